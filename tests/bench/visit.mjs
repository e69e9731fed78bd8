// One load of one page, in a browser profile of its own: nothing cached, no connection open.
import { LINES } from './options.mjs';
import { statements } from './peers/slides.mjs';
import { network } from './traffic.mjs';
import { nextAt, painted, standing, watch } from './watch.mjs';

/** How many times slower the visitor's machine is than this one. */
const SLOWDOWN = 4;
/** Between two presses. At most this late is it noticed that *next* works, for each peer alike. */
const PRESS_EVERY = 32;
const PATIENCE = 20_000;
const VIEWPORT = { width: 1024, height: 900 };
// No headline begins in them, which would be an element of its own.
const [FIRST, SECOND] = statements.map((statement) => statement.slice(0, 24));

const failure = ({ message }, errors) => ({ refusal: [message.split('\n')[0], ...errors].join(' · ') });

/** Opens a page for `act`, which answers with what it measured or why the load does not count. */
const visiting = async (browser, { peer, widgets }, line, isPressed, act) => {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    reducedMotion: 'no-preference',
  });
  const errors = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    page.setDefaultTimeout(PATIENCE);
    const devtools = await context.newCDPSession(page);
    await Promise.all(['Network', 'Performance', 'Page'].map((domain) => devtools.send(`${domain}.enable`)));
    const { cdp } = LINES[line];
    if (cdp)
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: cdp.latency,
        downloadThroughput: cdp.down / 8,
        uploadThroughput: cdp.up / 8,
      });
    await page.addInitScript(watch, { first: FIRST, second: SECOND, widgets, isOurs: Boolean(peer.isOurs), isPressed });
    return await act(page, devtools);
  } catch (error) {
    return failure(error, errors);
  } finally {
    await context.close();
  }
};

const slowDown = (devtools, rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate });

/** Whether all that the page says it has become is there; peers without a script have nothing to become. */
const awaitLive = async (page, { isOurs, entry, crate }) => {
  if (isOurs || entry || crate)
    await page.waitForFunction(() => window.bench.live !== undefined || window.bench.refusal);
  await page.waitForFunction(painted);
  return page.evaluate(() => window.bench);
};

const missing = ({ shown }, widgets) => {
  const index = shown.findIndex((count) => count < widgets);
  return index >= 0 && `“${statements[index]}” is shown ${shown[index]} times instead of ${widgets}.`;
};

/** Which card is where the first one was before any press. */
const inFront = ({ lefts }, home) =>
  lefts.reduce((best, left, index) => (Math.abs(left - home) < Math.abs(lefts[best] - home) ? index : best), 0);

const press = (page, { x, y }) => page.mouse.click(x, y);

/**
 * Not measured: where the control is once everything has come, and whether a press on it brings the second card to where
 * the first one was.
 */
export const learn = (browser, site, page) =>
  visiting(browser, page, 'unthrottled', false, async (tab) => {
    await tab.goto(site.origin + page.path);
    const { refusal } = await awaitLive(tab, page.peer);
    if (refusal) return { refusal };
    const before = await tab.evaluate(standing, statements);
    const lack = missing(before, page.widgets);
    if (lack) return { refusal: lack };
    if (page.peer.hasNext === false) return {};
    const next = await tab.evaluate(page.peer.nextAt || nextAt);
    if (!next) return { refusal: 'there is no control called next.' };
    const [home] = before.lefts;
    await press(tab, next);
    const front = inFront(await tab.evaluate(standing, statements), home);
    if (front !== 1) return { refusal: `a press on next shows card ${front + 1} instead of card 2.` };
    return { next, home };
  });

const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Presses again and again until the page says that the cards have moved; answers when they had. No press is sent before
 * the page has taken the one before, as a visitor waits for it: a page that is busy would go on by many cards otherwise.
 */
const pressUntilMoved = async (tab, devtools, { x, y }, load) => {
  let moved;
  let isOver = false;
  await tab.exposeFunction('moved', (time) => (moved = time));
  const mouse = (type) =>
    devtools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }).catch(() => {});
  // A press that the page before it has not taken yet is lost with it, and those that follow wait for it.
  const committed = tab.waitForEvent('framenavigated');
  const presses = (async () => {
    await committed;
    while (moved === undefined && !isOver) {
      const taken = Promise.all([mouse('mousePressed'), mouse('mouseReleased')]);
      // A page that has nothing painted yet may never answer.
      await Promise.all([Promise.race([taken, after(10 * PRESS_EVERY)]), after(PRESS_EVERY)]);
    }
  })();
  try {
    await load();
    await Promise.race([presses, after(PATIENCE)]);
    return moved;
  } finally {
    isOver = true;
    await presses;
  }
};

/** `{ words, next, live, requests, bytes, depth }` of a load that is pressed, in milliseconds and bytes. */
export const watched = (browser, line, site, page) =>
  visiting(browser, page, line, true, async (tab, devtools) => {
    const traffic = network(devtools);
    await slowDown(devtools, SLOWDOWN);
    const load = () => tab.goto(site.origin + page.path);
    const next = page.next ? await pressUntilMoved(tab, devtools, page.next, load) : await load().then(() => undefined);
    const { live, refusal } = await awaitLive(tab, page.peer);
    if (refusal) return { refusal };
    if (page.next && next === undefined) return { refusal: `next did nothing for ${PATIENCE / 1000} s.` };
    const words = await tab.evaluate(painted);
    await slowDown(devtools, 1);
    const before = await tab.evaluate(standing, statements);
    const lack = missing(before, page.widgets);
    if (lack) return { refusal: lack };
    if (page.next) {
      const from = inFront(before, page.home);
      if (!from) return { refusal: 'the cards moved, but not to another card.' };
      await press(tab, page.next);
      const to = inFront(await tab.evaluate(standing, statements), page.home);
      if (to !== from + 1) return { refusal: `a press on next at card ${from + 1} shows card ${to + 1}.` };
    }
    return { words, next, live, ...traffic() };
  });

/** `{ layoutAndStyle, script, work, longest }` in milliseconds of a load that nobody touches, on a fast line. */
export const quiet = (browser, site, page) =>
  visiting(browser, page, 'unthrottled', false, async (tab, devtools) => {
    await slowDown(devtools, SLOWDOWN);
    await tab.goto(site.origin + page.path, { waitUntil: 'load' });
    const { refusal } = await awaitLive(tab, page.peer);
    if (refusal) return { refusal };
    await tab.waitForLoadState('networkidle');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const time = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    const { longest } = await tab.evaluate(() => window.bench);
    return {
      layoutAndStyle: time('LayoutDuration') + time('RecalcStyleDuration'),
      script: time('ScriptDuration'),
      work: time('TaskDuration'),
      longest,
    };
  });
