// How long after a press the page is painted again: next and previous, compared with a button that does nothing.
import { serveBuild, servePage } from '../support/servers.mjs';

const CARDS = 18;
/** How many times slower the visitor's machine is than this one. */
export const SLOWDOWN = 4;

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>School</title><link rel="icon" href="data:,">
  <button id="empty">Nothing</button>
  <script async src="CDN/value-cards.js"></script><value-cards loading="eager"></value-cards>`;

/** Runs in the page: records each press and its result. */
const watch = () => {
  const presses = [];
  const durations = new Map();
  const note = (entries) =>
    entries.forEach(({ startTime, duration }) =>
      durations.set(startTime, Math.max(duration, durations.get(startTime) || 0)),
    );
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: 16 });
  const frame = () => new Promise(requestAnimationFrame);
  for (const type of ['pointerdown', 'pointerup', 'click'])
    addEventListener(
      type,
      ({ timeStamp }) => {
        if (type === 'pointerdown') presses.push({ times: [] });
        presses.at(-1).times.push(timeStamp);
      },
      true,
    );
  addEventListener(
    'click',
    async ({ timeStamp }) => {
      const press = presses.at(-1);
      await frame();
      // The second frame begins when the first is painted.
      await frame();
      press.painted = performance.now() - timeStamp;
      await window.calm;
      window.pressed(press.painted);
    },
    true,
  );
  /** Waits for one press: until it is painted, and if cards move, until they are at rest. */
  window.await = (moves) => {
    const { shadowRoot } = document.querySelector('value-cards');
    window.calm =
      moves &&
      new Promise((resolve) =>
        shadowRoot.querySelector('[part~=cards]').addEventListener('scrollend', resolve, { once: true }),
      );
    window.outcome = new Promise((resolve) => (window.pressed = resolve));
  };
  /** Event Timing's duration of the last press: 0 if it took less than 16 ms. */
  window.timings = async () => {
    await frame();
    await frame();
    note(observer.takeRecords());
    return presses.map(({ painted, times }) => [painted, Math.max(...times.map((time) => durations.get(time) || 0))]);
  };
};

/**
 * Presses the button and the empty one in turn, to the last card and back. Answers for each of the two a list of
 * `[milliseconds to the second frame, milliseconds by Event Timing]`.
 */
export const presses = async (browser, count) => {
  const cdn = await serveBuild();
  const site = await servePage(HTML, cdn.origin);
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 }, reducedMotion: 'no-preference' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(site.origin);
    const state = await page
      .locator('value-cards')
      .evaluate((host) => customElements.whenDefined('value-cards').then(() => host.ready));
    if (!state.live) throw new Error(`The widget is not live: ${state.reason}`);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const middle = async (locator) => {
      const { x, y, width, height } = await locator.boundingBox();
      return [x + width / 2, y + height / 2];
    };
    const button = (name) => page.getByRole('button', { name, exact: true });
    const [next, previous, empty] = await Promise.all(
      ['Next card', 'Previous card', 'Nothing'].map((name) => middle(button(name))),
    );
    const press = async ([x, y], moves) => {
      await page.evaluate((moves) => window.await(moves), moves);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.up();
      await page.evaluate(() => window.outcome);
    };
    for (let index = 0; index < count; index++) {
      const isBack = Math.floor(index / (CARDS - 1)) % 2 === 1;
      await press(isBack ? previous : next, true);
      await press(empty, false);
    }
    const timings = await page.evaluate(() => window.timings());
    return {
      card: timings.filter((_, index) => index % 2 === 0),
      empty: timings.filter((_, index) => index % 2 === 1),
    };
  } finally {
    await context.close();
    await Promise.all([site.close(), cdn.close()]);
  }
};
