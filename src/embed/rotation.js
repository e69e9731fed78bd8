// Part of the extras: `rotate="8s"`. Reads how long, paints the box of the pause control, and senses what makes the cards
// wait. Whether they advance is the widget's: it takes the reasons and keeps the time.
//
// Sensed here and not in WebAssembly, since it was measured: there it cost every embed 559 bytes, also those that
// never rotate.

/** The reasons of rotation.rs, by their numbers there. */
const [hover, focus, pageHidden, offScreen] = [1, 2, 4, 8];

/** `8s`, `500ms`, `2m` in milliseconds; 0 where off, undefined where it is no duration. */
const durationOf = (text) => {
  const [, number, unit] = /^\s*(\d+\.?\d*|\.\d+)(ms|s|m)\s*$/i.exec(text) || [];
  if (number) return Math.round(number * { ms: 1, s: 1000, m: 60000 }[unit.toLowerCase()]);
  if (/^\s*(off)?\s*$/i.test(text)) return 0;
};

/** Its control stands before everything else, so that it comes first in tab order. */
const rotate = (host) => {
  const frame = host._frame;
  const milliseconds = durationOf(kit._read(host, 'rotate'));
  const control = frame.querySelector('.rotation');
  if (milliseconds) frame.dataset.rotate = milliseconds;
  else frame.removeAttribute('data-rotate');
  if (milliseconds && !control) frame.prepend(kit._make('button', 'rotation', frame, { type: 'button' }));
  if (!milliseconds && control) control.remove();
};

/** Warns of what is no duration. */
const checkRotation = (host) => {
  const asked = kit._read(host, 'rotate');
  if (durationOf(asked) === undefined)
    kit._complain(host, 'rotate', `a duration with its unit or off${/^[\d.]+$/.test(asked) ? `, write ${asked}s` : ', as 8s'}`);
};

/** Tells the widget of reasons to wait, and of their end. Gives back what ends it. */
const sense = (host) => {
  if (!host._frame.dataset.rotate) return;
  const listeners = [];
  const on = (target, name, reason, holds) => {
    const listen = () => host._widget && host._widget.note(reason, holds());
    target.addEventListener(name, listen);
    listeners.push(() => target.removeEventListener(name, listen));
  };
  on(host, 'pointerenter', hover, () => true);
  on(host, 'pointerleave', hover, () => false);
  on(host, 'focusin', focus, () => true);
  on(host, 'focusout', focus, () => false);
  on(document, 'visibilitychange', pageHidden, () => document.hidden);
  for (const [reason, holds] of [[hover, host.matches(':hover')], [focus, host.matches(':focus-within')], [pageHidden, document.hidden]])
    if (holds) host._widget.note(reason, true);
  const sight = window.IntersectionObserver && new IntersectionObserver((entries) => {
    if (host._widget) host._widget.note(offScreen, !entries[entries.length - 1].isIntersecting);
  });
  if (sight) sight.observe(host);
  return () => {
    for (const unlisten of listeners) unlisten();
    if (sight) sight.disconnect();
  };
};
