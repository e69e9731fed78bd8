// Pages that were not made for us, and some that seem made against us. On each of them the words can be read, the
// controls work, and the page keeps everything of its own.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SNIPPET, page, stage, visit } from '../support/browser.mjs';
import { needs } from '../support/engines.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { IDS, SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { missing, serveBuild, well } from '../support/servers.mjs';
import { Widget } from '../support/widget.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const TITLES = SECTIONS.map((section) => section.title);

/** The same words as the page's own markup. */
const OWN = SECTIONS.map(
  ({ title, lead, statements }) =>
    `<h2>${title}</h2>${lead && `<p>${lead}</p>`}<ul>${statements.map((statement) => `<li>${statement}</li>`).join('')}</ul>`,
).join('');
const BOTH = `<value-cards id="built-in"></value-cards><value-cards id="own" loading="eager">${OWN}</value-cards>${SCRIPT}`;

/** A script in the page. */
const run = (action, ...values) =>
  `<script>(${action})(${JSON.stringify(values).slice(1, -1).replaceAll('</', '<\\/')})</script>`;

/** A style sheet of the page, added by script, because a policy may forbid `<style>`. */
const styled = (css) =>
  run((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/** Everything of the page that is not ours. */
const readMarkup = (root = document) =>
  [...root.querySelectorAll(':not(value-cards, value-cards *)')].map((element) => element.cloneNode().outerHTML);
const REMEMBER = run(`() => (window.markup = (${readMarkup})())`);

/** The words are there, letter by letter, can be read, and have their roles. */
const expectReadable = async (widget) => {
  await becomes(() => widget.statements(), STATEMENTS);
  await becomes(() => widget.unseen(), []);
  await becomes(() => widget.cut(), []);
  assert.deepEqual(await widget.host.getByRole('heading', { level: 2 }).allTextContents(), TITLES);
  assert.equal(await widget.host.getByRole('list').count(), SECTIONS.length);
  assert.equal(await widget.host.getByRole('listitem').count(), STATEMENTS.length);
};

const expectWorking = async (widget, from = 0) => {
  await widget.expectCard(from);
  await widget.press('Next card');
  await widget.expectCard(from + 1);
  await widget.press('Our Values');
  await widget.expectCard(7);
  await widget.press('Show all');
  for (const { width, height } of await widget.boxes()) assert.ok(width > 40 && height > 30, 'cards have boxes');
  await becomes(() => widget.unseen(), []);
  await widget.press('Show one at a time');
  await widget.expectCard(7);
};

const expectUnharmed = async (visitor, ...selectors) => {
  for (const selector of selectors) {
    const widget = await visitor.widget(selector).live();
    await expectReadable(widget);
    await expectWorking(widget);
  }
  assert.deepEqual(
    await visitor.page.evaluate(readMarkup),
    await visitor.page.evaluate(() => window.markup),
    'the page keeps everything of its own',
  );
};

// ---- Styles ---------------------------------------------------------------------------------------------------------

const file = (name) => readFileSync(new URL(`../node_modules/${name}`, import.meta.url), 'utf8');
const important = (declarations) => declarations.replaceAll(/;|$/g, ' !important;');
/** Everything that words and controls are made of. */
const everything = (declarations) => `button, svg, ul, h2, p, li, a, span, slot, strong { ${important(declarations)} }`;

/** The styles that a WordPress block theme makes of its `theme.json`: those of Twenty Twenty-Five, shortened. */
const BLOCK_THEME = `
  :root { --wp--style--global--content-size: 645px; --wp--style--global--wide-size: 1340px; --wp--preset--spacing--50: clamp(30px, 5vw, 50px) }
  :where(body) { margin: 0 }
  body { background-color: #fff; color: #111; font-family: Manrope, sans-serif; font-size: clamp(1rem, 1rem + .2vw, 1.125rem); font-weight: 300; letter-spacing: -.1px; line-height: 1.4; padding: 0 }
  .has-global-padding { padding-right: var(--wp--preset--spacing--50); padding-left: var(--wp--preset--spacing--50) }
  :where(.wp-site-blocks) > * { margin-block-start: 1.2rem; margin-block-end: 0 }
  :root :where(.is-layout-constrained) > * { margin-block-start: 1.2rem; margin-block-end: 0 }
  .is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)) { max-width: var(--wp--style--global--content-size); margin-left: auto !important; margin-right: auto !important }
  .is-layout-flex { display: flex; flex-wrap: wrap; align-items: center }
  :is(.is-layout-flex, .is-layout-grid) > :is(*, div) { margin: 0 }
  a:where(:not(.wp-element-button)) { color: currentColor; text-decoration: underline }
  h1, h2, h3, h4, h5, h6 { font-weight: 400; letter-spacing: -.1px; line-height: 1.125; text-wrap: pretty }
  h2 { font-size: clamp(1.75rem, 1.75rem + 1vw, 2.15rem) }
  p { text-wrap: pretty }
  :root :where(.wp-element-button, .wp-block-button__link) { background-color: #111; border-radius: 9999px; border-width: 0; color: #fff; padding: 1rem 2.25rem; text-transform: inherit }
  :where(.wp-site-blocks *:focus) { outline-width: 2px; outline-style: solid }`;

const inBlockTheme = (html) =>
  `<div class="wp-site-blocks"><main class="wp-block-group"><div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">${html}</div></main></div>`;

const STYLES = {
  'everything unset': '* { all: unset }',
  'everything unset, and importantly so': '* { all: unset !important }',
  'no list items and no headings': 'li, h1, h2, h3, h4, h5, h6 { display: none !important }',
  'no words at all':
    'value-cards :is(p, li, strong, h2) { display: none !important; content-visibility: hidden !important }',
  ...Object.fromEntries(
    Object.entries({
      'borders and shadows':
        'border: 20px solid red; outline: 9px dotted; box-shadow: 0 0 9px red; border-radius: 50%; padding: 3em',
      transforms: 'transform: rotate(45deg) scale(3); transform-origin: 0 0; perspective: 9px',
      'transforms by their own names': 'rotate: 45deg; scale: 3; translate: -900px',
      floats: 'float: right; clear: both; inline-size: 40px',
      'a position of its own': 'position: fixed; inset: -9999px; z-index: 9',
      'see-through words': 'opacity: 0; color: transparent; -webkit-text-fill-color: transparent',
      'hidden words': 'visibility: hidden; content-visibility: hidden',
      'filters and clips': 'filter: blur(9px); clip-path: circle(0)',
      containment: 'contain: strict; contain-intrinsic-size: 1px',
      'no size': 'font-size: 0; width: 0; height: 0; max-width: 0; max-height: 0; overflow: hidden',
      'great size': 'width: 300vw; min-width: 300vw; min-height: 200vh; zoom: 3',
      'another case and alignment':
        'text-transform: uppercase; text-align: end; text-indent: 900px; white-space: nowrap; text-overflow: ellipsis',
      'another direction of writing': 'writing-mode: vertical-rl; display: flex',
    }).map(([name, declarations]) => [name, everything(declarations)]),
  ),
  // Words do not resist this, because readers' own tools must be able to change it. Controls do.
  'no line height': 'button, svg, ul, a, span, slot, div { line-height: 0 !important } body { line-height: 0 }',
  animations: `@keyframes gone { from, to { visibility: hidden; transform: scale(0); opacity: 0 } } ${everything('animation: gone 1s infinite; transition: all 9s')}`,
  'an element that fades in':
    '@keyframes load { from { opacity: 0 } } value-cards { animation: load 10ms; transition: all 10ms }',
  'box widths that include borders': '*, ::before, ::after { box-sizing: border-box !important; border: 0 solid }',
};

/** Pages on which each test has elements and styles of its own. */
const onTallPage = stage(page(`${SCRIPT}<template>${BOTH.replace(SCRIPT, '')}</template>`), { height: 1800 });
const onPageAround = stage(
  page(`${SCRIPT}<template><div class="around">${SNIPPET.replace(SCRIPT, '')}</div></template>`),
);

/** Puts what is in the template into the page, under these styles, in place of what the test before has left. */
const put = (visitor, css) =>
  visitor.page.evaluate(
    `(${(css, readMarkup) => {
      document.querySelector('main')?.remove();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      // Firefox ESR 153.7 may give a new scroller the position of a removed one at the same index. A comment moves the index.
      document.body.append(document.createComment('moves what follows'));
      const main = document.createElement('main');
      document.body.append(main);
      const content = document.querySelector('template').content.cloneNode(true);
      window.markup = [...readMarkup(), ...readMarkup(content)];
      main.append(content);
    }})(${JSON.stringify(css)}, ${readMarkup})`,
  );

for (const [name, css] of Object.entries(STYLES)) {
  onTallPage(`a page with ${name}`, async (visitor) => {
    await put(visitor, css);
    await expectUnharmed(visitor, '#built-in', '#own');
  });
}

// Styles that are there before the script and the words: what is parsed, painted first and then live is all under them.
for (const name of [
  'everything unset, and importantly so',
  'no words at all',
  'hidden words',
  'great size',
  'no size',
  'animations',
  'box widths that include borders',
]) {
  test(`a page with ${name} from the start`, async () => {
    const visitor = await visit(page(BOTH + REMEMBER, styled(STYLES[name])), { height: 1800 });
    await expectUnharmed(visitor, '#built-in', '#own');
  });
}

test('a page in Bootstrap', async () => {
  const html = `<main class="container"><div class="row"><div class="col card card-body text-center">${BOTH}</div></div></main>`;
  const visitor = await visit(page(html + REMEMBER, styled(file('bootstrap/dist/css/bootstrap.css'))), {
    height: 1800,
  });
  await expectUnharmed(visitor, '#built-in', '#own');
});

test('a page in a block theme of WordPress', async () => {
  const sheets = ['common', 'style', 'theme', 'elements'].map((name) =>
    file(`@wordpress/block-library/build-style/${name}.css`),
  );
  const visitor = await visit(page(inBlockTheme(BOTH) + REMEMBER, [...sheets, BLOCK_THEME].map(styled).join('')), {
    height: 1800,
  });
  await expectUnharmed(visitor, '#built-in', '#own');
});

// ---- Ancestors ------------------------------------------------------------------------------------------------------

const ANCESTORS = {
  'scaled down': 'transform: scale(0.5)',
  'scaled up': 'scale: 1.5; transform-origin: 0 0; inline-size: 600px',
  'turned a little': 'transform: rotate(3deg)',
  'pushed aside': 'transform: translateX(50px); will-change: transform',
  'in perspective': 'transform: perspective(900px) rotateY(20deg)',
  'zoomed in': 'zoom: 1.75',
  'zoomed out': 'zoom: 0.5',
  'behind a filter': 'filter: grayscale(1) drop-shadow(0 0 9px #000); backdrop-filter: blur(1px)',
  'contained strictly': 'contain: strict; block-size: 900px',
  'contained by content': 'contain: content',
  'a container of its own': 'container: cards / inline-size',
  'in a flex row': 'display: flex',
  'in a flex row that may shrink to nothing': 'display: flex; min-width: 0; flex-wrap: wrap',
  'in a centered flex column': 'display: flex; flex-direction: column; align-items: center',
  'in a centered grid': 'display: grid; place-items: center',
  'in a grid of no width': 'display: grid; grid-template-columns: minmax(0, 1fr) 0',
  'in a float': 'float: left',
  'in a table cell': 'display: table-cell',
  'as wide as its content': 'inline-size: fit-content',
  'out of the flow': 'position: absolute; inset-inline-start: 0',
};

const ABILITIES = {
  'contained strictly': 'stick',
  'turned a little': 'turned',
  'zoomed in': 'zoom',
  'zoomed out': 'zoom',
};

for (const [name, css] of Object.entries(ANCESTORS)) {
  onPageAround(`cards ${name}`, needs(ABILITIES[name]), async (visitor) => {
    await put(visitor, `.around { ${css} }`);
    await expectUnharmed(visitor, 'value-cards');
  });
}

test('in a box that is too low and clips, what gets focus comes into sight, and we never scroll the box', async () => {
  const visitor = await visit(
    page(`<div class="around">${SNIPPET}</div>`, styled('.around { block-size: 200px; overflow: hidden }')),
  );
  const widget = await visitor.widget().live();
  const scrolled = () => visitor.page.locator('.around').evaluate((around) => around.scrollTop);
  for (const target of [9, 12]) {
    await widget.call('goTo', target);
    await widget.expectCard(target);
  }
  assert.equal(await scrolled(), 0);
  await widget.button('Next card').focus();
  await eventually(async () => assert.ok((await scrolled()) > 0));
  await visitor.page.keyboard.press('Enter');
  await widget.expectCard(13);
  await expectReadable(widget);
});

// ---- Revealed later -------------------------------------------------------------------------------------------------

/** Closed tabs. */
const TABS = {
  'a tab without display': '<div id="tab" class="closed">',
  'the attribute hidden': '<div id="tab" hidden>',
  'hidden until found': '<div id="tab" hidden="until-found">',
  'closed details': '<details id="tab"><summary>Our values</summary>',
  'content that is not painted': '<div id="tab" class="unpainted">',
  'a box of no width': '<div id="tab" class="narrow">',
  'a box of no height': '<div id="tab" class="low">',
  'a grid column of no width': '<div class="grid"><div id="tab" class="track">',
};
const TAB_STYLES = styled(`
  .closed { display: none }
  .unpainted { content-visibility: hidden }
  .narrow { inline-size: 0; overflow: hidden }
  .low { block-size: 0; overflow: hidden }
  .grid { display: grid }
  .grid:has(.track) { grid-template-columns: 0 1fr }
  .grid > * { min-inline-size: 0; overflow: hidden }`);

const move = (visitor, isOpen) =>
  visitor.page.evaluate((isOpen) => {
    const tab = document.getElementById('tab');
    window.closed ??= { className: tab.className, hidden: tab.hidden, open: false };
    Object.assign(tab, isOpen ? { className: '', hidden: false, open: true } : window.closed);
  }, isOpen);

const settled = (visitor) =>
  visitor.page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      ),
  );

const PLACEMENTS = `<value-cards id="first"></value-cards><value-cards id="lazy" start="${IDS[9]}"></value-cards><value-cards id="eager" loading="eager" start="${IDS[12]}"></value-cards>`;
const withTabs = page(
  SCRIPT +
    Object.values(TABS)
      .map((tab) => `<template>${tab}${PLACEMENTS}</template>`)
      .join(''),
  TAB_STYLES,
);
// Chromium 156 logs a line when content that is not painted is measured.
const onLivePage = stage(withTabs, { height: 2400, expectsLines: true });
const onStaticPage = stage(withTabs, { height: 2400, faults: { wasm: missing }, expectsLines: true });

/** Puts the tab of this name into the page, closed, in the place of the one before. */
const putTab = (visitor, name) =>
  visitor.page.evaluate((index) => {
    const main = document.createElement('main');
    main.append(document.querySelectorAll('template')[index].content.cloneNode(true));
    document.querySelector('main')?.remove();
    document.body.append(main);
    [window.closed, window.seen.length] = [undefined, 0];
  }, Object.keys(TABS).indexOf(name));

for (const name of Object.keys(TABS)) {
  onLivePage(
    `${name}, opened later: each element shows its card and works, even after closing and opening again`,
    async (visitor) => {
      await putTab(visitor, name);
      const [first, lazy, eager] = ['#first', '#lazy', '#eager'].map((id) => visitor.widget(id));
      await eager.live();
      await move(visitor, true);
      for (const [widget, position] of [
        [first, 0],
        [lazy, 9],
        [eager, 12],
      ]) {
        await widget.live();
        await widget.expectCard(position);
      }
      assert.deepEqual(await visitor.events('changed'), [], 'no card has changed');
      await expectReadable(lazy);
      await lazy.press('Next card');
      await lazy.expectCard(10);
      await lazy.rest();
      await move(visitor, false);
      await settled(visitor);
      // A method works out of sight too.
      await eager.call('goTo', 3);
      await settled(visitor);
      await move(visitor, true);
      for (const [widget, position] of [
        [first, 0],
        [lazy, 10],
        [eager, 3],
      ])
        await widget.expectCard(position);
      await expectWorking(first);
      assert.deepEqual(visitor.ourLines, []);
    },
  );

  onStaticPage(`${name}, opened later: each element shows its card without WebAssembly too`, async (visitor) => {
    await putTab(visitor, name);
    const [first, lazy, eager] = ['#first', '#lazy', '#eager'].map((id) => visitor.widget(id));
    await eager.ready();
    await move(visitor, true);
    for (const [widget, position] of [
      [first, 0],
      [lazy, 9],
      [eager, 12],
    ])
      await widget.expectInView(position);
    await lazy.call('next');
    await lazy.expectInView(10);
    await lazy.rest();
    await move(visitor, false);
    await settled(visitor);
    await move(visitor, true);
    for (const [widget, position] of [
      [first, 0],
      [lazy, 10],
      [eager, 12],
    ])
      await widget.expectInView(position);
  });
}

// ---- Addresses ------------------------------------------------------------------------------------------------------

for (const base of ['https://elsewhere.example/deep/', '/school/']) {
  test(`<base href="${base}">: files come from the script's origin, links stay on the page`, async () => {
    const visitor = await visit(page(`${SCRIPT}<value-cards links="values"></value-cards>`, `<base href="${base}">`), {
      hash: `#values:${IDS[9]}`,
    });
    const widget = await visitor.widget().live();
    await widget.expectCard(9);
    await widget.press('Next card');
    await widget.expectCard(10);
    await becomes(() => visitor.page.url(), `${visitor.site.origin}/#values:${IDS[10]}`);
    assert.deepEqual(['companion', 'extras', 'glue', 'wasm'].map(visitor.cdn.count), [1, 1, 1, 1]);
  });
}

// ---- Other scripts --------------------------------------------------------------------------------------------------

test('a page with an AMD loader: we do not register as one of its modules', async () => {
  const define = run(() => (window.define = Object.assign((...given) => (window.defined = given), { amd: {} })));
  const visitor = await visit(page(SNIPPET + REMEMBER, define));
  await expectUnharmed(visitor, 'value-cards');
  assert.equal(await visitor.page.evaluate(() => window.defined), undefined);
});

/** If Trusted Types are required, a page that writes markup as text needs a policy of its own. */
const LENIENT = run(() => {
  const same = (text) => text;
  window.trustedTypes?.createPolicy('default', { createHTML: same, createScript: same, createScriptURL: same });
});
// Its text about scripts must not be parsed as one.
const JQUERY = `<script>${file('jquery/dist/jquery.min.js').replace(/<script/g, '\\x3Cscript')}</script>`;

for (const [name, insert] of Object.entries({
  html: (snippet) => window.jQuery('#here').html(snippet),
  append: (snippet) => window.jQuery('#here').append(snippet),
  'html, again and again': (snippet) => window.jQuery('#here').html(snippet).html(snippet).html('').html(snippet),
})) {
  test(`the snippet inserted by jQuery 1.12: ${name}`, async () => {
    // jQuery writes markup, which Trusted Types forbid.
    const visitor = await visit(page('<div id="here"></div>', JQUERY), { plain: true });
    await visitor.page.evaluate(`(${insert})(${JSON.stringify(SNIPPET.replace('CDN', visitor.cdn.origin))})`);
    const widget = await visitor.widget().live();
    await expectReadable(widget);
    await expectWorking(widget);
  });
}

test('the snippet written into the page while it is parsed', async () => {
  const snippet = SNIPPET.replace('</script>', '<\\/script>');
  const visitor = await visit(
    page(`<script>document.write('${snippet.replace('\n', '')}')</script>${REMEMBER}`, LENIENT),
  );
  await expectUnharmed(visitor, 'value-cards');
});

test('a page that is rewritten after it was loaded, with the snippet in it again', async () => {
  const visitor = await visit(page(SNIPPET, LENIENT));
  await expectReadable(await visitor.widget().live());
  await visitor.page.evaluate(
    (html) => {
      document.write(html);
      document.close();
    },
    page(SNIPPET.replace('CDN', visitor.cdn.origin)).replace(/<script>.*?<\/script>/, ''),
  );
  const widget = await visitor.widget().live();
  await expectReadable(widget);
  await expectWorking(widget);
});

/**
 * Reports by requests to the page's server, because the browser's driver cannot read pages that have replaced what it
 * uses: the words, then each card after a control. It uses nothing that the page could have replaced.
 */
const report = () => {
  let sent = 0;
  const send = (text) => (new Image().src = `/told?${sent++}:${encodeURIComponent(text)}`);
  addEventListener('value-cards-error', () => send('error'));
  addEventListener('value-cards-ready', ({ target: { shadowRoot }, detail }) => {
    let text = '';
    for (const slot of shadowRoot.querySelectorAll('[part~=statement] slot'))
      for (const node of slot.assignedNodes()) text += node.textContent + '\n';
    send(detail.live);
    send(text);
    shadowRoot.querySelector(detail.live ? '[part~=next]' : '[part~=show-all]').click();
  });
  addEventListener('value-cards-changed', ({ target: { shadowRoot }, detail }) => {
    send(detail.position);
    if (detail.position === 1) shadowRoot.querySelector('[part~=section-button]:last-child').click();
  });
};

/** What the page has reported, in its order. */
const told = (visitor) => {
  const texts = visitor.site.requests.map((request) => /^\/told\?(\d+):([^]*)$/.exec(request)).filter(Boolean);
  return texts.sort((one, other) => one[1] - other[1]).map(([, , text]) => text.trim());
};

const PATCHES = {
  'enumerable additions to Object and Array': () => {
    Object.prototype.extend = function () {};
    Object.prototype['not a name'] = 'inherited';
    Array.prototype.contains = function () {};
    Array.prototype.toJSON = () => 'broken';
  },
  'a JSON object of its own': () => {
    window.JSON = {
      parse: () => {
        throw new Error('no such thing');
      },
      stringify: () => '',
    };
  },
  'a Promise of its own': () => {
    const Native = Promise;
    window.Promise = function (run) {
      const native = new Native(run);
      this.then = (...reactions) =>
        new window.Promise((resolve, reject) => native.then(...reactions).then(resolve, reject));
      this.catch = (reaction) => this.then(undefined, reaction);
    };
    for (const name of ['all', 'race', 'resolve', 'reject'])
      window.Promise[name] = (value) =>
        new window.Promise((resolve, reject) => Native[name](value).then(resolve, reject));
  },
  'a customElements.define of its own': () => {
    const { define } = customElements;
    customElements.define = function (name, constructor, options) {
      define.call(this, name, class extends constructor {}, options);
    };
  },
  'a fetch that answers with objects of its own': () => {
    const { fetch } = window;
    window.fetch = (...args) =>
      fetch(...args).then((response) => ({
        ok: response.ok,
        status: response.status,
        headers: {},
        arrayBuffer: () => response.arrayBuffer(),
      }));
  },
  'old polyfills': () => {
    Array.from = (given) => (given ? [].slice.call(given) : []);
    Function.prototype.bind = function (self, ...first) {
      const action = this;
      return (...rest) => action.apply(self, first.concat(rest));
    };
    Object.keys = (object) => {
      const keys = [];
      for (const key in object) if ({}.hasOwnProperty.call(object, key)) keys.push(key);
      return keys;
    };
    Element.prototype.hide = Element.prototype.show = function () {};
    String.prototype.strip = String.prototype.trim;
  },
};

for (const [name, patch] of Object.entries(PATCHES)) {
  test(`a page with ${name}`, async () => {
    const visitor = await visit(page(SNIPPET, run(report) + run(patch)), { isUnreadable: true });
    await becomes(() => told(visitor), ['true', STATEMENTS.join('\n'), '1', '7']);
  });
}

test('on a page whose fetch answers nothing, the static cards remain', async () => {
  const visitor = await visit(page(SNIPPET, run(report) + run(() => (window.fetch = async () => undefined))), {
    expectsLines: true,
  });
  await becomes(() => told(visitor), ['error', 'false', STATEMENTS.join('\n')]);
  await visitor.onlyLine();
});

// `document.currentScript` can be overridden by an element of that name, of which an editor or a comment form may let
// any visitor write one. The loader once took its own address from such a picture, and ran a stranger's companion.
const USURPERS = {
  'a picture': '<img name="currentScript" src="DOCS/x.gif" alt="">',
  'two pictures':
    '<img name="currentScript" src="DOCS/x.gif" alt=""><img name="currentScript" src="DOCS/y.gif" alt="">',
  'an embed': '<embed name="currentScript" src="DOCS/x.gif">',
  'an object': '<object name="currentScript" data="DOCS/x.gif"></object>',
  'a frame of another origin': '<iframe name="currentScript" src="DOCS/x.html"></iframe>',
  'a form': '<form name="currentScript" data-label="x"><input name="src" value="DOCS/x.gif"></form>',
};

const USURPER_ABILITIES = { 'an embed': 'embeds', 'an object': 'embeds' };
const PICTURE = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

for (const [name, usurper] of Object.entries(USURPERS)) {
  for (const [kind, script] of Object.entries({ async: SCRIPT, blocking: SCRIPT.replace(' async', '') })) {
    test(
      `${name} named currentScript before our tag (${kind}) does not decide where our files come from`,
      needs(USURPER_ABILITIES[name]),
      async () => {
        const picture = (response) => well(response, { type: 'image/gif', body: PICTURE });
        const stranger = (response) => well(response, { type: 'text/html', body: Buffer.from('<p>Hello') });
        const visitor = await visit(page(`${usurper}<value-cards></value-cards>${script}`), {
          documents: { 'x.gif': picture, 'y.gif': picture, 'x.html': stranger },
          // The stranger's policy or ours may refuse the frame or the embed; that is the page's affair.
          expectsLines: true,
        });
        const widget = await visitor.widget().live();
        await expectReadable(widget);
        assert.deepEqual(visitor.ourLines, []);
        assert.deepEqual(
          visitor.docs.requests.filter((path) => path.startsWith('value-cards')),
          [],
          'none of our files is requested there',
        );
      },
    );
  }
}

// If that name is taken, the tag is found by our file's name. The first script with that name anywhere in its address was
// once believed, whether it ran or not, and an SVG script, which has no `src` in JavaScript, stopped us.
const NAMESAKES = {
  'a script with our name in its query': '<script async src="DOCS/track.js?u=value-cards.js"></script>',
  'a script whose name ends in ours': '<script async src="DOCS/js/not-value-cards.js"></script>',
  'a script that a consent tool holds back': '<script type="text/plain" src="DOCS/value-cards.js"></script>',
  'an SVG script': '<svg width="1" height="1"><script src="DOCS/value-cards.js"></script></svg>',
};

for (const [name, namesake] of Object.entries(NAMESAKES)) {
  test(`${name}, before our tag, does not decide where our files come from either`, async () => {
    const html = `${USURPERS['a picture']}${namesake}<value-cards></value-cards>${SCRIPT}`;
    const nothing = (response) => well(response, { type: 'text/javascript', body: Buffer.from('') });
    const visitor = await visit(page(html), {
      documents: {
        'x.gif': (response) => well(response, { type: 'image/gif', body: PICTURE }),
        'track.js?u=value-cards.js': nothing,
        'js/not-value-cards.js': nothing,
      },
      // Our policy refuses the stranger's scripts.
      expectsLines: true,
    });
    await expectReadable(await visitor.widget().live());
    assert.deepEqual(
      visitor.docs.requests.filter((path) => path.includes('companion')),
      [],
    );
  });
}

// ---- Frames and versions --------------------------------------------------------------------------------------------

test('in a sandboxed frame, which has no origin and no storage', needs('frames'), async () => {
  const sandboxed = run(() => {
    if (self !== top) return;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.width = frame.height = 800;
    frame.src = '/#inner';
    document.body.append(frame);
  });
  const visitor = await visit(
    page(
      `${SCRIPT}<value-cards links="values" controls="sections picker show-all share read filter"></value-cards>${sandboxed}`,
    ),
  );
  await becomes(() => visitor.page.frames().length, 2);
  const frame = visitor.page.frames()[1];
  await frame.waitForFunction(() => window.valueCards);
  assert.equal(await frame.evaluate(() => self.origin), 'null');
  assert.equal(
    await frame.evaluate(() => {
      try {
        return !!localStorage;
      } catch {
        return 'refused';
      }
    }),
    'refused',
  );
  const widget = await new Widget(frame).live();
  await expectReadable(widget);
  await expectWorking(widget);
});

test('two loaders from two places: the first is in charge of both, and of what the second would add', async () => {
  const other = await serveBuild();
  try {
    const second = `<script nonce="of-the-page" src="${other.origin}/value-cards.js" data-label="Again"></script>`;
    const visitor = await visit(
      page(`<script src="CDN/value-cards.js"></script><value-cards id="first"></value-cards>${second}`),
      { height: 1800 },
    );
    for (const selector of ['#first', '[label=Again]']) {
      const widget = await visitor.widget(selector).live();
      await expectReadable(widget);
      await expectWorking(widget);
    }
    assert.equal(await visitor.page.locator('value-cards').count(), 2);
    assert.deepEqual(['loader', 'companion', 'extras', 'glue', 'wasm'].map(other.count), [1, 0, 0, 0, 0]);
  } finally {
    await other.close();
  }
});

// ---- Custom properties ----------------------------------------------------------------------------------------------

// A custom property of the frame inherits into the page's own words. Ours were called `--accent`, `--card`, `--ink`, as
// a page's are: its `var(--accent)` was another color inside a card.
test('a page with custom properties named like ours: in its own words they keep their values', async () => {
  const html = `<p><em class="own">Outside</em></p>${SCRIPT}<value-cards><h2>Our Words</h2><ul><li>One <em class="own">word</em></li><li>Another <em class="own">word</em></li></ul></value-cards>`;
  const visitor = await visit(page(html, styled('.own { color: var(--accent) }')));
  await visitor.widget().live();
  const [names, values, colors] = await visitor.page.evaluate(() => {
    const { adoptedStyleSheets } = document.querySelector('value-cards').shadowRoot;
    const css = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join('\n');
    // The build gives most of them one letter.
    const named = ['--accent', '--card', '--count', '--ink'];
    const ours = css.match(/(?<![\w-])--(?!value-cards-)\w[\w-]*/g).map((name) => name.replace('--_', '--'));
    const names = [...new Set([...named, ...ours])];
    for (const name of names) document.documentElement.style.setProperty(name, 'rgb(1, 2, 3)');
    const styles = [...document.querySelectorAll('.own')].map((word) => getComputedStyle(word));
    return [
      names,
      names.map((name) => styles.map((style) => style.getPropertyValue(name))),
      styles.map(({ color }) => color),
    ];
  });
  assert.ok(names.length > 20, `${names}`);
  names.forEach((name, index) => assert.deepEqual(values[index], Array(3).fill('rgb(1, 2, 3)'), name));
  assert.deepEqual(colors, Array(3).fill('rgb(1, 2, 3)'));
});
