import { attributes as ATTR, documentsFiles, kioskFiles, unavailable as UNAV } from 'build:kiosk';
// The kiosk page's script: what must go on when WebAssembly does not. It starts the kiosk's program and watches over it,
// keeps words and files on the device, and turns the cards itself where the program has failed.
//
// Old lobby panels (Chrome 53) cannot read it: there the words of the page are turned by the style sheet alone.
(() => {
  const page = document.querySelector('.kiosk');
  const parameters = new URLSearchParams(location.search);
  const src = parameters.get('src');
  const words = page.querySelector('.words');
  if (!window.customElements || !window.WebAssembly) return;

  const tag = 'value-cards';
  const [kioskScript, kioskWasm] = kioskFiles;
  const [documentsScript, documentsWasm] = documentsFiles;
  const attributes = ATTR;
  const unavailable = UNAV;
  const home = new URL('.', location.href);
  const minute = 60000;
  /** Milliseconds between two looks at whether the program is alive, and how many may go by without a sign of it. */
  const round = 5000;
  const most = 3;
  /** Milliseconds and bytes that words may take. */
  const patience = 10000;
  const largest = 262144;
  const store = `${tag}-content`;

  let host = page.querySelector(tag);
  let coming = null;
  let kiosk = null;
  let missed = 0;
  let failure = '';
  let lock = null;
  /** The words as they came, and those that wait for nobody to be there. */
  let text = '';
  let nextText = '';
  let nextRelease = null;
  let release = {};
  /** When they were fetched. */
  let contentDate = '';
  let nextDate = '';
  let contentFault = '';
  let links = [];

  /** The whole address; nothing where it is none. */
  const address = (given, base) => {
    try {
      return new URL(given, base).href;
    } catch (error) {
      return '';
    }
  };
  const note = (what) => kiosk && kiosk.note(what);
  const whine = (what) => console.warn(`[${tag}] kiosk: ${what}`);

  // ---- The cards --------------------------------------------------------------------------------------------------------

  // Named ones alone: any other might be a handler of events.
  for (const name of attributes) if (parameters.has(name)) host.setAttribute(name, parameters.get(name));
  const languages = (parameters.get('languages') || '').split(/[\s,]+/).filter(Boolean);
  if (languages[0] && !parameters.get('lang')) host.setAttribute('lang', languages[0]);
  if (languages[0]) document.documentElement.lang = languages[0];
  /** Where the words come from, if not from the page. */
  const source = src && address(src, document.baseURI);
  /** Stands where there are no words: never those of another school. */
  const sorry = document.createElement('p');
  sorry.className = 'sorry';
  sorry.textContent = unavailable[languages[0]] || unavailable.en;
  /** What every visitor finds. */
  const first = host.cloneNode(false);

  /** Absolute addresses of pictures, each put into `pictures`, and no links: they become codes. */
  const prepare = (given, pictures = []) => {
    const walk = (value) => {
      if (!value || typeof value !== 'object') return;
      // What is no address is left to the reader, which says so.
      const picture = value.image && value.image.url && address(value.image.url, source);
      if (picture) pictures.push((value.image.url = picture));
      delete value.link;
      Object.keys(value).forEach((key) => walk(value[key]));
    };
    const content = JSON.parse(given);
    walk(content);
    return content;
  };

  /** Whether these cards are live, once that is known. */
  const begun = (host) =>
    customElements.whenDefined(tag).then(() => {
      // What has been taken off the page before is not by itself.
      customElements.upgrade(host);
      return host.ready;
    });

  /** Puts new cards beneath those that are there, and takes these away once the new ones are live. */
  const renew = () => {
    if (src && !text) return;
    const next = first.cloneNode(false);
    if (text) next.content = prepare(text);
    if (coming) coming.remove();
    coming = next;
    if (host.parentNode) next.setAttribute('class', 'coming');
    page.insertBefore(next, host.parentNode ? host : page.querySelector('.screen'));
    const take = () => {
      if (coming !== next) return;
      coming = null;
      host.remove();
      sorry.remove();
      host = next;
      host.removeAttribute('class');
      // Somebody may have come meanwhile.
      dress();
      if (page.dataset.part !== 'attract' && host.pause) host.pause();
      arrive();
    };
    setTimeout(take, 3000);
    begun(next).then(take);
  };

  /** What the visitor has chosen of the cards' own attributes. */
  let chosen = {};
  const dress = () => {
    for (const name of ['theme', 'lang']) {
      const value = chosen[name] || first.getAttribute(name);
      if (host.getAttribute(name) === value) continue;
      if (value === null) host.removeAttribute(name);
      else host.setAttribute(name, value);
    }
  };

  let frames = null;

  /** Tells the program of the cards' frames, and of others that come in their place, as in another language. */
  const attend = () => {
    if (frames) frames.disconnect();
    const scroller = host.shadowRoot && host.shadowRoot.querySelector('.cards');
    if (!kiosk || failure || !scroller) return;
    kiosk.link(links.join('\n'));
    frames = new MutationObserver(() => failure || kiosk.arrange());
    frames.observe(scroller, { childList: true });
  };

  // ---- Words of a school's own ------------------------------------------------------------------------------------------

  const within = (start) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), patience);
    const end = () => {
      clearTimeout(timer);
      controller.abort();
    };
    const result = start(controller.signal);
    result.then(end, end);
    return result;
  };

  const fetchText = () =>
    within((signal) =>
      fetch(source, { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', signal }).then((answer) => {
        if (answer.status !== 200) throw new Error(`the answer ${answer.status}`);
        const reader = answer.body.getReader();
        const parts = [];
        let size = 0;
        const read = () =>
          reader.read().then(({ done, value }) => {
            if (done) return new Response(new Blob(parts)).text();
            parts.push(value);
            size += value.length;
            if (size > largest) throw new Error(`more than ${largest} bytes`);
            return read();
          });
        return read();
      }),
    );

  let readerComing;

  /** The program that knows what a content document is. */
  const bringReader = () =>
    (readerComing =
      readerComing ||
      start(documentsScript, documentsWasm).catch((error) => {
        readerComing = null;
        throw error;
      }));

  /** A reader that has failed is not asked again. */
  const read = (reader, given) => {
    try {
      return reader.read(given);
    } catch (error) {
      readerComing = null;
      throw error;
    }
  };

  /** Reads words; throws where they are no document. Gives back the addresses that its cards lead to, in their order. */
  const validate = (given) =>
    bringReader().then((reader) => {
      const { problems, editions } = read(reader, given);
      if (!editions[0]) throw new Error(problems[0] ? `${problems[0].path}: expected ${problems[0].expected}, found ${problems[0].found}` : 'no document');
      const addresses = [];
      editions[0].sections.forEach(({ cards }) => cards.forEach(({ link }) => addresses.push(link ? address(link.url, source) : '')));
      return addresses;
    });

  /** Where words are kept: those that are shown, and those that wait. */
  const [slot, nextSlot] = ['content-now', 'content-next'].map((name) => new URL(name, home).href);
  const keepIn = async (slot, given, date) => {
    const headers = { 'Content-Type': 'application/json', 'X-Source': encodeURIComponent(src), 'X-Date': date };
    await (await caches.open(store)).put(slot, new Response(given, { headers }));
  };
  const forgetNext = async () => (await caches.open(store)).delete(nextSlot);
  /** Keeps the words that are shown on the device. */
  const keep = async () => {
    await keepIn(slot, text, contentDate);
    // Others may have come since.
    if (!nextText) await forgetNext();
    await keepPictures();
  };
  const notKept = (error) => note(`words not kept: ${error.message}`);

  /** Keeps the pictures that go with the words, and no others. One that cannot be had is looked for at the next refresh. */
  const keepPictures = async () => {
    const pictures = [];
    prepare(text, pictures);
    const cache = await caches.open(store);
    for (const { url } of await cache.keys()) if (![slot, nextSlot, ...pictures].includes(url)) await cache.delete(url);
    for (const url of pictures) {
      if (await cache.match(url)) continue;
      const answer = await within((signal) =>
        fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal }).then((answer) => answer.blob().then((picture) => answer.ok && /^image\//.test(picture.type) && new Response(picture))),
      ).catch(() => null);
      if (answer) await cache.put(url, answer);
      else note(`a picture is not kept: ${url}`);
    }
  };

  /** Good words for this address that were kept. */
  const recall = (slot) =>
    !window.caches
      ? Promise.resolve(null)
      : caches.match(slot, { cacheName: store }).then((answer) => {
          if (!answer || answer.headers.get('X-Source') !== encodeURIComponent(src)) return null;
          contentDate = answer.headers.get('X-Date') || '';
          return answer.text();
        });

  /** Fetches words; those that are other ones and good wait until nobody is there. */
  const refreshContent = async () => {
    if (!src) return;
    try {
      if (!source) throw new Error('src is no address');
      const given = await fetchText();
      if (given === text) {
        nextText = '';
        await forgetNext().catch(() => {});
      } else if (given !== nextText) {
        await validate(given);
        nextText = given;
        nextDate = new Date().toISOString();
        await keepIn(nextSlot, given, nextDate).catch(notKept);
      }
      contentFault = '';
    } catch (error) {
      contentFault = error.name === 'AbortError' ? 'no answer within 10 s' : error.message || `${error}`;
      note(`words not refreshed: ${contentFault}`);
    }
    if (text) await keepPictures().catch(() => {});
  };

  const takeContent = async () => {
    const given = nextText;
    nextText = '';
    links = await validate(given);
    text = given;
    contentDate = nextDate;
    note('new words');
    renew();
    await keep().catch(notKept);
  };

  /** At the start: the last good words, else those of the server, else a sentence that says that there are none. */
  const beginContent = async () => {
    if (!src) return;
    host.remove();
    // Those that waited for nobody to be there come first: a page that starts has nobody before it.
    for (const kept of [nextSlot, slot]) {
      try {
        const given = await recall(kept);
        if (!given) continue;
        links = await validate(given);
        text = given;
        renew();
        if (kept === nextSlot) await keep().catch(notKept);
        break;
      } catch (error) {
        note(`kept words are spoilt: ${error.message || error}`);
      }
    }
    await refreshContent();
    if (!text && nextText) await takeContent();
    if (text) return;
    page.insertBefore(sorry, page.querySelector('.screen'));
    // That there are no words is no fault of the release.
    arrive();
  };

  // ---- Files on the device ----------------------------------------------------------------------------------------------

  /** Asks the service worker; without one, there is nothing on the device. */
  const ask = (what) =>
    new Promise((resolve, reject) => {
      const worker = navigator.serviceWorker && navigator.serviceWorker.controller;
      if (!worker) return reject(new Error('no service worker'));
      const channel = new MessageChannel();
      const end = () => {
        clearTimeout(timer);
        channel.port1.close();
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error('the service worker does not answer'));
      }, 10 * minute);
      channel.port1.onmessage = ({ data }) => {
        end();
        if (data && data.reason && data.isWhole === undefined) reject(new Error(data.reason));
        else resolve(data);
      };
      worker.postMessage(what, [channel.port2]);
    });

  const check = () =>
    ask('check').then(
      (answer) => {
        release = answer;
        if (!answer.isWhole) note(`files missing: ${answer.reason || 'no release'}`);
      },
      (error) => {
        release = { version: release.version, isWhole: false };
        note(`files not looked over: ${error.message}`);
      },
    );

  let isLive = false;

  /** A release works whose program runs and whose cards are live; where there are no words, the program is enough. */
  const arrive = () => {
    const hasNone = src && !text;
    if (!hasNone && !host.parentNode) return;
    (hasNone ? customElements.whenDefined(tag).then(() => ({ live: true })) : begun(host)).then(({ live }) => {
      if (!kiosk) return;
      attend();
      if (live) isLive = true;
      report();
    });
  };

  const report = () => isLive && !failure && ask('ready').catch(() => {});

  /** Has the files kept on the device. Where that fails, as with a server that is down, the next look for news tries it again. */
  const register = () => {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return note('no service worker here: https or localhost is needed');
    serviceWorker
      .register(new URL('service-worker.js', home), { scope: new URL('kiosk.html', home).pathname })
      .catch((error) => note(`not kept on the device: ${error.message}`));
  };

  const beginRelease = () => {
    const { serviceWorker, storage } = navigator;
    if (storage && storage.persist) storage.persist();
    const look = () => check().then(report);
    if (serviceWorker) serviceWorker.addEventListener('controllerchange', look);
    if (serviceWorker && serviceWorker.controller) look();
    register();
  };

  // ---- The program, and its failure -------------------------------------------------------------------------------------

  const start = (script, wasm) => {
    const bytes = within((signal) =>
      fetch(new URL(wasm, home), { signal }).then((answer) => {
        if (!answer.ok) throw new Error(`${wasm}: the answer ${answer.status}`);
        return answer.arrayBuffer();
      }),
    );
    const late = new Promise((resolve, reject) => setTimeout(reject, patience, new Error(`${script}: not there within 10 s`)));
    const both = Promise.all([import(new URL(script, home)), bytes.then((bytes) => WebAssembly.compile(bytes))]);
    return Promise.race([both, late]).then(([glue, module]) => glue.default(module).then(() => glue));
  };

  /** The cards go on without the program, and the page is loaded anew by and by: never more than three times in an hour. */
  const standIn = (reason) => {
    if (failure) return;
    failure = `${reason}`;
    console.error(`[${tag}] kiosk: the cards go on by themselves. ${failure}`);
    page.classList.add('static');
    try {
      if (kiosk) kiosk.free();
    } catch (error) {
      // It has failed: nothing of it can be called any more.
    }
    kiosk = null;
    page.querySelector('.screen').textContent = '';
    // What the last visitor has set goes with the program.
    for (const name of ['data-low', 'data-contrast', 'data-tight']) page.removeAttribute(name);
    page.dataset.part = 'attract';
    page.style.setProperty('--_factor', 1);
    chosen = {};
    dress();
    for (const name of ['contextmenu', 'dragstart', 'selectstart', 'keydown', 'wheel']) document.addEventListener(name, (event) => event.preventDefault(), { capture: true, passive: false });
    const say = () => (document.title = `value-cards kiosk: cards alone, up ${Math.floor(performance.now() / minute)} min, ${failure}`);
    say();
    setInterval(() => (say(), turn()), 12000);
    reloadLater(() => true);
  };

  /** Shows the next card, or what the current one has left: see faces.rs. */
  const turn = () => {
    const before = host.shadowRoot && host.shadowRoot.querySelector('.card[data-current]');
    if (!before || !host.next) return;
    const { clientWidth, scrollLeft, scrollWidth } = before;
    if (Math.abs(scrollLeft) + clientWidth < scrollWidth - 1) {
      const left = getComputedStyle(before).direction === 'rtl' ? -clientWidth : clientWidth;
      return before.scrollBy({ left });
    }
    before.scrollLeft = 0;
    const cards = [...host.shadowRoot.querySelectorAll('.card')];
    if (cards[cards.length - 1] === before) host.goTo(0);
    else host.next();
  };

  const watch = () => {
    setInterval(() => {
      if (kiosk && !failure && ++missed >= most) standIn('three heartbeats were missed');
    }, round);
    setTimeout(() => (kiosk && customElements.get(tag)) || standIn(`${kiosk ? 'the cards have' : 'the program has'} not come within 20 s`), 20000);
    // Long enough to have shown that it works.
    setTimeout(() => failure || sessionStorage.removeItem(restartsName), 60 * minute);
    addEventListener(`${tag}-error`, ({ detail: { reason } }) => standIn(reason));
    // A program that panics says so; one that traps, as for want of memory, cannot.
    const notice = (error) => error instanceof WebAssembly.RuntimeError && standIn(error);
    addEventListener('error', ({ error }) => notice(error));
    addEventListener('unhandledrejection', ({ reason }) => notice(reason));
  };

  const stayAwake = () => {
    if (!navigator.wakeLock || document.hidden || (lock && !lock.released)) return;
    navigator.wakeLock.request('screen').then(
      (given) => {
        lock = given;
        lock.addEventListener('release', stayAwake);
      },
      (error) => note(`the screen may sleep: ${error.message}`),
    );
  };

  // ---- What the program asks for ----------------------------------------------------------------------------------------

  const keeper = {
    beat: () => (missed = 0),
    welcome: () => host.pause && host.pause(),
    renew,
    takeNews: () => {
      if (nextText) return takeContent().catch((error) => note(`words not shown: ${error.message}`));
      const version = nextRelease;
      nextRelease = null;
      ask('switch').then(({ isSwitched }) => isSwitched && (note(`release ${version}`), reload()), (error) => note(error.message)).catch(() => {});
    },
    refresh: () => {
      stayAwake();
      refreshContent();
      if (release.isWhole === false) check();
      if (!navigator.serviceWorker || !navigator.serviceWorker.controller) return register();
      ask('update').then(({ next }) => (nextRelease = next), (error) => note(`no new release: ${error.message}`));
    },
    check,
    restart: () => reload().catch((error) => note(`not loaded anew: ${error.message}`)),
    wear: (hasContrast, language) => {
      chosen = { theme: hasContrast && 'contrast', lang: language };
      dress();
    },
    complain: whine,
    faults: () => [release.isWhole === false && 'files missing', contentFault && 'words not refreshed'].filter(Boolean).join(', '),
    facts: () => {
      const { memory } = performance;
      return [
        `Release: ${release.version || 'not kept on the device'}`,
        `Files: ${release.isWhole ? 'all there' : release.reason || 'not all there'}`,
        `Words: ${src ? `${src}, ${contentDate || 'never fetched'}` : 'built in'}`,
        `Screen kept awake: ${lock && !lock.released ? 'yes' : 'no'}`,
        `Restarts after a failure: ${restarts()}`,
        `Memory: ${memory ? `${Math.round(memory.usedJSHeapSize / 1e6)} MB` : 'not told'}`,
        `Last fault: ${contentFault || release.reason || 'none'}`,
      ].join('\n');
    },
    get isWhole() {
      return !!release.isWhole;
    },
    get hasNews() {
      return !coming && !!(nextText || nextRelease);
    },
  };

  beginContent();
  beginRelease();
  // The page's own words stand until the cards show theirs.
  const cede = () => {
    if (!page.querySelector(`${tag} [slot]`)) return;
    ceding.disconnect();
    words.remove();
  };
  const ceding = new MutationObserver(cede);
  ceding.observe(page, { childList: true, subtree: true });
  cede();
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
  watch();
  start(kioskScript, kioskWasm)
    .then((glue) => {
      // It comes too late: the cards go on by themselves already.
      if (failure) return;
      glue.watch(() => standIn('the program has failed'));
      kiosk = glue.Kiosk.mount(page, keeper);
      arrive();
    })
    .catch(standIn);
})();
