// Months of a kiosk. Each row plays one kind of trouble and returns what it has seen and what was wrong, by name. The
// tests play them in short, `cargo xtask soak` in full.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { clock } from './clock.mjs';
import { Screen, otherRelease, readRelease, serveKiosk } from './kiosk.mjs';
import { median } from './statistics.mjs';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Between two looks for news, including jitter, and what follows. */
const INTERVAL = 12 * MINUTE;

// ---- Ways and means -------------------------------------------------------------------------------------------------

/** Pseudorandom numbers that are the same in each run: an xorshift. */
const chance = (seed) => {
  let state = BigInt(seed);
  return (end) => {
    state ^= (state << 13n) & 0xffffffffffffffffn;
    state ^= state >> 7n;
    state ^= (state << 17n) & 0xffffffffffffffffn;
    return Number(state % BigInt(end));
  };
};

/** Counts what a page keeps and shows, from before its first script. */
const count = () => {
  window.memories = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...values) => {
    const result = await instantiate(...values);
    const { exports } = result.instance || result;
    window.memories.push(...Object.values(exports).filter((each) => each instanceof WebAssembly.Memory));
    return result;
  };
  window.shown = {};
  addEventListener(
    'value-cards-changed',
    ({ detail }) => (window.shown[detail.id] = (window.shown[detail.id] || 0) + 1),
  );
};

/** Polls in real time, whatever the page's clock says, and across reloads of the page. */
const becomesTrue = async (screen, isSo, ...values) => {
  for (const end = Date.now() + 15_000; ; await pause(10)) {
    if (await screen.page.evaluate(isSo, ...values).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`not so within 15 s: ${isSo}`);
  }
};

const LIVE = () =>
  document.querySelector('.kiosk .greeting') &&
  document.querySelector('value-cards:not(.coming)')?.shadowRoot?.querySelector('.count');

/** A kiosk whose clock we move. */
const open = async (site, query = '?languages=en,es', { time, hasFiles = true, isLive = true } = {}) => {
  const screen = await Screen.start({ serviceWorkers: hasFiles ? 'allow' : 'block' });
  await screen.page.addInitScript(clock, time);
  await screen.page.addInitScript(count);
  screen.loads = 0;
  screen.page.on('domcontentloaded', () => screen.loads++);
  await screen.page.goto(`${site.origin}/kiosk.html${query}`, { waitUntil: 'commit' });
  if (isLive) await becomesTrue(screen, LIVE);
  screen.devtools = await screen.context.newCDPSession(screen.page);
  await screen.devtools.send('Performance.enable');
  return screen;
};

/** Lets time pass. If the page reloads, the rest of the time passes in the next one. */
const pass = async (screen, milliseconds, step = 10 * MINUTE) => {
  for (let left = milliseconds; left > 0; left -= step) {
    const loads = screen.loads;
    await screen.page
      .evaluate((length) => window.kioskClock.run(length), Math.min(step, left))
      .catch(async (error) => {
        if (!/destroyed|navigat/i.test(error.message)) throw error;
        for (const end = Date.now() + 15_000; screen.loads === loads && Date.now() < end; ) await pause(10);
      });
  }
};

/**
 * Lets time pass until the page reloads, at most this long. What it then fetches comes in real time, and a clock
 * that kept running would be past it.
 */
const untilReload = async (screen, longest) => {
  const { loads } = screen;
  for (let waited = 0; waited < longest && screen.loads === loads; waited += SECOND) await pass(screen, SECOND, SECOND);
};

const ask = (screen, what) =>
  screen.page.evaluate(
    (what) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => (port1.close(), resolve(data));
        navigator.serviceWorker.controller.postMessage(what, [port2]);
      }),
    what,
  );

const IS_KEPT = () =>
  navigator.serviceWorker.controller &&
  caches.match(`${location.origin}/state`).then((answer) => answer?.json().then(({ isReady }) => isReady));
const isKept = (screen) => becomesTrue(screen, IS_KEPT);

/** The words that can be read now: those of the cards, or of the page itself. */
const readable = (screen) =>
  screen.page.evaluate(() => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    const texts = [...document.querySelectorAll('.words div'), ...document.querySelectorAll('value-cards [slot]')];
    const isSeen = (element) => {
      const box = element.getBoundingClientRect();
      const isIn = box.right > 1 && box.bottom > 1 && box.left < width - 1 && box.top < height - 1;
      return box.width && isIn && element.checkVisibility({ visibilityProperty: true });
    };
    return texts
      .filter(isSeen)
      .map(({ textContent }) => textContent.trim())
      .join(' ');
  });

const words = (mark, count = 3) => ({
  version: 1,
  organization: 'Kiosk School',
  lang: 'en',
  sections: [
    {
      id: 'values',
      title: 'Values',
      cards: [...Array(count).keys()].map((card) => ({ text: `Card ${card} of ${mark}.` })),
    },
  ],
});
const publish = (site, mark) => site.files.set('words.json', Buffer.from(JSON.stringify(words(mark))));
const marked = (mark) =>
  otherRelease({
    'kiosk.html': String(readRelease().get('kiosk.html')).replace('<body>', `<body data-mark="${mark}">`),
  });
const nameOf = (site, pattern) => [...site.files.keys()].find((name) => pattern.test(name));

/** A site and a screen for `act`, always closed. */
const withSite = async (act, files) => {
  const site = await serveKiosk(files);
  const opened = [];
  try {
    return await act(site, async (...values) => {
      const screen = await open(site, ...values);
      opened.push(screen);
      return screen;
    });
  } finally {
    for (const screen of opened) await screen.close().catch(() => {});
    await site.close().catch(() => {});
  }
};

// ---- Days -----------------------------------------------------------------------------------------------------------

/** What the page keeps after garbage collection. */
const measure = async (screen) => {
  for (let round = 0; round < 3; round++) await screen.devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await screen.devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const [memory, timers, requests] = await screen.page.evaluate(() => [
    window.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    window.kioskClock.due(),
    window.kioskClock.asking(),
  ]);
  return {
    memory,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    timers,
    requests,
    heap: of('JSHeapUsedSize'),
  };
};

/** How much more of each is allowed than at first: a heap varies, and a card's controls come and go. */
const ROOM = { memory: 0, nodes: 30, listeners: 0, timers: 1, requests: 0, heap: 400_000 };

const grown = (first, last) =>
  Object.keys(ROOM)
    .filter((name) => last[name] > first[name] + ROOM[name])
    .map((name) => `${name} grew from ${first[name]} to ${last[name]}`);

/** Days without a visitor, each with new content. What the page keeps is measured after each. */
const playDays = (days, length, plant) =>
  withSite(async (site, open) => {
    publish(site, 'day 0');
    if (plant) plant(site);
    // Without its files on the device it does not reload at night.
    const screen = await open('?languages=en,es&src=words.json', { hasFiles: false });
    const measures = [];
    for (let day = 1; day <= days; day++) {
      publish(site, `day ${day}`);
      await pass(screen, length);
      measures.push(await measure(screen));
    }
    const [shown, text] = await screen.page.evaluate(() => [
      window.shown,
      document.querySelector('value-cards').textContent,
    ]);
    return {
      measures,
      shown,
      text,
      loads: screen.loads,
      errors: screen.errors,
      lines: screen.lines.filter((line) => !/Service Worker registration blocked/.test(line)),
    };
  });

const days = async (count, length = DAY) => {
  const { measures, shown, text, loads, errors, lines } = await playDays(count, length);
  // What is made once, such as the reader of documents, exists after the second day.
  const [first, last] = [measures[1], measures.at(-1)];
  const turns = Object.values(shown);
  const spread = Math.max(...turns) - Math.min(...turns);
  const faults = [...grown(first, last), ...errors.map(String), ...lines];
  if (loads !== 1) faults.push(`loaded ${loads} times`);
  // With new content the first card starts again.
  if (spread > 2 * count + 2) faults.push(`cards shown ${turns.join(', ')} times`);
  if (turns.reduce((sum, each) => sum + each, 0) < (count * length) / 15_000)
    faults.push(`only ${turns.join(' + ')} cards shown`);
  if (!text.includes(`day ${count}.`)) faults.push(`words of another day: ${text}`);
  const told = ({ memory, nodes, listeners, timers, heap }) =>
    `${memory / 65536} pages, ${nodes} nodes, ${listeners} listeners, ${timers} timers, ${Math.round(heap / 1024)} KB`;
  return {
    seen: `${told(first)} → ${told(last)}; each card ${Math.min(...turns)} to ${Math.max(...turns)} times`,
    faults,
  };
};

/** Adds to the page what leaks something with each card. */
const script = (text) => (site) =>
  site.files.set(
    'kiosk.html',
    Buffer.from(String(site.files.get('kiosk.html')).replace('</main>', `<script>{${text}}</script></main>`)),
  );

const LEAKS = [
  [
    'a forgotten closure',
    'listeners',
    script(`addEventListener('value-cards-changed', () => addEventListener('resize', () => {}))`),
  ],
  [
    'a growing log',
    'heap',
    script(
      `const log = []; addEventListener('value-cards-changed', () => log.push(Array(2000).fill(0).map(Math.random)))`,
    ),
  ],
  [
    'a forgotten timer',
    'timers',
    script(`addEventListener('value-cards-changed', () => setInterval(() => {}, 3600000))`),
  ],
  [
    'a forgotten node',
    'nodes',
    script(`const held = []; addEventListener('value-cards-changed', () => held.push(document.createElement('p')))`),
  ],
  [
    'signals that are never disposed of',
    'nodes',
    (site) => {
      const name = nameOf(site, /^value-cards-[0-9a-f]+\.js$/);
      site.files.set(
        name,
        Buffer.from(
          String(site.files.get(name)).replace(
            /free\(\)\{[^}]*\}/,
            'free(){(window.undisposed=window.undisposed||[]).push(this)}',
          ),
        ),
      );
    },
  ],
];

const leaks = async (count, length) => {
  const faults = [];
  const seen = [];
  for (const [name, what, plant] of LEAKS) {
    const { measures } = await playDays(count, length, plant);
    const named = grown(measures[1], measures.at(-1));
    seen.push(`${name}: ${named.join(', ') || 'not seen'}`);
    if (!named.some((each) => each.startsWith(what))) faults.push(`${name} was not caught by its ${what}`);
  }
  return { seen: seen.join('; '), faults };
};

// ---- Visitors and hands ---------------------------------------------------------------------------------------------

/** Visitors who do something and walk away, leaving any state. */
const visitors = (count, seed = 7) =>
  withSite(async (site, open) => {
    const screen = await open('?languages=en,es', { hasFiles: false });
    await screen.page.evaluate(() => window.kioskClock.run(100));
    const below = chance(seed);
    const first = await screen.state();
    const inCards = (selector) => screen.page.locator(`value-cards:not(.coming) >> ${selector}`).first();
    const click = (locator) => locator.evaluate((button) => button.click());
    const acts = [
      () => screen.touch(),
      ...['text-size', 'contrast', 'language', 'reach'].map(
        (value) => () => click(screen.page.locator(`.screen button[value="${value}"]`)),
      ),
      () => click(inCards('.next')),
      () => click(inCards('.previous')),
      () => click(inCards('.sections button:last-child')),
      () => screen.page.keyboard.press(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter', 'Tab'][below(6)]),
      () =>
        inCards('.cards').evaluate((scroller, left) => scroller.scrollTo({ left, behavior: 'instant' }), below(9000)),
      () => pass(screen, below(70) * SECOND),
    ];
    const faults = [];
    for (let visitor = 1; visitor <= count; visitor++) {
      await screen.touch();
      for (let left = 1 + below(8); left; left--) await acts[below(acts.length)]();
      // By now nobody is there in any state. Only a little later the cards would have advanced.
      if ((await screen.part()) === 'attract') await screen.touch();
      let waited = 0;
      for (; waited < 90 && (await screen.part()) !== 'attract'; waited++) await pass(screen, SECOND);
      await becomesTrue(screen, () => !document.querySelector('.coming'));
      let state;
      for (const end = Date.now() + 1000; ; await pause(20)) {
        state = await screen.state();
        if (JSON.stringify(state) === JSON.stringify(first) || Date.now() > end) break;
      }
      for (const name of Object.keys(first))
        if (JSON.stringify(state[name]) !== JSON.stringify(first[name]))
          faults.push(`visitor ${visitor}: another ${name}: ${difference(first[name], state[name])}`);
      if (faults.length > 5) break;
    }
    return { seen: `${count} walked away`, faults: [...faults, ...screen.errors.map(String)] };
  });

/** Where two values begin to differ. */
const difference = (one, other) => {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  let start = 0;
  while (a[start] === b[start]) start++;
  return `${a.slice(Math.max(0, start - 40), start + 60)} | ${b.slice(Math.max(0, start - 40), start + 60)}`;
};

const KEYS = [
  'Enter',
  ' ',
  'Tab',
  'Escape',
  'Backspace',
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F12',
  'Home',
  'End',
  'PageDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'a',
  'p',
  '/',
  "'",
];
const CHORDS = [
  'Control+p',
  'Control+s',
  'Control+f',
  'Control+t',
  'Control+n',
  'Control+o',
  'Control+u',
  'Control+l',
  'Control+r',
  'Control+Shift+i',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Alt+Home',
  'Control++',
  'Control+-',
  'Control+w',
  'Alt+d',
];

/** Hands that try everything: taps, long presses, swipes, two fingers, keys, shortcuts, all buttons of a mouse. */
const hands = async (count, seed = 5) => {
  const site = await serveKiosk();
  const screen = await Screen.start();
  const below = chance(seed);
  try {
    await screen.visit(site, '?languages=en,es');
    const devtools = await screen.context.newCDPSession(screen.page);
    const point = () => ({ x: below(1080), y: below(1920) });
    const touch = (type, touchPoints) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    const acts = [
      async () => {
        await touch('touchStart', [point()]);
        await touch('touchEnd', []);
      },
      async () => {
        await touch('touchStart', [point()]);
        if (!below(20)) await pause(700);
        await touch('touchEnd', []);
      },
      async () => {
        await touch('touchStart', [point()]);
        for (let move = 0; move < 3; move++) await touch('touchMove', [point()]);
        await touch('touchEnd', []);
      },
      async () => {
        // Two fingers, toward each other or apart.
        const both = () => [
          { ...point(), id: 0 },
          { ...point(), id: 1 },
        ];
        await touch('touchStart', both());
        await touch('touchMove', both());
        await touch('touchEnd', []);
      },
      () => screen.page.keyboard.press(KEYS[below(KEYS.length)]),
      () => screen.page.keyboard.press(CHORDS[below(CHORDS.length)]),
      () => screen.page.mouse.click(below(1080), below(1920), { button: ['left', 'middle', 'right'][below(3)] }),
    ];
    const look = () =>
      screen.page.evaluate(() => ({
        zoom: visualViewport.scale,
        selected: String(getSelection()),
        scrolled: scrollX + scrollY,
        history: history.length,
        address: location.href,
      }));
    const first = await look();
    for (let act = 0; act < count; act++) await acts[below(acts.length)]();
    await screen.live();
    const last = await look();
    const faults = Object.keys(first)
      .filter((name) => first[name] !== last[name])
      .map((name) => `another ${name}: ${last[name]}`);
    const windows = screen.context.pages().length;
    if (windows !== 1) faults.push(`${windows} windows`);
    return {
      seen: `${count} taps, presses, swipes, keys and shortcuts: the same page, one window`,
      faults: [...faults, ...screen.errors.map(String)],
    };
  } finally {
    await screen.close();
    await site.close();
  }
};

// ---- A server that fails --------------------------------------------------------------------------------------------

const FAULTS = {
  dead: ({ response }) => response.destroy(),
  hung: () => {},
  error: ({ response }) => response.writeHead(500).end('Internal server error'),
  portal: ({ response }) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Log in</title><p>Welcome to the guest network'),
  truncated: ({ response, body, type }) =>
    response.writeHead(200, { 'Content-Type': type }).end(body?.subarray(0, body.length / 2)),
  altered: ({ response, body, type }) => {
    const bytes = Buffer.from(body || 'none');
    bytes[bytes.length >> 1] ^= 1;
    response.writeHead(200, { 'Content-Type': type }).end(bytes);
  },
  enormous: ({ response, type }) => response.writeHead(200, { 'Content-Type': type }).end(Buffer.alloc(10_000_000, 32)),
  /** Half of the release is the old one, as while somebody copies it. */
  older: ({ name, well, response, type }) =>
    name === 'release.json' ? well() : response.writeHead(200, { 'Content-Type': type }).end(readRelease().get(name)),
};

const PHASES = {
  /** Only the page itself arrives, and nothing after it. */
  'first start': (fault) =>
    withSite(async (site, open) => {
      site.answer = (request) => (request.name === 'kiosk.html' ? request.well() : fault(request));
      const screen = await open('?languages=en,es', { isLive: false });
      await becomesTrue(
        screen,
        () => document.querySelector('.words div') || document.querySelector('value-cards')?.shadowRoot,
      );
      await screen.page.evaluate(() => (window.kioskClock.isPatient = false));
      const faults = [];
      if (!(await readable(screen))) faults.push('nothing to read');
      await pass(screen, 25 * SECOND, SECOND);
      if (!(await readable(screen))) faults.push('nothing to read after 25 s');
      if (screen.loads > 1) faults.push('reloaded into the failure');
      site.answer = null;
      await untilReload(screen, 2 * MINUTE);
      await becomesTrue(screen, LIVE).catch(() => faults.push('not live again within two minutes'));
      await isKept(screen).catch(() => faults.push('not kept on the device afterwards'));
      return faults;
    }),
  restart: (fault) =>
    withSite(async (site, open) => {
      const screen = await open();
      await isKept(screen);
      site.answer = fault;
      const started = Date.now();
      await screen.page.reload({ waitUntil: 'commit' });
      await becomesTrue(screen, LIVE);
      const took = Date.now() - started;
      return took > 3000 ? [`cards after ${took} ms`] : [];
    }),
  refresh: (fault) =>
    withSite(async (site, open) => {
      publish(site, 'before');
      const screen = await open('?languages=en,es&src=words.json');
      await isKept(screen);
      const kept = () =>
        screen.page.evaluate(() => caches.match(`${location.origin}/content-now`).then((answer) => answer.text()));
      await becomesTrue(screen, () => caches.match(`${location.origin}/content-now`).then(Boolean));
      const before = await kept();
      publish(site, 'after');
      site.answer = (request) => (request.name === 'words.json' ? fault(request) : request.well());
      await screen.page.evaluate(() => (window.kioskClock.isPatient = false));
      const faults = [];
      await pass(screen, INTERVAL, SECOND);
      await pause(300);
      if ((await kept()) !== before) faults.push('the last good words were not kept to the byte');
      if (!/of before/.test(await readable(screen))) faults.push(`other words to read: ${await readable(screen)}`);
      if (screen.loads > 1) faults.push('reloaded');
      site.answer = null;
      await screen.page.evaluate(() => (window.kioskClock.isPatient = true));
      await pass(screen, INTERVAL);
      await becomesTrue(screen, () => /of after/.test(document.querySelector('value-cards').textContent)).catch(() =>
        faults.push('new words not shown within one interval'),
      );
      return faults;
    }),
  update: (fault) =>
    withSite(async (site, open) => {
      const screen = await open();
      await isKept(screen);
      const { current } = await ask(screen, 'state');
      site.files = marked('next');
      site.answer = fault;
      const faults = [];
      await ask(screen, 'update');
      const state = await ask(screen, 'state');
      if (state.current !== current || state.next) faults.push('taken for a release');
      await pass(screen, MINUTE);
      if (!(await readable(screen))) faults.push('nothing to read');
      if (screen.loads > 1) faults.push('reloaded');
      site.answer = null;
      await pass(screen, INTERVAL);
      await becomesTrue(screen, () => document.body.dataset.mark === 'next').catch(() =>
        faults.push('new release not shown within one interval'),
      );
      await becomesTrue(screen, LIVE);
      return faults;
    }),
};
/** Combinations that are not faults: an older page is a page, and older words are words. */
const NO_FAULT = ['older first start', 'older restart', 'older refresh'];

const servers = async (pairs) => {
  const all = Object.keys(FAULTS).flatMap((fault) => Object.keys(PHASES).map((phase) => [fault, phase]));
  const faults = [];
  const played = all.filter(
    ([fault, phase]) => !NO_FAULT.includes(`${fault} ${phase}`) && (!pairs || pairs.includes(`${fault} ${phase}`)),
  );
  for (const [fault, phase] of played) {
    const found = await PHASES[phase](FAULTS[fault]).catch((error) => [error.message]);
    faults.push(...found.map((each) => `${fault} × ${phase}: ${each}`));
  }
  return { seen: `${played.length} of ${all.length - NO_FAULT.length} kinds of failure × moments`, faults };
};

/**
 * Interrupted updates: after some bytes the server is gone, and so is the browser. Then it starts without a network.
 */
const kills = async (count, seed = 11) => {
  const below = chance(seed);
  const folder = mkdtempSync(`${tmpdir()}/value-cards-kiosk-`);
  const site = await serveKiosk(marked(0));
  const faults = [];
  const times = [];
  try {
    let screen = await Screen.start({ folder });
    await screen.visit(site);
    await isKept(screen);
    for (let kill = 1; kill <= count; kill++) {
      site.files = marked(kill);
      let left = below(200_000);
      let end;
      const ended = new Promise((resolve) => (end = resolve));
      site.answer = ({ response, body, well }) => {
        if (!body || left >= body.length) {
          left -= body ? body.length : 0;
          return well();
        }
        response.writeHead(200);
        response.write(body.subarray(0, left), () => (response.destroy(), end()));
        left = 0;
      };
      await screen.page.evaluate(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => navigator.serviceWorker.controller.postMessage('switch', [new MessageChannel().port2]);
        navigator.serviceWorker.controller.postMessage('update', [port2]);
      });
      // The release that was interrupted, or that arrived completely before.
      await Promise.race([ended, pause(1500)]);
      // Every second time as in a power failure.
      await (kill % 2 ? screen.kill() : screen.close());
      await site.close();
      screen = await Screen.start({ folder });
      try {
        await screen.page.goto(`${site.origin}/kiosk.html`, { waitUntil: 'commit' });
        const started = Date.now();
        await screen.page.waitForFunction(
          () => document.querySelector('value-cards')?.shadowRoot?.querySelector('.card'),
          undefined,
          { polling: 10 },
        );
        times.push(Date.now() - started);
        const mark = await screen.page.evaluate(() => Number(document.body.dataset.mark));
        if (!(mark >= 0 && mark <= kill)) faults.push(`cut ${kill}: release ${mark}`);
        await screen.live();
      } catch (error) {
        faults.push(`cut ${kill}: ${error.message}`);
      }
      site.answer = null;
      await site.open();
      await isKept(screen);
    }
    await screen.close();
    if (Math.max(...times) > 3000) faults.push(`first card after ${Math.max(...times)} ms`);
    return { seen: `${count} cut; first card after ${median(times)} ms, ${Math.max(...times)} ms at most`, faults };
  } finally {
    await site.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Files on the device that are gone or corrupted. */
const spoils = async (isFull) => {
  const troubles = {
    'caches cleared': () => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    'an entry deleted': async () => {
      for (const name of await caches.keys())
        if (/release/.test(name)) await (await caches.open(name)).delete(`${location.origin}/value-cards.js`);
    },
    'an entry corrupted': async () => {
      for (const name of await caches.keys())
        if (/release/.test(name))
          await (await caches.open(name)).put(
            `${location.origin}/value-cards.js`,
            new Response('spoilt', { headers: { 'Content-Type': 'text/javascript' } }),
          );
    },
    'the page corrupted': async () => {
      for (const name of await caches.keys())
        if (/release/.test(name))
          await (await caches.open(name)).put(
            `${location.origin}/kiosk.html`,
            new Response('spoilt', { headers: { 'Content-Type': 'text/html' } }),
          );
    },
    'the list of files corrupted': async () => {
      for (const name of await caches.keys())
        if (/release/.test(name))
          await (await caches.open(name)).put(`${location.origin}/release.json`, new Response('{'));
    },
  };
  const faults = [];
  for (const [name, trouble] of Object.entries(troubles))
    await withSite(async (site, open) => {
      const screen = await open();
      await isKept(screen);
      await site.close();
      await screen.page.evaluate(trouble);
      await pass(screen, 3 * MINUTE);
      if (!(await readable(screen)) || screen.loads > 1)
        faults.push(`${name}: does not go on running without a network`);
      await site.open();
      if (name === 'the page corrupted') {
        await screen.page.reload();
        await becomesTrue(screen, LIVE).catch(() => faults.push(`${name}: not repaired at the start`));
      }
      // It repairs itself each day; the short form asks for it.
      await (isFull ? pass(screen, DAY) : ask(screen, 'check'));
      await becomesTrue(screen, async () => {
        const names = (await caches.keys()).filter((name) => /release/.test(name));
        const texts = await Promise.all(
          ['kiosk.html', 'value-cards.js', 'release.json'].map((file) =>
            caches.match(`${location.origin}/${file}`, { cacheName: names[0] }).then((answer) => answer?.text()),
          ),
        );
        return names.length === 1 && texts.every((text) => text && text.length > 100);
      }).catch(() => faults.push(`${name}: not repaired within a day`));
      await site.close();
      await screen.page.reload({ waitUntil: 'commit' });
      await becomesTrue(screen, LIVE).catch(() => faults.push(`${name}: not there without a network afterwards`));
    });
  return { seen: Object.keys(troubles).join(', '), faults };
};

// ---- A program that fails -------------------------------------------------------------------------------------------

/** Lets a test make the kiosk's program fail: `fail` is what it calls in a panic, `spoil` overwrites all its memory. */
const fragile = (site) => {
  const name = nameOf(site, /^value-cards-kiosk-[0-9a-f]+\.js$/);
  const script = String(site.files.get(name));
  const [, memory] = /new Uint8Array\((\w+\.\w+)\.buffer\)/.exec(script);
  const means = (fail) => `window.fail=${fail};window.spoil=()=>new Uint8Array(${memory}.buffer).fill(255);`;
  site.files = otherRelease({
    [name]: script.replace(/export function watch\((\w+)\)\{/, (start, fail) => start + means(fail)),
  });
};

const panics = async () => {
  const states = {
    attract: () => {},
    session: (screen) => screen.touch(),
    warning: async (screen) => {
      await screen.touch();
      await pass(screen, 65 * SECOND, SECOND);
    },
    reset: async (screen) => {
      await screen.touch();
      await pass(screen, 79 * SECOND, SECOND);
      await pass(screen, 1200, 100);
    },
  };
  const failures = {
    panic: (screen) => screen.page.evaluate(() => window.fail()),
    // The next event traps.
    trap: async (screen) => {
      await screen.page.evaluate(() => window.spoil());
      await screen.touch();
    },
  };
  const all = Object.keys(states).flatMap((state) => Object.keys(failures).map((failure) => [state, failure]));
  const faults = [];
  for (const [state, failure] of all)
    await withSite(async (site, open) => {
      const name = `${failure} in ${state}`;
      fragile(site);
      const screen = await open('?languages=en,es', { hasFiles: false });
      await states[state](screen);
      const started = Date.now();
      await failures[failure](screen);
      await becomesTrue(screen, () => document.querySelector('.kiosk.static'));
      if (!(await readable(screen))) faults.push(`${name}: nothing to read at once`);
      if (Date.now() - started > SECOND) faults.push(`${name}: cards after ${Date.now() - started} ms`);
      if (await screen.page.locator('.screen button').count()) faults.push(`${name}: dead controls stay`);
      const card = await screen.card();
      await pass(screen, 13 * SECOND, SECOND);
      await pause(100);
      if ((await screen.card()) === card) faults.push(`${name}: the cards are not turned`);
      await untilReload(screen, MINUTE);
      await becomesTrue(screen, LIVE).catch(() => faults.push(`${name}: not live again`));
      if (screen.loads !== 2) faults.push(`${name}: loaded ${screen.loads} times`);
    });
  await withSite(async (site, open) => {
    site.answer = ({ name, well, response }) =>
      /kiosk-[0-9a-f]+\.wasm$/.test(name) ? response.writeHead(500).end() : well();
    const screen = await open('?languages=en,es', { hasFiles: false, isLive: false });
    for (let minute = 0; minute < 60; minute++) {
      await pass(screen, MINUTE, 10 * SECOND);
      await becomesTrue(screen, () => document.querySelector('.kiosk.static'));
      if (!(await readable(screen))) faults.push(`never starts: nothing to read in minute ${minute}`);
    }
    if (screen.loads !== 4) faults.push(`never starts: loaded ${screen.loads - 1} times in an hour`);
  });
  return {
    seen: `${all.map(([state, failure]) => `${failure} in ${state}`).join(', ')}; a start that never comes: 3 in an hour`,
    faults,
  };
};

// ---- A clock that is wrong ------------------------------------------------------------------------------------------

const clocks = async (hours) => {
  const jumps = {
    1970: -Date.UTC(2026, 8, 1),
    'an hour forward': HOUR,
    'an hour back': -HOUR,
    '400 days back': -400 * DAY,
    '60 days forth': 60 * DAY,
  };
  const faults = [];
  const turnsIn = async (screen, length) => {
    const count = () => screen.page.evaluate(() => Object.values(window.shown).reduce((sum, each) => sum + each, 0));
    const before = await count();
    await pass(screen, length);
    return (await count()) - before;
  };
  await withSite(async (site, open) => {
    publish(site, 'all days');
    const screen = await open('?languages=en,es&src=words.json', { hasFiles: false });
    const usual = await turnsIn(screen, HOUR);
    for (const [name, jump] of Object.entries(jumps)) {
      await screen.page.evaluate((by) => window.kioskClock.jump(by), jump);
      const asked = site.requests.length;
      const turns = await turnsIn(screen, HOUR);
      if (Math.abs(turns - usual) > 2) faults.push(`${name}: ${turns} cards in an hour instead of ${usual}`);
      if (site.requests.length - asked > 6) faults.push(`${name}: ${site.requests.length - asked} requests in an hour`);
    }
    if (screen.loads !== 1) faults.push(`loaded ${screen.loads} times`);
  });
  // Browsers keep a timer's delay in 31 bits of milliseconds: 24.9 days.
  await withSite(async (site, open) => {
    const screen = await open('?languages=en,es', { hasFiles: false, time: { start: 2 ** 31 - (hours * HOUR) / 2 } });
    const turns = await turnsIn(screen, hours * HOUR);
    if (turns < hours * 200) faults.push(`around the 25th day: ${turns} cards in ${hours} hours`);
    await screen.touch();
    if ((await screen.part()) !== 'session') faults.push('after the 25th day: no session');
  });
  return { seen: `${Object.keys(jumps).join(', ')}; the 25th day`, faults };
};

// ---- What it asks for, and keeps ------------------------------------------------------------------------------------

const log = (hours) =>
  withSite(async (site, open) => {
    publish(site, 'the day');
    const screen = await open('?languages=en,es&src=words.json');
    const strangers = new Set();
    screen.context.on(
      'request',
      (request) => new URL(request.url()).origin === site.origin || strangers.add(request.url()),
    );
    await isKept(screen);
    await pass(screen, hours * HOUR);
    await becomesTrue(screen, LIVE);
    const { files } = JSON.parse(site.files.get('release.json'));
    const allowed = ['kiosk.html', 'release.json', 'service-worker.js', 'words.json', ...Object.keys(files)];
    const faults = [...new Set(site.requests)]
      .filter((name) => !allowed.includes(name))
      .map((name) => `asked for ${name}`);
    faults.push(...[...strangers].map((address) => `asked for ${address}`));
    const kept = await screen.page.evaluate(async () => ({
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage).filter((name) => name !== 'value-cards-restarts'),
      cookies: document.cookie,
    }));
    const { version } = JSON.parse(site.files.get('release.json'));
    const expected = {
      caches: ['value-cards-content', 'value-cards-kiosk', `value-cards-release-${version}`],
      databases: [],
      local: [],
      session: [],
      cookies: '',
    };
    if (JSON.stringify({ ...kept, caches: kept.caches.sort() }) !== JSON.stringify(expected))
      faults.push(`keeps ${JSON.stringify(kept)}`);
    return { seen: `${hours} hours: ${site.requests.length} requests, ${kept.caches.length} caches`, faults };
  });

/** All rows, in their short or full form. */
export const rows = (isFull) => [
  ['hours without a visitor, with new words in each', () => days(isFull ? 24 : 4, HOUR)],
  ...(isFull ? [7, 90] : []).map((count) => [`${count} days`, () => days(count)]),
  ['planted leaks', () => leaks(4, HOUR)],
  ['visitors who walk away', () => visitors(isFull ? 2000 : 10)],
  ['hands that try everything', () => hands(isFull ? 20_000 : 400)],
  [
    'a server that fails',
    () =>
      servers(
        isFull
          ? null
          : [
              'portal first start',
              'hung first start',
              'dead restart',
              'truncated refresh',
              'altered update',
              'older update',
            ],
      ),
  ],
  ['server and browser killed during an update', () => kills(isFull ? 200 : 3)],
  ['files on the device gone or corrupted', () => spoils(isFull)],
  ['a program that fails', panics],
  ['a clock that is wrong', () => clocks(isFull ? 24 : 2)],
  ['what is requested, and kept', () => log(isFull ? 24 : 2)],
];
