// @ts-check
// `rotate="8s"`. Reads how long, paints the box of the pause control, and senses what makes the cards wait. Whether they
// advance is the widget's: it takes the reasons and keeps the time.
//
// Sensed here and not in WebAssembly: there it cost every embed 559 bytes, including those that never rotate.

import { make } from '../loader/dom.js';
import { durationOf } from '../rules/duration.js';
import { focus, hover, offScreen, pageHidden } from '../rules/pause.js';
import { kit } from '../kit.js';
import { complain } from './complain.js';

/** @import { Host } from '../host.js' */

/**
 * Its control comes before everything else, so that it is first in tab order.
 * @param {Host} host
 */
export const rotate = (host) => {
  const frame = host._frame;
  const milliseconds = durationOf(kit._read(host, 'rotate'));
  const control = frame.querySelector('.rotation');
  if (milliseconds) frame.dataset.rotate = /** @type {any} */ (milliseconds);
  else frame.removeAttribute('data-rotate');
  if (milliseconds && !control) frame.prepend(make('button', 'rotation', frame, { type: 'button' }));
  if (!milliseconds && control) control.remove();
};

/**
 * Warns of a value that is no duration.
 * @param {Host} host
 */
export const checkRotation = (host) => {
  const asked = kit._read(host, 'rotate');
  if (durationOf(asked) === undefined)
    complain(
      host,
      'rotate',
      // Other carousels count in milliseconds.
      `a duration with its unit or off${/^[\d.]+$/.test(asked) ? `, write ${+asked < 500 ? asked : +asked / 1000}s` : ', such as 8s'}`,
    );
};

/**
 * Notifies the widget of reasons to wait, and of their end.
 * @param {Host} host
 * @returns {() => void} what ends it
 */
export const sense = (host) => {
  if (!host._frame.dataset.rotate) return () => {};
  /** @type {(() => void)[]} */
  const stops = [];
  /**
   * @param {number} reason
   * @param {boolean} holds
   */
  const note = (reason, holds) => {
    if (host._widget) host._widget.note(reason, holds);
  };
  /**
   * @param {EventTarget} target
   * @param {string} name
   * @param {number} reason
   * @param {() => boolean} holds
   */
  const on = (target, name, reason, holds) => {
    const listen = () => note(reason, holds());
    // By the element's own functions: the page may have hidden those of its document.
    host.addEventListener.call(target, name, listen);
    stops.push(() => host.removeEventListener.call(target, name, listen));
  };
  on(host, 'pointerenter', hover, () => true);
  on(host, 'pointerleave', hover, () => false);
  on(host, 'focusin', focus, () => true);
  on(host, 'focusout', focus, () => false);
  on(document, 'visibilitychange', pageHidden, () => document.hidden);
  if (host.matches(':hover')) note(hover, true);
  if (host.matches(':focus-within')) note(focus, true);
  if (document.hidden) note(pageHidden, true);
  if (window.IntersectionObserver) {
    const sight = new IntersectionObserver((entries) => note(offScreen, !entries[entries.length - 1].isIntersecting));
    sight.observe(host);
    stops.push(() => sight.disconnect());
  }
  return () => stops.forEach((stop) => stop());
};
