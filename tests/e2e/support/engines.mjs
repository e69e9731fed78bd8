// The browser engine under test, and what it cannot do.

/** `ENGINE`: `chromium` (default), `firefox` or `webkit`. */
export const ENGINE = process.env.ENGINE || 'chromium';

/** For each engine the abilities that it, or the way in which it is driven, lacks, each with the reason. */
export const LACKS = {
  chromium: {},
  firefox: {
    devtools:
      'Chromium’s protocol: fingers, a slower processor, listeners and memory counted, and the whole accessibility tree',
    media: 'Playwright’s emulateMedia does nothing; motion and scheme are preferences of a browser, which stay',
    pdf: 'Playwright prints in Chromium alone',
    shifts: 'layout shifts are reported by Chromium alone',
    stick: 'on a page that does not scroll, what becomes sticky sticks only after something else is laid out anew',
  },
  webkit: {
    devtools:
      'Chromium’s protocol: fingers, a slower processor, listeners and memory counted, and the whole accessibility tree',
    media: 'WebDriver cannot set them; motion and scheme are settings of a desktop, which stay',
    'forced-colors': 'WebKit knows no forced colours',
    frames: 'WebDriver looks into one frame at a time, and the tests’ driver of it into the page alone',
    hosts: 'other hosts than this machine cannot be made up',
    json: 'its driver reads by the page’s own JSON, which a test has broken',
    locale: 'its language is that of the system, which must have its locale',
    narrow: 'its window is 290 px wide at the least',
    pdf: 'WebDriver’s print command is not there',
    shifts: 'layout shifts are reported by Chromium alone',
    turned: 'on a page that is turned, what is sticky hears no click',
    wheel: 'what its driver turns the wheel by does not snap',
    zoom: 'boxes and points are counted in different pixels where a page has `zoom`',
  },
};

/**
 * Options for a test that needs these abilities: it is skipped, and the reason told, in an engine that lacks one. A reason is
 * one that a plain page shows too; what fails on our pages alone is a fault.
 *
 * `devtools`: Chromium's own protocol · `forced-colors`: the system's colours forced upon the page · `frames`: a look into a
 * page's frame · `hosts`: names of hosts that this machine answers to · `json`: a page read whose JSON is broken · `locale`: a
 * browser in another language · `media`: reduced motion, dark or print asked for while the page is open · `narrow`: a window
 * of 240 px · `pdf`: a printed page as a file · `shifts`: what has moved, as the engine reports it · `stick`: a bar that
 * becomes sticky where nothing scrolls · `tree`: the accessibility tree as a text · `turned`: a click on what is sticky within
 * a transform · `wheel`: the wheel turned over a scroller that snaps · `zoom`: points on a page with that property.
 */
export const needs = (...abilities) => {
  const lacking = abilities.find((ability) => ability in LACKS[ENGINE]);
  return lacking ? { skip: `${ENGINE}: ${LACKS[ENGINE][lacking]}` } : {};
};

/** Pixels: the narrowest window that tests open. */
export const NARROWEST = 'narrow' in LACKS[ENGINE] ? 290 : 240;

/** Starts the engine under test; `newContext` and `close` of what comes are Playwright's. */
export const { launch, launchBrowser = launch } = await import(`./${ENGINE}.mjs`);
