// WebKitGTK behind the part of Playwright's API that the tests use, so that one suite runs in all engines.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { Keyboard, Mouse } from './input.mjs';
import { Locator, byLabel, byRole, byText } from './locator.mjs';
import { CLOCK, INJECTED } from './playwright.mjs';
import { KEEP_JSON, Session } from './webdriver.mjs';

/** Milliseconds between two reads of what a page has logged. */
const ROUND = 100;

/** Keeps what the page logs and throws until it is fetched: WebDriver has no console. */
const LISTEN = `(() => {
  const said = [];
  const text = (value) => { try { return typeof value === 'string' ? value : value instanceof Error ? String(value) : JSON.stringify(value) ?? String(value); } catch { return String(value); } };
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
    const say = console[name];
    console[name] = (...values) => { said.push(['console', values.map(text).join(' ')]); return say.apply(console, values); };
  }
  addEventListener('error', (event) => event.message && said.push(['pageerror', event.message]));
  addEventListener('unhandledrejection', (event) => said.push(['pageerror', 'Unhandled: ' + text(event.reason)]));
  Object.defineProperty(window, Symbol.for('said'), { value: said });
})();`;

/** The text of a script in any form that Playwright takes: a function with its argument, a string, or a path. */
const textOf = (script, value) => {
  if (typeof script === 'function') return `(${script})(${value === undefined ? '' : JSON.stringify(value)});`;
  return script.path ? readFileSync(script.path, 'utf8') : script;
};

/** The part of a picture within this rectangle, which may have fractions and reach beyond the picture. */
const clipped = (picture, { x, y, width, height }) => {
  const whole = PNG.sync.read(picture);
  const [left, top] = [x, y].map((start) => Math.max(0, Math.floor(start)));
  const [right, bottom] = [Math.min(whole.width, Math.ceil(x + width)), Math.min(whole.height, Math.ceil(y + height))];
  const part = new PNG({ width: right - left, height: bottom - top });
  PNG.bitblt(whole, part, left, top, part.width, part.height, 0, 0);
  return PNG.sync.write(part);
};

class Browser {
  sessions = new Map();
  contexts = [];

  /** This engine lacks other settings, such as fingers or forced colors: see `LACKS` in engines.mjs. */
  async newContext({ viewport, reducedMotion, colorScheme, timezoneId, isComposited = true } = {}) {
    const settings = { reducedMotion, colorScheme, timezoneId, isComposited };
    const key = JSON.stringify(settings);
    if (!this.sessions.has(key)) this.sessions.set(key, Session.start(settings));
    const context = new Context(await this.sessions.get(key), viewport);
    this.contexts.push(context);
    return context;
  }

  async newPage(options) {
    return (await this.newContext(options)).newPage();
  }

  async close() {
    for (const context of this.contexts) await context.close();
    for (const session of this.sessions.values()) await (await session).close();
  }
}

class Context {
  pages = [];
  timeout = 30_000;

  constructor(session, viewport = { width: 1280, height: 720 }) {
    Object.assign(this, { session, viewport });
  }

  setDefaultTimeout(timeout) {
    this.timeout = timeout;
  }

  async newPage() {
    const page = new Page(this, await this.session.open());
    this.pages.push(page);
    await page.setViewportSize(this.viewport);
    return page;
  }

  cookies() {
    return this.session.within(this.pages[0].handle, (call) => call('GET', '/cookie'));
  }

  async close() {
    for (const page of this.pages.splice(0)) await page.close();
  }
}

class Page extends EventEmitter {
  scripts = [KEEP_JSON, LISTEN];
  keyboard = new Keyboard(this);
  mouse = new Mouse(this);
  clock = {
    install: async () => {
      const now = Date.now();
      this.scripts.push(`globalThis.__pwClock ??= ${CLOCK}; __pwClock.controller.log('install', ${now}, ${now});`);
    },
    /** From the first script of the next page. */
    pauseAt: async (time) => {
      this.scripts.push(`__pwClock.controller.log('pauseAt', ${Date.now()}, ${time});`);
    },
    runFor: (time) => this.evaluate((time) => __pwClock.controller.runFor(time), time),
    resume: () => this.evaluate(() => __pwClock.controller.resume()),
  };

  constructor(context, handle) {
    super();
    Object.assign(this, { owner: context, session: context.session, handle });
    // One at a time, so that requests do not pile up for a slow page.
    this.listening = setInterval(() => {
      this.heard ??= this.listen().finally(() => (this.heard = null));
    }, ROUND);
  }

  context() {
    return this.owner;
  }

  async addInitScript(script, value) {
    this.scripts.push(textOf(script, value));
  }

  /** All scripts that run before any of the page's; the page's server inserts them. */
  get prelude() {
    return this.scripts.join('\n');
  }

  /** Fetches what the page has logged since. */
  async listen() {
    const fetchAll = () => ({ said: (window[Symbol.for('said')] || []).splice(0), address: location.href });
    // A page that has broken what the driver uses may answer with nothing or with something else.
    const { said = [], address = this.address } = Object(
      await this.session.run(this.handle, String(fetchAll)).catch(() => null),
    );
    this.address = address;
    for (const [kind, text] of said)
      this.emit(kind, kind === 'console' ? { text: () => text, type: () => 'log' } : new Error(text));
  }

  async evaluate(script, value) {
    const result = this.session.run(this.handle, String(script), ...(value === undefined ? [] : [value]));
    return result.finally(() => this.listen());
  }

  /** As `evaluate`, with Playwright's finder of elements as the first argument. */
  async find(script, ...values) {
    const text = `(...values) => globalThis[Symbol.for('finder')] ? (${script})(globalThis[Symbol.for('finder')], ...values) : 'no finder'`;
    const answer = await this.session.run(this.handle, text, ...values);
    if (answer !== 'no finder') return answer;
    await this.session.run(
      this.handle,
      `() => void Object.defineProperty(window, Symbol.for('finder'), { value: ${INJECTED} })`,
    );
    return this.session.run(this.handle, text, ...values);
  }

  async command(method, path, body) {
    const answer = await this.session.within(this.handle, (call) => call(method, path, body));
    // A key or a click may have changed the address.
    if (path === '/actions') await this.listen();
    return answer;
  }

  /** Goes to a page that breaks what the driver uses, and never reads it. */
  async send(url) {
    this.stopListening();
    await this.command('POST', '/url', { url });
  }

  stopListening() {
    clearInterval(this.listening);
    this.listening = null;
  }

  async goto(url, { waitUntil = 'load' } = {}) {
    await this.listen();
    await this.run(() => this.command('POST', '/url', { url }), waitUntil);
  }

  async goBack({ waitUntil = 'load' } = {}) {
    await this.run(() => this.command('POST', '/back', {}), waitUntil);
  }

  async goForward({ waitUntil = 'load' } = {}) {
    await this.run(() => this.command('POST', '/forward', {}), waitUntil);
  }

  async reload({ waitUntil = 'load' } = {}) {
    await this.run(() => this.command('POST', '/refresh', {}), waitUntil);
  }

  /** Navigates, and waits until another document or history entry has reached that state. */
  async run(navigate, waitUntil) {
    const mark = `left-${Math.random()}`;
    const isHere = (mark) => window[mark] === true;
    await this.session.run(this.handle, '(mark) => void (window[mark] = true)', mark).catch(() => {});
    const before = await this.session.run(this.handle, '() => location.href').catch(() => '');
    await navigate();
    const states = { commit: ['loading', 'interactive', 'complete'], domcontentloaded: ['interactive', 'complete'] };
    const wanted = states[waitUntil] ?? ['complete'];
    await this.until(async () => {
      const [isOld, address, state] = await this.session.run(
        this.handle,
        `(mark) => [(${isHere})(mark), location.href, document.readyState]`,
        mark,
      );
      this.address = address;
      return (!isOld || address !== before) && address !== 'about:blank' && wanted.includes(state);
    }, 'the page loads');
  }

  /** Polls until `isSo`. Between two documents a page answers nothing. */
  async until(isSo, what, timeout = this.owner.timeout) {
    for (const deadline = Date.now() + timeout; ; await pause(20)) {
      const answer = await isSo().catch((error) => {
        if (Date.now() > deadline) throw error;
      });
      if (answer) return answer;
      if (Date.now() > deadline) throw new Error(`${what}: waited for ${timeout} ms`);
    }
  }

  /** As of the last read of the page's log. */
  url() {
    return this.address;
  }

  viewportSize() {
    return this.owner.viewport;
  }

  async setViewportSize({ width, height }) {
    this.owner.viewport = { width, height };
    const inner = () => [window.innerWidth, window.innerHeight, window.outerWidth, window.outerHeight];
    const read = () => this.session.run(this.handle, String(inner));
    const [innerWidth, innerHeight, outerWidth, outerHeight] = await read();
    const bars = { width: outerWidth - innerWidth, height: outerHeight - innerHeight };
    await this.command('POST', '/window/rect', { x: 0, y: 0, width: width + bars.width, height: height + bars.height });
    await this.until(async () => {
      const [across, down] = await read();
      return across === width && down === height;
    }, `the window becomes ${width} × ${height} px`);
  }

  /** `networkidle`: no request for half a second, as in Playwright. */
  async waitForLoadState(state = 'load') {
    const isComplete = () => this.session.run(this.handle, `() => document.readyState === 'complete'`);
    await this.until(isComplete, 'the page is complete');
    if (state !== 'networkidle') return;
    let since = Date.now();
    const restart = () => (since = Date.now());
    this.on('request', restart).on('requestfinished', restart);
    await this.until(async () => Date.now() - since > 500, 'the network is idle');
    this.off('request', restart).off('requestfinished', restart);
  }

  waitForFunction(script, value) {
    return this.until(() => this.evaluate(script, value), 'the function answers');
  }

  async waitForEvent(name, isIt = () => true) {
    const seen = [];
    this.on(name, (event) => seen.push(event));
    return this.until(async () => seen.find(isIt), `${name} comes`);
  }

  /** After two frames, because pictures show what was painted before. */
  async screenshot({ clip } = {}) {
    await this.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const whole = Buffer.from(await this.command('GET', '/screenshot'), 'base64');
    return clip ? clipped(whole, clip) : whole;
  }

  locator(selector) {
    return new Locator(this, selector);
  }

  getByRole(role, options) {
    return this.locator(byRole(role, options));
  }

  getByText(text, options) {
    return this.locator(byText(text, options));
  }

  getByLabel(text, options) {
    return this.locator(byLabel(text, options));
  }

  async close() {
    if (this.listening) await this.listen();
    this.stopListening();
    await this.session.within(this.handle, (call) => call('DELETE', '/window'));
    this.session.chosen = undefined;
  }
}

/** The one named by `WEBKIT` and `WEBKIT_DRIVER`, else Debian's. */
export const launch = () => new Browser();
