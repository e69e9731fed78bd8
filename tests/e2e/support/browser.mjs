// One browser for a test file, and visits to a page in it. Whatever a visit opens is closed after the test. A page must
// not throw or log anything unless the test expects it.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { ENGINE, launch } from './engines.mjs';
import { eventually, PATIENCE } from './eventually.mjs';
import { stopClock } from './playwright.mjs';
import { serveBuild, serveDocuments, servePage } from './servers.mjs';
import { Widget } from './widget.mjs';

const EVENTS = ['ready', 'change', 'changed', 'problem', 'error'].map((name) => `value-cards-${name}`);

/**
 * In Chromium, pages have the strictest policy under which everything must still work; in the other engines they have
 * none.
 */
const IS_STRICT = ENGINE === 'chromium';

let browser;
let visits = [];
let isComposited = false;

/**
 * To be called by a file that takes pictures or scrolls: its pages are painted layer by layer, as visitors' are. Without a
 * graphics card that costs WebKitGTK 2.50 six times the work, and changes nothing of layout, hits or focus.
 */
export const paintInLayers = () => {
  isComposited = true;
};

before(async () => {
  browser = await launch();
});

after(async () => {
  for (const visit of visits) await visit.close();
  await browser.close();
});

afterEach(async () => {
  const open = visits.splice(0);
  visits = open.filter((visit) => visit.stays);
  for (const visit of open) if (!visit.stays) await visit.close();
  for (const visit of open) visit.expectPeace();
});

/** The snippet that a webmaster pastes, word for word. */
export const SNIPPET = '<script async crossorigin src="CDN/value-cards.js"></script>\n<value-cards></value-cards>';

/** A school's page with `content` in its body, which has no margin so that the frame is as wide as the window. */
export const page = (content, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>School</title>` +
  `<link rel="icon" href="data:,">${head}</head><body><script>document.body.style.margin = 0</script>${content}</body></html>`;

/** Empty room on a page, made by script, because a page may forbid `style=""`. */
export const room = (height) =>
  `<div></div><script>document.currentScript.previousElementSibling.style.blockSize = '${height}px'</script>`;

/**
 * Opens a page on an origin of its own.
 *
 * `faults`: how the build is served · `documents`: what the documents' host has · `headers`: of the page · `plain`: no
 * policy but the one in `headers` · `width`, `height`: of the window · `hash`: of the address · `init`: a function (or
 * the text of a script) that runs before any script of the page · `clock`: time stops until the test moves it ·
 * `motion`: cards move smoothly, which takes time · `waitUntil`: as Playwright has it · `isUnreadable`: the page
 * replaces what WebDriver uses · `expectsLines`: the test checks the console itself · everything else: Playwright's
 * context.
 */
export const visit = async (html, options = {}) => {
  const {
    faults,
    documents,
    headers,
    plain,
    width = 1024,
    height = 900,
    hash = '',
    init,
    clock,
    motion,
    waitUntil,
    isUnreadable,
    expectsLines,
    ...more
  } = options;
  const context = {
    viewport: { width, height },
    reducedMotion: motion ? 'no-preference' : 'reduce',
    ...(ENGINE === 'webkit' && { isComposited }),
    ...more,
  };
  const visit = new Visit(expectsLines);
  visits.push(visit);
  await visit.open(html, { faults, documents, headers, isStrict: IS_STRICT && !plain, init, clock, context });
  const address = visit.site.origin + '/' + hash;
  if (isUnreadable && ENGINE === 'webkit') await visit.page.send(address);
  else await visit.page.goto(address, { waitUntil });
  return visit;
};

/**
 * One page for many tests, opened by the first of them: opening a page takes as long as ten clicks. The result is
 * called like `test`, and each test receives the visit. After a test that fails, the next one gets a new page.
 */
export const stage = (html, options) => {
  let visitor;
  return (name, ...rest) => {
    const act = rest.pop();
    test(name, ...rest, async () => {
      if (!visitor) {
        visitor = await visit(html, options);
        visitor.stays = true;
      }
      try {
        await act(visitor);
      } catch (failure) {
        visitor.stays = false;
        visitor = undefined;
        throw failure;
      }
    });
  };
};

/** Firefox reports what it could not load as an error without a place; in Chromium it is a console line. */
const isThrown = (error) => ENGINE !== 'firefox' || /\n +at /.test(error.stack);

class Visit {
  lines = [];
  errors = [];
  requests = [];
  /** Whether the page stays open for the next test. */
  stays = false;

  constructor(expectsLines) {
    this.expectsLines = expectsLines;
  }

  async open(html, { faults, documents, headers, isStrict, init, clock, context }) {
    this.cdn = await serveBuild(faults);
    this.docs = await serveDocuments(documents);
    this.site = await servePage(html, this.cdn.origin, { headers, docs: this.docs, isStrict });
    this.context = await browser.newContext(context);
    this.context.setDefaultTimeout(PATIENCE);
    this.page = await this.context.newPage();
    // Playwright reports requests of its engines; for the one that it does not drive, our servers do.
    if (ENGINE === 'webkit') for (const server of [this.cdn, this.docs, this.site]) server.page = this.page;
    // React's marks on Firefox's timeline do not count as lines.
    this.page.on('console', (message) => message.type() === 'timeStamp' || this.lines.push(message.text()));
    this.page.on('pageerror', (error) => (isThrown(error) ? this.errors.push(error) : this.lines.push(error.message)));
    this.page.on('request', (request) => this.requests.push(request.url()));
    await this.page.addInitScript((names) => {
      window.seen = [];
      for (const name of names)
        addEventListener(name, ({ type, detail, target, cancelable }) => {
          window.seen.push({ name: type.replace('value-cards-', ''), detail, host: target.id, cancelable });
        });
    }, EVENTS);
    if (init) await this.page.addInitScript(init);
    if (clock) await stopClock(this.page);
  }

  /** The widget on the page, or the one that `selector` names. */
  widget(selector) {
    return new Widget(this.page, selector);
  }

  /** The events of this name so far, of all widgets. */
  async events(name) {
    return this.page.evaluate((name) => window.seen.filter((event) => event.name === name), name);
  }

  /** Our console lines. */
  get ourLines() {
    return this.lines.filter((line) => line.startsWith('[value-cards]'));
  }

  /** Our only console line. WebKit's driver reports it late. */
  async onlyLine() {
    await eventually(() => assert.equal(this.ourLines.length, 1, this.ourLines.join('\n')));
    return this.ourLines[0];
  }

  expectPeace() {
    assert.deepEqual(this.errors.splice(0), [], 'nothing is thrown into the page');
    if (!this.expectsLines) assert.deepEqual(this.lines.splice(0), [], 'the console stays empty');
  }

  async close() {
    await this.context?.close();
    await this.site?.close();
    await this.cdn?.close();
    await this.docs?.close();
  }
}
