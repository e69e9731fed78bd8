// A site is the server that a kiosk's page comes from, and Chromium before it.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { launchBrowser, launchBrowserAt } from './chromium.mjs';
import { stopClock } from './playwright.mjs';
import { DIST } from './servers.mjs';

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
  png: 'image/png',
};
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The build, as a folder that a test may change. */
export const readRelease = () => new Map(readdirSync(DIST).map((name) => [name, readFileSync(`${DIST}/${name}`)]));

/** The same with other contents for `files`, and a new list of hashes. */
export const otherRelease = (files) => {
  const release = new Map([
    ...readRelease(),
    ...Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]),
  ]);
  const manifest = JSON.parse(release.get('release.json'));
  for (const name of Object.keys(files)) manifest.files[name] = hashOf(release.get(name));
  manifest.version = hashOf(JSON.stringify(manifest.files)).slice(0, 16);
  return release.set('release.json', Buffer.from(JSON.stringify(manifest)));
};

/** Serves `site.files` under the address of a machine that is trusted. `answer`, once set, answers instead. */
export const serveKiosk = async (files = readRelease()) => {
  const site = { files, requests: [], answer: null };
  const server = createServer((request, response) => {
    const name = request.url.slice(1).split('?')[0];
    site.requests.push(name);
    const body = site.files.get(name);
    const type = TYPES[name.split('.').pop()] || 'text/plain';
    const well = () => {
      response
        .writeHead(body ? 200 : 404, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' })
        .end(body || 'Not found');
    };
    if (site.answer) site.answer({ name, request, response, body, type, well });
    else well();
  });
  // A test that has failed before it closes the site must not wait for it.
  server.unref();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const open = () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(site, { origin: `http://127.0.0.1:${port}`, close, open });
};

/** One browser for all screens without a folder: starting it takes longer than most tests of a screen. */
let browser;

/** Closes it; otherwise the process never ends. */
export const closeBrowser = async () => (await browser)?.close();

/** The screen of a kiosk in front of a site's page. */
export class Screen {
  /** `folder`: the browser's profile, so that it can be started again. */
  static async start({ width = 1080, height = 1920, folder, ...more } = {}) {
    const settings = { viewport: { width, height }, hasTouch: true, reducedMotion: 'reduce', ...more };
    const context = folder
      ? await launchBrowserAt(folder, settings)
      : await (await (browser ??= launchBrowser())).newContext(settings);
    context.setDefaultTimeout(10_000);
    const page = context.pages()[0] || (await context.newPage());
    const screen = Object.assign(new Screen(), { context, page, folder, lines: [], errors: [] });
    page.on('console', (message) => screen.lines.push(message.text()));
    page.on('pageerror', (error) => screen.errors.push(error));
    return screen;
  }

  /** Goes to the kiosk's page and waits until its cards are live. With `clock`, time stops until a test moves it. */
  async visit(site, query = '', { clock } = {}) {
    if (clock) await stopClock(this.page);
    await this.page.goto(`${site.origin}/kiosk.html${query}`);
    await this.live();
  }

  async live() {
    await this.page.waitForFunction(
      () =>
        document.querySelector('.kiosk .greeting') &&
        document.querySelector('value-cards:not(.coming)')?.shadowRoot?.querySelector('.count'),
    );
  }

  /** Lets time pass and runs everything that is due. */
  async pass(milliseconds) {
    await this.page.clock.runFor(milliseconds);
  }

  part() {
    return this.page.evaluate(() => document.querySelector('.kiosk').dataset.part);
  }

  /** The id of the current card. */
  card() {
    return this.page.evaluate(
      () =>
        document.querySelector('value-cards:not(.coming)').shadowRoot.querySelector('.card[data-current]').dataset.id,
    );
  }

  /** Touches the middle of the screen, where there is no control. */
  async touch() {
    const { width, height } = this.page.viewportSize();
    await this.page.touchscreen.tap(width / 2, height / 2);
  }

  async press(value) {
    await this.page.locator(`.screen button[value="${value}"]`).tap();
  }

  /** The complete state: both trees, scroll positions, focus. */
  state() {
    return this.page.evaluate(() => {
      const host = document.querySelector('value-cards:not(.coming)');
      const all = [...document.querySelectorAll('*'), ...host.shadowRoot.querySelectorAll('*')];
      // Leptos leaves comments.
      const withoutComments = (html) => html.replace(/<!--[^]*?-->/g, '');
      return {
        tree: withoutComments(document.querySelector('.kiosk').outerHTML),
        shadow: withoutComments(host.shadowRoot.innerHTML),
        scrolled: all
          .filter((each) => each.scrollLeft || each.scrollTop)
          .map((each) => [each.className, each.scrollLeft, each.scrollTop]),
        focus: document.activeElement.nodeName,
        speech: speechSynthesis.speaking,
      };
    });
  }

  /** Ends the browser of this folder as a power failure does: without time to finish anything. */
  async kill() {
    const gone = this.context.waitForEvent('close');
    for (const number of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (readFileSync(`/proc/${number}/cmdline`, 'utf8').includes(`=${this.folder}\0`))
          process.kill(Number(number), 'SIGKILL');
      } catch {
        // It has already ended.
      }
    }
    await gone;
  }

  async close() {
    await this.context.close();
  }
}
