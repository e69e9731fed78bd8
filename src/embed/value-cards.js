// The loader: layer 2 of value-cards. It defines <value-cards>, writes or adopts the words, paints scroller, frames and
// reserved boxes, and acts while no widget does. What may come after the first paint is the companion's (companion.js),
// which it fetches without waiting for it. Where that never comes, this is the product. What only some pages ask for is in
// the extras (extras.js and the files beside it), which no other page fetches.
//
// The build writes the literals named BUILD_… into it and shortens the names that begin with _, the same in all.
// Syntax for any browser with custom elements, shadow DOM and import(): no ?. and no ??, no class fields.
(() => {
  const tag = 'value-cards';
  if (!window.customElements) return;
  // An element of the page may hide the document's own property by its name: `<img name="currentScript">`. Only a script is
  // believed; reading anything but its type throws if it is a frame of another origin.
  const current = document.currentScript;
  const script = {}.toString.call(current) === '[object HTMLScriptElement]' ? current : document.querySelector('script[src*="value-cards.js"]');
  /** Whether the script tag may be a placement of its own; the extras look closer. */
  const isPlacement = script && Object.keys(script.dataset)[0];
  if (customElements.get(tag)) return isPlacement && window.valueCards && valueCards.load && valueCards.load();

  const styles = BUILD_STYLES;
  const options = BUILD_OPTIONS; // name -> "default|word|word…"; no words: any text; spaces in the default: a list
  const [organization, language, builtIn] = BUILD_WORDS;
  const [companion, extras] = BUILD_PARTS;
  // What these ask for (re, fil: share, read, filter; the last two: another language than English) is in the extras, for
  // which such an element waits before it is painted, though not for ever.
  const special = '[detail],[rotate],[links],[theme=contrast],[controls*=re],[controls*=fil],[lang]:not([lang|=en]),[lang]:not([lang|=en]) *';
  const patience = 3000;
  const home = new URL('.', script ? script.src : document.baseURI);
  /** The elements that are on the page now. */
  const connected = new Set();

  const tell = (host, name, detail) =>
    host.dispatchEvent(new CustomEvent(`${tag}-${name}`, { bubbles: true, composed: true, detail }));

  /** Sets attributes. Never by `for … in`: a page may have added to the prototype of all objects. */
  const setAll = (element, attributes) => Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name]));

  const make = (name, part, parent, attributes) => {
    const element = parent.appendChild(document.createElement(name));
    setAll(element, { ...(part && { class: part, part }), ...attributes });
    return element;
  };

  const list = (text) => text.split(/[\s,]+/).filter(Boolean);

  // ---- Attributes -------------------------------------------------------------------------------------------------

  /** The attribute's value where it is allowed, else its default. Of wrong ones the companion warns. */
  const read = (host, name) => {
    const [fallback, ...allowed] = options[name].split('|');
    const given = host.getAttribute(name);
    const isList = / /.test(fallback);
    const text = given && (allowed[0] ? given.trim().toLowerCase() : given.trim());
    if (!allowed[0] || !text) return text || (isList && text === '' ? '' : fallback);
    const words = isList ? list(text) : [text];
    const right = words.filter((word) => allowed.includes(word));
    return right.join(' ') || fallback;
  };

  /** Light, dark or contrast: as chosen, else as the nearest ancestor says, else as the system is. */
  const themeOf = (host) => {
    const signals = [read(host, 'theme')];
    for (let node = host; node; node = node.parentElement)
      signals.push(node.dataset.theme, node.dataset.bsTheme, node.classList.contains('dark') && 'dark');
    signals.push(getComputedStyle(host).colorScheme, matchMedia('(prefers-color-scheme: dark)').matches && 'dark', 'light');
    return signals.find((signal) => /^(dark|light|contrast)$/.test(signal));
  };

  // ---- Words ------------------------------------------------------------------------------------------------------

  const isBlank = (node) => (node.nodeType === 3 ? !node.data.trim() : node.nodeType !== 1);
  const isUnseen = (node) => isBlank(node) || /^(SCRIPT|STYLE|TEMPLATE|LINK|status|line)$/.test(node.slot || node.nodeName);
  const isHeading = (node) => /^H[1-6]$/.test(node.nodeName);
  /**
   * t title, l lead-in, h headline, c card, n note: the slot says it where the element has been through here before. Of p,
   * a card for want of a list, it says nothing: whether it is one must be found out anew, with what has come since.
   */
  const kindOf = (node) => /^[tlhcn]\d+$/.test(node.slot) && node.slot[0];
  const inner = (node) => node.textContent.trim();
  /** Whether its words come from a document. Then ours never do. */
  const isSourced = (host) => host.content || host.matches('[src],[content]') || host.querySelector('[type="application/json"]');
  const isSpecial = (host) => isSourced(host) || host.matches(special);
  const slug = (node) => inner(node).toLowerCase().replace(/[\s!-/:-@[-`{-~]+/g, '-');

  /** The nodes that count, in reading order: lists and wrappers are opened, loose text is put into paragraphs. */
  const flatten = (parent, items, isList) => {
    let run;
    for (const node of [...parent.childNodes]) {
      if (isUnseen(node) && !(run && isBlank(node))) continue;
      const isNew = node.nodeType === 1 && !isList && !kindOf(node);
      // A page may have reset what these are.
      const isBlock = /^(H[1-6]|P|[UO]L|LI|DIV|SECTION|ARTICLE)$/.test(node.nodeName);
      if (node.nodeType !== 1 || (isNew && !isBlock && /^inline/.test(getComputedStyle(node).display))) {
        if (!run) items.push([(run = parent.insertBefore(document.createElement('p'), node))]);
        run.appendChild(node);
        continue;
      }
      run = null;
      if (isNew && /^[UO]L$/.test(node.nodeName)) flatten(node, items, true);
      else if (isNew && /^(DIV|SECTION|ARTICLE)$/.test(node.nodeName) && node.querySelector('h1,h2,h3,h4,ul,ol,p')) flatten(node, items);
      else items.push([node, isList || node.nodeName === 'LI']);
    }
    return items;
  };

  /** A leading <strong> or <b> with more text behind it; where a comma follows, it is part of its sentence. */
  const headlineOf = (node) => {
    const first = [...node.childNodes].find((child) => !isBlank(child));
    if (!first || first.nodeName === 'P') return first && headlineOf(first);
    const rest = inner(node).slice(inner(first).length);
    return /^(STRONG|B)$/.test(first.nodeName) && /^\s*[^\s,;]/.test(rest) && first;
  };

  /** Sections and cards out of the element's own children. Nodes are moved, never copied, and none is dropped. */
  const adopt = (host) => {
    const sections = [];
    let section;
    let headline;
    for (const [node, isCard] of flatten(host, [])) {
      const kind = kindOf(node) || (isHeading(node) ? 't' : isCard && 'c');
      if (!section || (kind === 't' && (section._leads.length || section._cards.length)))
        sections.push((section = { _titles: [], _leads: [], _cards: [], _notes: [] }));
      if (kind === 't') section._titles.push(node);
      else if (kind === 'h') headline = node;
      else if (kind === 'c') {
        section._cards.push({ _node: node, _headline: headline });
        headline = null;
      } else {
        if (headline) node.prepend(headline);
        headline = null;
        (section._cards.length ? section._notes : section._leads).push(node);
      }
    }
    for (const section of sections) {
      const { _titles: titles, _leads: leads, _cards: cards } = section;
      // Without a list, each paragraph is a card; with nothing at all, the heading itself is.
      if (!cards.length) (leads.length ? leads : titles).splice(0).forEach((node) => cards.push({ _node: node, _slot: 'p' }));
      const title = titles[titles.length - 1];
      section._id = title ? title.id || slug(title) : 'cards';
      for (const card of cards) {
        card._id = card._node.id;
        if (!card._headline) card._headline = headlineOf(card._node);
        // Out of its list, a list item is none; its frame is.
        if (card._node.nodeName === 'LI') card._node.setAttribute('role', 'none');
      }
    }
    return sections;
  };

  /** The built-in words, written once. */
  const write = (host) => {
    const put = (name, text) => {
      const element = make(name, '', host, { lang: language });
      element.textContent = text;
      host._written.push(element);
      return element;
    };
    host._organization = organization;
    return builtIn.map(([id, title, lead, cards]) => ({
      _id: id,
      _titles: [put('h' + read(host, 'heading-level'), title)],
      _leads: lead ? [put('p', lead)] : [],
      _cards: cards.map(([headline, text, id]) => ({ _headline: headline && put('strong', headline), _node: put('p', text), _id: id })),
      _notes: [],
    }));
  };

  // ---- Frames -----------------------------------------------------------------------------------------------------

  const sheets = {};

  /** Adds a style sheet to the element's shadow root, once. */
  const addStyles = (host, text) => {
    const root = host.shadowRoot;
    if (host._styles.includes(text)) return;
    host._styles.push(text);
    try {
      if (!sheets[text]) (sheets[text] = new CSSStyleSheet()).replaceSync(text);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheets[text]];
    } catch (error) {
      make('style', '', root).textContent = text;
    }
  };

  /** Scroller and boxes: made once and never replaced, so that a swipe under way survives whatever comes. */
  const build = (host) => {
    const root = host.attachShadow({ mode: 'open' });
    addStyles(host, styles);
    const box = make('div', 'box', root);
    const frame = (host._frame = make('div', 'frame', box, { role: 'region', lang: language }));
    host._buttons = make('div', 'sections', frame, { role: 'group', 'aria-label': BUILD_SECTIONS });
    const scroller = (host._scroller = make('div', 'cards', frame, { role: 'group', 'aria-label': BUILD_CARDS, tabindex: 0 }));
    const bar = make('div', 'bar', frame);
    host._controls = make('div', 'controls', bar);
    const all = make('button', 'show-all', bar, { type: 'button' });
    make('span', 'all', all).textContent = BUILD_SHOW_ALL;
    make('span', 'one', all).textContent = BUILD_SHOW_ONE;
    make('slot', '', box, { name: 'status' });
    all.onclick = () => act(host, 'showAll');
    scroller.onscroll = () => {
      stay(host, true);
      currentOf(host);
    };
  };

  /** The element's child that is or holds the node. */
  const childWith = (node) => node.closest(tag + '>*');

  /** Puts nodes into a slot; one that lies deeper becomes a child of the element, in its place. */
  const place = (host, nodes, name, parent) => {
    for (const node of nodes) {
      const top = childWith(node);
      if (top !== node) host.insertBefore(node, top);
      node.slot = name;
    }
    if (nodes.length) make('slot', '', parent, { name });
  };

  /** Frames for the words; what the attribute `sections` leaves out gets none and is not shown. */
  const fill = (host) => {
    const all = host._sections;
    const byId = (id) => all.find((section) => section._id === id);
    const wanted = list(read(host, 'sections'));
    const right = wanted.map(byId).filter(Boolean);
    host._buttons.textContent = '';
    let position = 0;
    all.forEach((section, index) => {
      const cards = section._cards;
      const kind = cards[1] ? '' : cards[0]._node.firstElementChild ? ' alone' : ' alone plain';
      const group = (section._group = make('div', 'section' + kind, host._scroller, { 'data-id': section._id }));
      group.style.setProperty('--_count', cards.length);
      const head = make('div', 'head', group);
      place(host, section._titles, 't' + index, make('div', 'title', head));
      place(host, section._leads, 'l' + index, make('div', 'lead', head));
      const items = make('div', 'list', group, { role: 'list' });
      cards.forEach((card, index) => {
        const frame = make('div', 'card', items, {
          role: 'listitem',
          'data-id': card._id || (card._headline ? slug(card._headline) : section._id + '-' + (index + 1)),
        });
        if (cards[1]) make('span', 'number', frame, { 'aria-hidden': true }).textContent = index + 1;
        if (card._headline) place(host, [card._headline], 'h' + position, make('div', 'headline', frame));
        place(host, [card._node], (card._slot || 'c') + position++, make('div', 'statement', frame));
      });
      place(host, section._notes, 'n' + index, make('div', 'note', group));
    });
    host._scroller.textContent = '';
    (right.length ? right : all).forEach((section, index) => {
      host._scroller.appendChild(section._group);
      section._button = make('button', 'section-button', host._buttons, { type: 'button' });
      section._button.onclick = () => act(host, 'section', index);
    });
    label(host);
    if (parts[extras]) parts[extras]._frame(host);
  };

  /** The buttons say what the headings say, also after a page translator has changed them. */
  const label = (host) => {
    for (const { _button: button, _titles: titles } of host._sections) {
      if (!button) continue;
      button.hidden = !(button.textContent = titles.map(inner).join(' '));
      button.lang = ((titles[0] || host).closest('[lang]') || button).lang;
    }
  };

  /** What attributes and page say of the frame and of headings. */
  const dress = (host) => {
    const { _frame: frame } = host;
    setAll(frame, {
      'data-layout': frame.hasAttribute('data-all') ? 'grid' : read(host, 'layout'),
      'data-controls': read(host, 'controls'),
      'data-theme': themeOf(host),
      'aria-label': read(host, 'label') || host._organization || BUILD_CARDS,
      dir: getComputedStyle(host).direction,
    });
    const level = (host._written[0] || host.hasAttribute('heading-level')) && read(host, 'heading-level');
    if (level) host._sections.forEach(({ _titles: titles }) => titles.forEach((title) => title.setAttribute('aria-level', level)));
    if (parts[extras]) parts[extras]._dress(host);
  };

  // ---- Actions: the seam. The widget has the same names, and is in charge once it is there. ------------------------

  const cardsOf = (host) => [...host._scroller.querySelectorAll('.card')];
  const positionOf = (host, id) => cardsOf(host).findIndex((card) => card.dataset.id === id);

  /** How far the scroller is scrolled with the card in its middle: in pixels of its own, which the page may have scaled. */
  const placeOf = (host, card) => card.offsetLeft + (card.offsetWidth - host._scroller.clientWidth) / 2;

  /** Makes the card the current one: `data-current` is true of it alone, whoever is in charge. */
  const mark = (host, position) => cardsOf(host).forEach((card, index) => card.toggleAttribute('data-current', index === position));

  const currentOf = (host, isMarked) => {
    const scroller = host._scroller;
    // Out of the page or of sight, a scroller forgets where it stood.
    if (!isMarked && !host._widget && scroller.clientWidth && host._frame.dataset.layout === 'deck') {
      const ways = cardsOf(host).map((card) => Math.abs(placeOf(host, card) - scroller.scrollLeft));
      mark(host, ways.indexOf(Math.min(...ways)));
    }
    return cardsOf(host).findIndex((card) => card.hasAttribute('data-current'));
  };

  const scrollTo = (host, position, behavior) => {
    const card = cardsOf(host)[position];
    // To a place and not by a distance, which would stop at every card on the way.
    if (card) host._scroller.scrollTo({ left: placeOf(host, card), behavior });
  };

  /**
   * Brings the marked card back; or does so only if the width is another, of which engines make what they will. At first there
   * is none to differ from: NaN.
   */
  const stay = (host, isIfNew) => {
    const width = host._scroller.clientWidth;
    if (!isIfNew || width - host._width) scrollTo(host, currentOf(host, true), 'instant');
    host._width = width;
  };

  const act = (host, action, argument) => {
    if (host._widget) return host._widget[action](argument);
    const frame = host._frame;
    if (!frame) return;
    const current = currentOf(host);
    const isAll = action === 'showAll' && !frame.hasAttribute('data-all');
    if (action === 'showAll' || action === 'section') {
      frame.toggleAttribute('data-all', isAll);
      dress(host);
    }
    scrollTo(
      host,
      action === 'section'
        ? cardsOf(host).indexOf(host._scroller.children[argument].querySelector('.card'))
        : action === 'goTo'
          ? argument
          : current + (action === 'next') - (action === 'previous'),
    );
  };

  // ---- What comes later ---------------------------------------------------------------------------------------------

  const coming = {};
  /** Those that have come. */
  const parts = {};
  let isTold;

  const lament = (error, remedy) => {
    if (!isTold)
      console.error(
        `[${tag}] The cards are readable but have no controls. ${error}. ${
          remedy ||
          `Copy all files of the release; a Content-Security-Policy needs: script-src ${home.origin} 'wasm-unsafe-eval'; connect-src ${home.origin}`
        }`,
      );
    isTold = true;
  };

  /** Leaves the cards as they are and says so: once on the console, once on each element. */
  const fail = (host, error, remedy) => {
    const reason = `${error}`;
    lament(reason, remedy);
    tell(host, 'error', { reason });
    settle(host, { live: false, reason });
  };

  const settle = (host, state) => {
    if (host._isSettled) return;
    host._isSettled = true;
    host._settle(state);
    tell(host, 'ready', state);
  };

  const bring = (part) =>
    coming[part] ||
    (coming[part] = new Promise((resolve, reject) => {
      setTimeout(reject, 20000, 'No answer in 20 s');
      import(home + part)
        .then((module) => resolve((parts[part] = module.meet(kit))))
        .catch(reject);
    }));

  const begin = (host) =>
    bring(companion).then(
      (part) => host.isConnected && part._begin(host),
      (error) => host._isSettled || fail(host, error),
    );

  const end = (host) => {
    if (host._end) host._end();
  };

  const load = (root) => bring(extras).then((part) => part._load(root || document), lament);

  // ---- The element ------------------------------------------------------------------------------------------------

  /** The parser has passed an element when anything follows it or one of its ancestors. */
  const isParsed = (node) => {
    for (; node; node = node.parentNode || node.host) if (node.nextSibling) return true;
    return document.readyState !== 'loading';
  };

  /** Reads the words, frames them, and listens for changes. */
  const frame = (host) => {
    // Once the page has brought words, ours give way and never come again, also when it takes its own away.
    const isTheirs = (node) => !isUnseen(node) && !host._written.includes(node);
    if (isSourced(host) || [...host.childNodes].some(isTheirs)) {
      host._isOwn = true;
      if (!host._compose) host._written.splice(0).forEach((node) => node.remove());
    }
    // A card that has been taken away takes its headline along.
    for (const { _cards: cards } of host._sections || [])
      for (const { _node: node, _headline: headline } of cards)
        if (headline && node.parentNode !== host) node.prepend(headline);
    host._sections = host._compose ? host._compose(host) : host._isOwn ? adopt(host) : host._sections || write(host);
    const isNew = !host._frame;
    if (isNew) build(host);
    fill(host);
    const status = host.querySelector(':scope > [slot=status]') || make('span', '', host, { slot: 'status', role: 'status' });
    // A copy has not said what its original has.
    if (isNew) status.textContent = '';
    dress(host);
    host._observer.takeRecords();
  };

  const watch = (host) => {
    host._observer.observe(host, { childList: true, subtree: true, characterData: true });
    for (let node = host.parentElement; node; node = node.parentElement)
      host._observer.observe(node, { attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] });
    connected.add(host);
  };

  const show = (host, position) => {
    mark(host, Math.max(0, position));
    // A new scroller stands on its first card; moved there, Safari would leave the words that the address names (#:~:text=).
    if (position > 0 || host._width) stay(host);
  };

  const paint = (host, isLate) => {
    if (host._frame || !host.isConnected) return;
    if (!isParsed(host)) return requestAnimationFrame(() => paint(host));
    if (!isLate && isSpecial(host)) {
      const paintLate = () => paint(host, true);
      setTimeout(paintLate, patience);
      return bring(extras)
        .then((part) => part._prepare(host))
        .then(paintLate, paintLate);
    }
    frame(host);
    watch(host);
    const target = host.querySelector(':target');
    const slotted = target && childWith(target).assignedSlot;
    show(host, slotted ? cardsOf(host).indexOf(slotted.closest('.card')) : positionOf(host, read(host, 'start')));
    begin(host);
  };

  /** Changes frames or layout, where nothing else is said by reading the words anew, and stays on the same card while there is one. */
  const renew = (host, change = frame) => {
    const { dataset } = cardsOf(host)[currentOf(host)] || host;
    end(host);
    change(host);
    show(host, positionOf(host, dataset.id));
    begin(host);
  };

  const twins = {};

  class ValueCards extends HTMLElement {
    constructor() {
      super();
      this._written = [];
      this._styles = [];
      this.ready = new Promise((resolve) => (this._settle = resolve));
      this._observer = new MutationObserver((records) => {
        // Children came or went.
        if (records.some((record) => record.target === this)) renew(this);
        // What we say to screen readers is no news to us.
        else if (records.some(({ target }) => target.slot !== 'status')) {
          dress(this);
          label(this);
        }
      });
    }

    static get observedAttributes() {
      return Object.keys(options);
    }

    connectedCallback() {
      // A property that was set before the script came hides its twin.
      for (const name in twins) {
        if (!this.hasOwnProperty(name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      if (!this._frame) return paint(this);
      watch(this);
      dress(this);
      stay(this);
      begin(this);
    }

    disconnectedCallback() {
      connected.delete(this);
      this._observer.disconnect();
      end(this);
    }

    attributeChangedCallback(name) {
      if (!this._frame) return;
      if ('src sections layout'.includes(name))
        renew(this, () => {
          this._frame.removeAttribute('data-all');
          frame(this);
        });
      else if (name === 'start') this.goTo(read(this, name));
      else dress(this);
      if (parts[companion]) parts[companion]._change(this, name);
    }

    goTo(target) {
      if (!this._frame) return;
      const position = typeof target === 'string' ? positionOf(this, target) : Math.min(target, cardsOf(this).length - 1);
      if (position >= 0) act(this, 'goTo', position);
    }
  }

  for (const action of ['next', 'previous', 'play', 'pause'])
    ValueCards.prototype[action] = function () {
      act(this, action);
    };

  // The attributes' camelCase twins; `lang` is every element's own.
  for (const name of Object.keys(options)) {
    const property = name.replace(/-./, (part) => part[1].toUpperCase());
    if (name === 'lang') continue;
    twins[property] = {
      get() {
        return read(this, name);
      },
      set(value) {
        // What a framework no longer gives, it sets to undefined or null.
        this[value == null ? 'removeAttribute' : 'setAttribute'](name, value);
      },
    };
  }
  // A document as an object.
  twins.content = {
    get() {
      return this._content;
    },
    set(value) {
      this._content = value;
      if (this._frame) renew(this);
    },
  };
  Object.defineProperties(ValueCards.prototype, twins);

  /** What the other parts work with. */
  const kit = {
    _act: act,
    _addStyles: addStyles,
    _bring: bring,
    _cardsOf: cardsOf,
    _companion: companion,
    _connected: connected,
    _dress: dress,
    _extras: extras,
    _fail: fail,
    _home: home,
    _isSpecial: isSpecial,
    _list: list,
    _make: make,
    _options: options,
    _read: read,
    _renew: renew,
    _scrollTo: scrollTo,
    _settle: settle,
    _show: show,
    _stay: stay,
    _tag: tag,
  };

  customElements.define(tag, ValueCards);
  window.valueCards = { version: BUILD_VERSION, load };
  // The other forms of the snippet: a div that bears the name, and a script with options of its own.
  const look = () => {
    // Firefox looks for the words that an address names (#:~:text=) when the document is there, and never again.
    document.querySelectorAll(tag).forEach((host) => paint(host));
    if (isPlacement || document.querySelector(`[data-${tag}]`)) load();
  };
  look();
  addEventListener('DOMContentLoaded', look);
})();
