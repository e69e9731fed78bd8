// @ts-check
// One element, from its painting to its leaving: when its widget is fetched, mounted, and freed.

import { book, styles } from 'build:companion';
import { arrive } from './arrival.js';
import { lookAround, lookAway } from './around.js';
import { kit } from '../kit.js';
import { checkOddities } from './oddities.js';
import { describeTitles } from './titles.js';
import { inTurn } from './turns.js';

/** @import { ExtrasPart, Host, WidgetProgram } from '../host.js' */

/**
 * Moves the element that Tab has reached clear of the page's bars, by its scroll margin. Chromium and WebKit have done so by
 * then; Firefox ESR 153 does not move what is already inside the window.
 * @param {Event} event
 */
const clear = ({ target }) => {
  const element = /** @type {Element} */ (target);
  if (element.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

// The first sign of intent fetches as well, however far the element is from the screen.
const signs = ['pointerenter', 'focusin', 'touchstart'];

/**
 * Uses the extras now, or used them earlier, so that their work must be undone.
 * @param {Host} host
 */
const isSpecial = (host) => host._isSpecial || kit._isSpecial(host);

/**
 * Keeps the card in view when the width changes. In a closed tab a scroller has no width and forgets its position;
 * Firefox ESR 153 glides to another card if the width changes twice. WebKitGTK 2.50 reports an error to the page if a height
 * changes during other changes, or if an observer starts then: so we observe the slot behind the frame, whose height never changes,
 * and only once for as long as the element is on the page.
 * @param {Host} host
 */
const watchWidth = (host) => {
  if (!window.ResizeObserver || host._widening) return;
  host._widening = new ResizeObserver(() => kit._stay(host, true));
  host._widening.observe(/** @type {Element} */ (host._frame.nextSibling));
};

/**
 * The document that each element was last styled in.
 * @type {WeakMap<Host, Document>}
 */
const homes = new WeakMap();

/**
 * A shadow root that moves into another document loses its style sheets, and cannot have those of the first one.
 * @param {Host} host
 */
const restyle = (host) => {
  const { ownerDocument: home } = host;
  if (homes.has(host) && homes.get(host) !== home) {
    for (const style of /** @type {ShadowRoot} */ (host.shadowRoot).querySelectorAll('style')) style.remove();
    for (const text of host._styles.splice(0)) kit._addStyles(host, text);
  }
  homes.set(host, home);
};

/**
 * @param {Host} host
 * @returns {() => void} what ends it, and leaves no listener, observer, control or widget
 */
export const start = (host) => {
  /** @type {IntersectionObserver | undefined} */
  let near;
  /** @type {ExtrasPart | undefined} */
  let extras;
  /** @type {(() => void) | null | undefined} */
  let stopExtras;
  /** @type {(() => void) | null | undefined} */
  let leave;

  /** Begins, once, what extras do for a live widget. */
  const attend = () => {
    if (host._widget && extras && !leave) leave = extras._live(host);
  };

  /** @param {WidgetProgram} program */
  const take = (program) => {
    if (!host._life) return;
    if (!host._widget) {
      // The widget brings the styles of what it adds: count and picker.
      kit._addStyles(host, program.styles);
      host._frame.dataset.book = host._book || book;
      host._widget = program.Widget.mount(host, host._frame);
      if (!host._widget && kit._cardsOf(host)[0]) throw 'The widget does not find the cards';
    }
    // If a visitor was faster than the extras, they find a live widget.
    host._life._attend();
    settleMounted();
  };

  const settleMounted = () =>
    kit._settleHost(host, host._widget ? { live: true } : { live: false, reason: 'There are no cards' });

  const mount = () => {
    // While a document is coming, its cards are not there yet.
    if (!kit._cardsOf(host)[0]) return host._controller || settleMounted();
    inTurn(arrive())
      .then(take, (error) => host._isSettled || kit._fail(host, error))
      .catch((error) => {
        if (host._life) host._life._collapse();
        kit._fail(host, error, 'Look for a script of the page that replaces what browsers provide.');
      });
  };

  /** Fetches within one viewport of the screen, unless `loading` says at once. */
  const approach = () => {
    if (near) near.disconnect();
    if (host._isSettled || kit._read(host, 'loading') === 'eager' || !window.IntersectionObserver) return mount();
    near = new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        mount();
      },
      { rootMargin: '100%' },
    );
    near.observe(host);
  };

  const extend = () =>
    kit._bring(kit._extras).then((part) => {
      if (host._life !== life) return;
      extras = part;
      if (stopExtras) stopExtras();
      stopExtras = extras._start(host);
      attend();
    });

  const collapse = () => {
    if (leave) leave();
    leave = host._widget = null;
    for (const box of host._frame.querySelectorAll('.place,.rotation')) box.textContent = '';
    for (const button of host._buttons.children) {
      /** @type {HTMLElement} */ (button).tabIndex = 0;
      button.removeAttribute('aria-current');
    }
  };

  // Whatever arrives late checks that its life has not ended.
  const life = (host._life = { _approach: approach, _extend: extend, _attend: attend, _collapse: collapse });
  restyle(host);
  kit._addStyles(host, styles);
  checkOddities(host);
  describeTitles(host);
  watchWidth(host);
  lookAround(host);
  host._frame.addEventListener('focusin', clear);
  for (const sign of signs) host.addEventListener(sign, mount, { passive: true });
  // If the element needs the extras, the widget waits for them, so that it finds the final frames.
  if (isSpecial(host))
    extend().then(
      () => {
        if (host._life === life) approach();
      },
      (error) => host._isSettled || kit._fail(host, error),
    );
  else approach();

  return () => {
    for (const sign of signs) host.removeEventListener(sign, mount);
    lookAway();
    if (near) near.disconnect();
    if (stopExtras) stopExtras();
    if (host._widening && !host.isConnected) host._widening = /** @type {any} */ (host._widening.disconnect());
    const { _widget: widget } = host;
    host._life = host._widget = null;
    // Not at once: a page may remove the element while it hears of a change, of which the widget itself is telling.
    if (widget) Promise.resolve().then(() => widget.free());
    if (leave) leave();
  };
};

/**
 * An attribute has changed, and the loader has done its part.
 * @param {Host} host
 * @param {string} name
 */
export const change = (host, name) => {
  checkOddities(host);
  describeTitles(host);
  const { _life: life } = host;
  if (!life) return;
  if (name === 'loading') life._approach();
  // The widget reads the duration only when it starts.
  else if (name === 'rotate') kit._renew(host, () => {});
  else if (isSpecial(host)) life._extend().catch((error) => kit._fail(host, error));
};
