// The browser engine under test, and what it cannot do.

/** `ENGINE`: `chromium` (default), `firefox` or `webkit`. */
export const ENGINE = process.env.ENGINE || 'chromium';

/** For each engine the abilities that it, or the driver through which tests control it, lacks, each with the reason. */
export const LACKS = {
  chromium: {},
  firefox: {
    devtools: 'only Chromium’s protocol moves fingers and sets a browser’s font size',
    embeds: 'Playwright takes an `embed` or `object` for a navigation of the page and waits for its end',
    media: 'Playwright’s emulateMedia does nothing; motion and color scheme are preferences that a browser starts with',
    shifts: 'only Chromium reports layout shifts',
    stick:
      'on a page that does not scroll, what becomes sticky sticks only after something else has been laid out again',
  },
  webkit: {
    devtools: 'only Chromium’s protocol moves fingers and sets a browser’s font size',
    media: 'WebDriver cannot set them; motion and color scheme are settings that a desktop starts with',
    'forced-colors': 'WebKit has no forced colors',
    frames: 'the tests’ driver reads the page but not its frames',
    locale: 'its language is the system’s, which must have that locale installed',
    narrow: 'its window is at least 290 px wide',
    shifts: 'only Chromium reports layout shifts',
    turned: 'on a rotated page, a sticky element receives no click',
    wheel: 'a wheel turned by its driver does not snap',
    zoom: 'on a page with `zoom`, boxes and points are measured in different pixels',
  },
};

/**
 * Options for a test that needs these abilities: an engine that lacks one skips it and says why. A reason must hold on
 * a plain page too; what fails only on our pages is a fault. A file that only Chromium plays needs none of this.
 *
 * `devtools`: Chromium's own protocol · `embeds`: an embed or object on the page · `forced-colors`: the system's colors
 * forced on the page · `frames`: a frame of the page read · `locale`: a browser in another language · `media`: reduced
 * motion or dark set while the page is open · `narrow`: a window of 240 px · `shifts`: what has moved, as the engine
 * reports it · `stick`: a bar that becomes sticky on a page that does not scroll · `turned`: a click on a sticky
 * element within a transform · `wheel`: the wheel over a scroller that snaps · `zoom`: points on a page with that
 * property.
 */
export const needs = (...abilities) => {
  const lacking = abilities.find((ability) => ability in LACKS[ENGINE]);
  return lacking ? { skip: `${ENGINE}: ${LACKS[ENGINE][lacking]}` } : {};
};

/** Pixels: the narrowest window that tests open. */
export const NARROWEST = 'narrow' in LACKS[ENGINE] ? 290 : 240;

/** Starts the engine under test; `newContext` and `close` of what comes are Playwright's. */
export const { launch, launchBrowser = launch } = await import(`./${ENGINE}.mjs`);
