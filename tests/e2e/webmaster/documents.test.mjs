// The words of documents are shown, and only as text: no markup, no script, no unexpected address, whatever they
// contain.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, stage, visit } from '../support/browser.mjs';
import {
  CHILDREN,
  HOME,
  UNUSABLE,
  WATCH,
  example,
  examplesIn,
  expectNoBuiltIn,
  made,
  saidIn,
} from '../support/documents.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { gate } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const CEDAR = JSON.parse(example('good/cedar-valley'));

/** A page with one element that holds the document as JSON, and one that names it in `src`; both have children. */
const both = (document) => {
  // As a content management system writes it: a document must not end the script element that contains it.
  const text = JSON.stringify(document).replaceAll('<', '\\u003c');
  return page(`<value-cards id="inline">${CHILDREN}</value-cards><value-cards id="fetched" src="DOCS/ours.json">${CHILDREN}</value-cards>
    <script>
      const script = document.createElement('script');
      script.type = 'application/json';
      script.append(${text});
      document.querySelector('#inline').append(script);
    </script>${SCRIPT}`);
};

const open = async (html, options) => {
  const visitor = await visit(html, { init: WATCH, expectsLines: true, ...options });
  visitor.dialogs = [];
  visitor.page.on('dialog', (dialog) => {
    visitor.dialogs.push(dialog.message());
    dialog.dismiss();
  });
  return visitor;
};

/** What is in the element besides the page's own and our plain elements with words. */
const readStrangers = (host) => {
  const plain = {
    H2: [],
    P: [],
    STRONG: ['style'],
    UL: [],
    LI: [],
    BR: [],
    SPAN: ['role'],
    A: ['href'],
    IMG: ['loading', 'decoding', 'referrerpolicy', 'width', 'height', 'alt', 'src'],
  };
  const isOurs = (element) =>
    plain[element.nodeName] &&
    (element.parentNode === host || element.closest('[data-written]')?.parentNode === host) &&
    [...element.attributes].every(({ name }) =>
      [
        ...plain[element.nodeName],
        'slot',
        'lang',
        'dir',
        'aria-level',
        'hidden',
        'data-written',
        'class',
        'part',
      ].includes(name),
    ) &&
    [element.href, element.src].every(
      (address) => !address || /^(https:|mailto:|tel:|http:\/\/(localhost|127\.0\.0\.1):)/.test(address),
    );
  const words = [...host.querySelectorAll('*')].filter(
    (element) => element.type !== 'application/json' && !isOurs(element),
  );
  const frames = host.shadowRoot.querySelectorAll('script,img,a,iframe,object,embed,svg,link,[onerror],[onload]');
  return [...words, ...frames].map((element) => element.outerHTML);
};

/** All strings in a value, and the addresses of its pictures. */
const stringsIn = (value) =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];
const imagesIn = (value) =>
  value && typeof value === 'object'
    ? [value.image?.url, ...Object.values(value).map(imagesIn)].flat().filter(Boolean)
    : [];

/** It had no effect except words. */
const expectWordsAlone = async (visitor, document, selectors, files = ['ours.json']) => {
  for (const selector of selectors)
    assert.deepEqual(await visitor.widget(selector).host.evaluate(readStrangers), [], selector);
  assert.deepEqual(visitor.dialogs, []);
  assert.equal(await visitor.page.evaluate(() => window.pwned), undefined);
  const bases = [...files.map((file) => `${visitor.docs.origin}/${file}`), `${visitor.site.origin}/`];
  const images = imagesIn(document).flatMap((url) =>
    bases.map((base) => URL.canParse(url, base) && new URL(url, base).href),
  );
  const isExpected = (url) =>
    url.startsWith(`${visitor.cdn.origin}/`) || url.startsWith('data:,') || bases.includes(url) || images.includes(url);
  assert.deepEqual(
    visitor.requests.filter((url) => !isExpected(url)),
    [],
  );
  await expectNoBuiltIn(visitor);
};

const told = ({ detail }) =>
  detail.problems
    .map(({ path, expected, found, remedy }) => `${path}: expected ${expected}, found ${found}. ${remedy}\n`)
    .join('');

const parsed = (text) => {
  try {
    return JSON.parse(text.replace('\ufeff', ''));
  } catch {
    return null;
  }
};

for (const name of examplesIn('good')) {
  test(`${name}: its words are shown and no problem is reported`, async () => {
    const document = parsed(example(name));
    const visitor = await open(both(example(name)), { documents: { 'ours.json': example(name) } });
    for (const selector of ['#inline', '#fetched']) {
      await becomes(() => visitor.widget(selector).sections(), saidIn(document), selector);
      await visitor.widget(selector).live();
    }
    await expectWordsAlone(visitor, document, ['#inline', '#fetched']);
    assert.deepEqual(await visitor.events('problem'), []);
    assert.deepEqual(visitor.ourLines, []);
  });
}

/** Without what no visitor sees, and what is repaired on the way. */
const plain = (text) => text.replace(/[\p{C}\ufffd\s]/gu, '');

/**
 * Native tests check the problems of every example and whether it is usable (tests/native/examples.rs). Here: that both
 * ways into the page report and show the same, for one example of each kind and all with markup, scripts or addresses.
 */
const FAULTY = [
  'empty-texts',
  'markup-and-script',
  'script-addresses',
  'bidi-controls',
  'proto-and-constructor',
  'translation-ids',
  'truncated',
  'web-page',
  'empty-file',
];

for (const name of FAULTY.map((name) => `faulty/${name}`)) {
  const isUsable = !UNUSABLE.includes(name.split('/')[1]);
  test(`${name}: its problems are reported word for word, ${isUsable ? 'the rest is shown' : "the page's own words stay"}`, async () => {
    const text = example(name);
    const visitor = await open(both(text), { documents: { 'ours.json': text } });
    await becomes(async () => (await visitor.events('problem')).length, 2);
    const events = await visitor.events('problem');
    const problems = (id) => told(events.find(({ host }) => host === id));
    assert.equal(problems('inline'), example(name, 'problems.txt'));
    if (text.trim()) assert.equal(problems('fetched'), example(name, 'problems.txt'));
    else assert.match(problems('fetched'), /^src: expected a document, found an empty answer\. .+\n$/);
    for (const selector of ['#inline', '#fetched']) {
      const widget = await visitor.widget(selector).live();
      const sections = await widget.sections();
      if (!isUsable) {
        assert.deepEqual(sections, HOME);
        assert.ok(await widget.host.getByText('Home: every child reads.').isVisible());
        continue;
      }
      assert.ok(sections.flatMap(({ statements }) => statements).length > 0);
      const given = stringsIn(parsed(text)).map(plain);
      let from = 0;
      for (const { title, lead, statements } of sections) {
        for (const words of [title, lead].filter(Boolean)) assert.ok(given.includes(plain(words)), words);
        for (const words of statements) {
          const at = given.indexOf(plain(words), from);
          assert.ok(at >= 0, `in its order: ${words}`);
          from = at + 1;
        }
      }
      assert.equal(await widget.host.getByText('Home').first().isVisible(), false);
    }
    await expectWordsAlone(visitor, isUsable && parsed(text), ['#inline', '#fetched']);
    assert.equal((await visitor.events('problem')).length, 2);
    assert.equal(visitor.ourLines.length, 2, visitor.ourLines.join('\n'));
  });
}

const PAYLOADS = [
  '<img src=x onerror=window.pwned=1>',
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=1</script>',
  'javascript:window.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  '"><svg onload=window.pwned=1>',
  "' autofocus tabindex=0 onfocus='window.pwned=1",
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<value-cards src="http://elsewhere.example/ours.json"></value-cards>',
  '</style><style>*{display:none}</style>',
  '<!--',
  '{{constructor.constructor("window.pwned=1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that a careless template would run.
  '${window.pwned=1}',
  '//elsewhere.example/x',
  '\\\\elsewhere.example\\x',
  '__proto__',
  '&lt;img src=x onerror=window.pwned=1&gt;',
];

/** A document that has this text wherever it can have one. */
const saying = (payload) => {
  const card = (id) => ({
    id,
    headline: payload,
    text: `${payload} end`,
    link: { text: payload, url: payload },
    image: { url: payload, alt: payload },
  });
  const sections = (cards) => [
    { id: 'values', title: payload, lead: payload, cards },
    { id: payload, title: payload, cards: [card(payload)] },
  ];
  return {
    version: 1,
    organization: payload,
    lang: payload,
    adopted: payload,
    [payload]: payload,
    sections: sections([card('first'), card('second')]),
    translations: { es: { organization: payload, sections: sections([card('first')]) }, [payload]: { sections: [] } },
  };
};

test('payloads anywhere in a document are shown and not executed', async () => {
  const documents = Object.fromEntries(PAYLOADS.map((payload, index) => [`${index}.json`, saying(payload)]));
  const elements = PAYLOADS.map(
    (payload, index) =>
      `<value-cards id="inline-${index}" loading="eager">${CHILDREN}</value-cards><value-cards id="fetched-${index}" loading="eager" src="DOCS/${index}.json">${CHILDREN}</value-cards>`,
  );
  // As a content management system writes it: a document must not end the script element that contains it.
  const texts = JSON.stringify(PAYLOADS.map((payload) => JSON.stringify(saying(payload)))).replaceAll('<', '\\u003c');
  const html = `${elements.join('')}<script>${texts}.forEach((text, index) => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.append(text);
      document.querySelector('#inline-' + index).append(script);
    })</script>${SCRIPT}`;
  const visitor = await open(page(html), { documents });
  for (const [index, payload] of PAYLOADS.entries()) {
    for (const selector of [`#inline-${index}`, `#fetched-${index}`]) {
      const widget = visitor.widget(selector);
      await becomes(async () => (await widget.statements())[0], `${payload} end`, payload);
      await widget.live();
      await widget.set('lang', 'es');
      await widget.set('links', `cards-${selector.slice(1)}`);
      await becomes(async () => (await widget.sections())[0].title, payload);
      await widget.region.focus().catch(() => {});
    }
  }
  const all = PAYLOADS.flatMap((payload, index) => [`#inline-${index}`, `#fetched-${index}`]);
  await expectWordsAlone(visitor, Object.values(documents), all, Object.keys(documents));
});

// ---- Links, pictures, adoption, language ----------------------------------------------------------------------------

const shown = async (document, { attributes = '', documents, html, ...options } = {}) => {
  const element = `<value-cards src="DOCS/words/ours.json" ${attributes}></value-cards>`;
  const visitor = await open(html || page(element + SCRIPT), {
    documents: { 'words/ours.json': document, ...documents },
    ...options,
  });
  await visitor.widget().live();
  return visitor;
};

test('links are links, with addresses relative to the document', async () => {
  const visitor = await shown(CEDAR);
  const links = visitor.widget().host.locator('a');
  assert.deepEqual(
    await links.evaluateAll((all) =>
      all.map((link) => [link.textContent, link.href, link.target, link.checkVisibility()]),
    ),
    [
      ['How we welcome new families', 'https://schools.example/welcome', '', true],
      ['Our safety plan', `${visitor.docs.origin}/words/safety-plan.html`, '', true],
    ],
  );
});

test("a link to a script is left out, but its card's words are not", async () => {
  const document = made('Fetched');
  document.sections[0].cards[0].link = { text: 'Press me', url: 'javascript:window.pwned=1' };
  const visitor = await shown(document);
  assert.deepEqual(await visitor.widget().sections(), saidIn(document));
  assert.equal(await visitor.widget().host.locator('a').count(), 0);
  const [{ detail }] = await visitor.events('problem');
  assert.deepEqual(
    detail.problems.map(({ path, found }) => [path, found]),
    [['sections[0].cards[0].link.url', '"javascript:window.pwned=1"']],
  );
});

test("a picture's room is reserved before it arrives, and nothing moves when it does", async () => {
  const { opened, release } = gate();
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100"><rect width="900" height="100"/></svg>';
  const way = async (response) => {
    await opened;
    response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(picture);
  };
  const visitor = await shown(CEDAR, {
    attributes: 'layout="list"',
    documents: { 'words/images/front-door.jpg': way, 'words/images/pattern.svg': way },
    height: 3000,
  });
  const widget = visitor.widget();
  const image = widget.host.locator('img').first();
  await becomes(() => visitor.docs.count('words/images/front-door.jpg'), 1);
  const read = async () => ({
    cards: await widget.boxes(),
    image: await image.boundingBox(),
    frame: await widget.region.boundingBox(),
  });
  const before = await read();
  assert.ok(
    before.image.width > 100 && Math.abs(before.image.width / before.image.height - 1.5) < 0.02,
    JSON.stringify(before.image),
  );
  assert.equal(await image.evaluate((image) => image.complete), false);
  release();
  await becomes(() => image.evaluate((image) => image.complete && image.naturalWidth > 0), true);
  assert.deepEqual(await read(), before);
  assert.deepEqual(
    await widget.host
      .locator('img')
      .evaluateAll((all) => all.map(({ alt, loading, referrerPolicy }) => [alt, loading, referrerPolicy])),
    [
      ['Two pupils hold the front door of a school open.', 'lazy', 'no-referrer'],
      ['', 'lazy', 'no-referrer'],
    ],
  );
  assert.equal(await widget.host.getByRole('img').count(), 1, 'screen readers do not report a decorative picture');
});

for (const [attributes, line] of [
  ['', 'Adopted by the board on August 12, 2024'],
  ['lang="es"', 'Aprobado por la junta escolar el 12 de agosto de 2024'],
]) {
  test(`the day of adoption, in the page's language: ${line}`, async () => {
    const visitor = await shown(CEDAR, { attributes });
    await visitor.widget().host.getByText(line, { exact: true }).waitFor();
  });
}

/**
 * The languages and directions that words in the element declare. The line below the cards is in the controls'
 * language.
 */
const readTongues = (host) => {
  const words = [...host.children].filter((child) => child.textContent && !['status', 'line'].includes(child.slot));
  return [...new Set(words.map((child) => [child.getAttribute('lang'), child.getAttribute('dir')].join(' ')))];
};

const PARTLY = { ...made('Fetched'), lang: 'en' };
PARTLY.translations = {
  ar: { sections: [{ id: 'mission', title: 'رسالتنا', cards: [{ id: 'mission', text: 'كل طفل يقرأ.' }] }] },
};
// The Arabic translation has no words for one link, so that one is English.
const TONGUES = [
  ['a page of the same language', CEDAR, '', 'lang="en"', [' ']],
  ['Chinese on an English page', JSON.parse(example('good/chinese-only')), '', 'lang="en"', ['zh-Hans ']],
  ['the element says which', CEDAR, 'lang="es"', 'lang="en"', [' ']],
  ['Arabic on an English page', CEDAR, 'lang="ar"', 'lang="en"', [' rtl', 'en ltr']],
  ['an Arabic page', CEDAR, '', 'lang="ar" dir="rtl"', [' ', 'en ltr']],
  ['untranslated words among Arabic ones', PARTLY, '', 'lang="ar" dir="rtl"', [' ', 'en ltr']],
];

const onTongues = stage(
  page(
    TONGUES.map(
      ([, , attributes, around], index) =>
        `<div ${around}><value-cards id="n${index}" loading="eager" src="DOCS/${index}.json" ${attributes}></value-cards></div>`,
    ).join('') + SCRIPT,
  ),
  {
    documents: Object.fromEntries(TONGUES.map(([, document], index) => [`${index}.json`, document])),
    expectsLines: true,
  },
);

for (const [index, [name, , , , tongues]] of TONGUES.entries()) {
  onTongues(
    `words declare their language and direction only if these differ from the page's: ${name}`,
    async (visitor) => {
      const widget = await visitor.widget(`#n${index}`).live();
      await eventually(async () => assert.deepEqual((await widget.host.evaluate(readTongues)).sort(), tongues));
    },
  );
}
