// The companion: the loader's second half, an ES module that it fetches once the first cards are painted. It warns of wrong
// values, brings the widget in WebAssembly and watches over it.
//
// Nothing here is needed for the words to be readable and the deck to swipe.

/** The loader's functions, under the names that it gives them. */
let kit;

/** Called once by the loader, which keeps what it gets. */
export const meet = (given) => {
  kit = given;
  kit._complain = complain;
  kit._start = start;
  darkSystem.onchange = () => kit._connected.forEach(kit._dress);
  return { _begin: begin, _change: change };
};

/** Held, so that it goes on to tell. */
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

// ---- Warnings -------------------------------------------------------------------------------------------------------

const warned = new WeakMap();

/** Warns once of each wrong value. */
const complain = (host, name, expected) => {
  const found = host.getAttribute(name);
  const before = warned.get(host);
  if (before && before[name] === found) return;
  warned.set(host, { ...before, [name]: found });
  console.warn(`[${kit._tag}] <${kit._tag}> ${name}: expected ${expected}; found "${found}", ignored.`, host);
};

/** Holds an attribute against the table, or against the ids that are there. */
const check = (host, name) => {
  const given = (host.getAttribute(name) || '').trim();
  const [fallback, ...words] = kit._options[name].split('|');
  const isSections = name === 'sections';
  const ids = isSections ? host._sections.map((section) => section._id) : name === 'start' && kit._cardsOf(host).map((card) => card.dataset.id);
  const allowed = ids || words;
  // The ids of a document that is still to come are not known yet.
  if (!given || (ids ? !allowed[0] || (host._sourceKey && !host._document) : !words[0])) return;
  const found = isSections || / /.test(fallback) ? kit._list(given) : [given];
  const isAllowed = (word) => allowed.includes(ids ? word : word.toLowerCase());
  if (!found.every(isAllowed)) kit._complain(host, name, name === 'start' ? 'the id of a card' : allowed.join(', '));
};

// ---- The widget -----------------------------------------------------------------------------------------------------

let arriving;
let widgetStyles = '';

const fetchWasm = (name, cache) =>
  fetch(kit._home + name, { cache })
    .then((response) => {
      if (!response.ok) throw `${response.url}: ${response.status}`;
      // Bytes instead of streaming: so few compile in no time, and no MIME type or wrapped fetch spoils them.
      return response.arrayBuffer();
    })
    .then((bytes) => WebAssembly.compile(bytes));

/** A program in WebAssembly, ready to be called: its module and wasm-bindgen's script for it. */
const start = (script, wasm) =>
  new Promise((resolve, reject) => {
    // The smallest module. Where it is refused, by a policy or an old browser, nothing need be fetched.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    setTimeout(reject, 20000, 'No answer in 20 s');
    Promise.all([import(kit._home + script), fetchWasm(wasm).catch(() => fetchWasm(wasm, 'reload'))])
      .then(([glue, module]) => glue.default(module).then(() => resolve(glue)))
      .catch(reject);
  });

/** The widget's class: one for all elements of the page. */
const arrive = () =>
  arriving ||
  (arriving = start(BUILD_GLUE, BUILD_WASM).then((glue) => {
    glue.watch(collapse);
    // The controls' styles come with the controls.
    widgetStyles = glue.styles;
    return glue.Widget;
  }));

/** The module has failed while it was live: the controls go, the static cards go on. */
const collapse = () => {
  const error = 'The widget has stopped';
  (arriving = Promise.reject(error)).catch(() => {});
  for (const host of kit._connected) {
    if (!host._widget) continue;
    if (host._leave) host._leave();
    host._leave = host._widget = null;
    for (const box of host._frame.querySelectorAll('.controls,.rotation')) box.textContent = '';
    for (const button of host._buttons.children) {
      button.tabIndex = 0;
      button.removeAttribute('aria-current');
    }
    kit._fail(host, error, 'Reload the page.');
  }
};

/** What extras do for a live widget begins, once, and ends with it. */
const attend = (host) => {
  if (host._widget && host._live && !host._leave) host._leave = host._live();
};

const mount = (host) =>
  kit._cardsOf(host)[0] &&
  arrive().then(
    (Widget) => {
      if (!host._life) return;
      if (!host._widget) {
        kit._addStyles(host, widgetStyles);
        host._frame.dataset.book = host._book || BUILD_WIDGET_BOOK;
        host._widget = Widget.mount(host, host._frame);
      }
      // Where a visitor was quicker than the extras, they come to a live widget.
      attend(host);
      kit._settle(host, { live: !!host._widget });
    },
    (error) => host._isSettled || kit._fail(host, error),
  );

/** Fetches within one viewport of the screen, unless `loading` says at once. */
const mountWhenNear = (host) => {
  if (host._near) host._near.disconnect();
  if (host._isSettled || kit._read(host, 'loading') === 'eager' || !window.IntersectionObserver) return mount(host);
  host._near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      host._near.disconnect();
      mount(host);
    },
    { rootMargin: '100%' },
  );
  host._near.observe(host);
};

// ---- One element, from its painting to its leaving -------------------------------------------------------------------

/**
 * Moves what Tab has come to clear of the page's bars, as far as its scroll margin says. Other engines have done so by then;
 * Firefox leaves alone what is within the window.
 */
const clear = ({ target }) => target.matches(':focus-visible') && target.scrollIntoView({ block: 'nearest', inline: 'nearest' });

// The first sign of intent fetches too, however far from the screen.
const signs = ['pointerenter', 'focusin', 'touchstart'];

/** Asks for extras, or did and has them to be taken away again. */
const isSpecial = (host) => host._isSpecial || kit._isSpecial(host);

const begin = (host) => {
  end(host);
  // What comes late looks whether it is still this time on the page that it was fetched for.
  const life = (host._life = {});
  host._end = () => end(host);
  kit._addStyles(host, BUILD_COMPANION_STYLES);
  for (const name of Object.keys(kit._options)) check(host, name);
  // In a closed tab a scroller has no width and forgets where it stood; Firefox glides to another card where its width changes
  // twice. Of a height that changes amid others, or an observer that begins then, Safari makes an error for the page: so it is
  // the slot behind the frame that is observed, which has none, and once for as long as the element is on the page.
  if (window.ResizeObserver && !host._widening)
    (host._widening = new ResizeObserver(() => kit._stay(host, true))).observe(host._frame.nextSibling);
  host._frame.addEventListener('focusin', clear);
  host._intend = () => mount(host);
  for (const sign of signs) host.addEventListener(sign, host._intend, { passive: true });
  // With an element that asks for extras the widget waits for them too, so that it finds the frames as they will be.
  if (isSpecial(host))
    kit._bring(kit._extras).then(
      (extras) => host._life === life && (extras._begin(host), mountWhenNear(host)),
      (error) => host._isSettled || kit._fail(host, error),
    );
  else mountWhenNear(host);
};

/** Leaves nothing behind: no listener, observer, control or widget. */
const end = (host) => {
  if (host._abandon) host._abandon();
  for (const sign of signs) host.removeEventListener(sign, host._intend);
  for (const observer of [host._near, host._resize]) if (observer) observer.disconnect();
  if (host._widening && !host.isConnected) host._widening = host._widening.disconnect();
  if (host._leave) host._leave();
  host._life = host._resize = host._leave = host._live = null;
  if (host._widget) host._widget.free();
  host._widget = null;
};

/** An attribute has changed, and the first half has done its part. */
const change = (host, name) => {
  check(host, name);
  if (name === 'loading') mountWhenNear(host);
  // The widget learns how long a card stands when it begins.
  else if (name === 'rotate') kit._renew(host, () => {});
  else if (isSpecial(host))
    kit._bring(kit._extras).then(
      (extras) => {
        if (!host._life) return;
        extras._begin(host);
        attend(host);
      },
      (error) => kit._fail(host, error),
    );
};
