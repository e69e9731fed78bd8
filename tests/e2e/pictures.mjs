// Takes the README's pictures of the build in dist/: `cargo xtask build && node tests/e2e/pictures.mjs`. With the name
// of a folder after it, saves pictures of every look there, for a designer: layouts, widths, themes, faces, focus,
// paper.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './support/chromium.mjs';
import { serveBuild, servePage } from './support/servers.mjs';

const PICTURES = fileURLToPath(new URL('../examples/pictures', import.meta.url));
const [folder] = process.argv.slice(2);
const GAP = 20;
const INK = '#a3005c';

const WORDS = `<h2>Our Mission</h2><p>Every child, every day.</p><h2>Our Values</h2><p>What we hold to.</p>
  <ul><li><strong>All can learn</strong> Each in a way and time of their own.</li>
  <li><strong>Data informs us</strong> Decisions rest on evidence.</li></ul>`;
const WORDS_WITH_NOTE = `<h2>Our Values</h2><p>We believe that a school is more than its lessons, and that all of it can be learned.</p>
  <ul><li><strong>All students can learn</strong> Each child learns in different ways and at a different rate.</li>
  <li><strong>Data informs our decisions</strong> We look at evidence before we change what works.</li>
  <li><strong>We are partners</strong> Families and teachers raise children together.</li>${'<li>And one more.</li>'.repeat(6)}</ul><p>Adopted by the board.</p>
  <h2>Our Mission</h2><p>Every child, every day.</p>`;

const cdn = await serveBuild();
const browser = await launch();

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const snippet = ({ attributes = '', words = '' }) =>
  `<script async src="CDN/value-cards.js"></script><value-cards loading="eager" ${attributes}>${words}</value-cards>`;

/**
 * A frame of its own with one embed in it: `width`, `height` (that of the content if missing; `most` at most), a
 * caption.
 */
const tile = ({ width, caption = '', dark = /dark/.test(caption), ...embed }) => {
  const html = `<!doctype html><html lang="en"><body style="margin: 0${dark ? '; color-scheme: dark' : ''}">${snippet(embed)}`;
  return `<figure><figcaption>${caption}</figcaption><iframe width="${width}" srcdoc="${escaped(html)}"></iframe></figure>`;
};

/** One picture of many embeds. `act` of a tile does something in it; `finish` draws on the whole. */
const take = async (file, { width, tiles, below = '', finish }) => {
  const sheet = await servePage(
    `<!doctype html><html lang="en"><style>
      body { margin: ${GAP}px; display: flex; flex-wrap: wrap; align-items: start; gap: ${GAP}px; background: #fff; position: relative }
      figure { margin: 0 } iframe { border: 0; display: block }
      figcaption { font: 13px/1.4 system-ui, sans-serif; color: #444; padding-bottom: 6px } figcaption:empty { display: none }
    </style><body>${tiles.map(tile).join('')}${below}`,
    cdn.origin,
  );
  const page = await browser.newPage({
    viewport: { width: width + 2 * GAP, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  // A browser without a screen has no voices either.
  await page.addInitScript(() => {
    speechSynthesis.getVoices = () => [{ lang: 'en-US', localService: true, voiceURI: 'voice' }];
  });
  await page.goto(sheet.origin, { waitUntil: 'load' });
  for (const [index, frame] of page.frames().slice(1).entries()) {
    const { height, most = 5000, act } = tiles[index];
    await frame.evaluate(() => document.querySelector('value-cards').ready);
    const fit = async () => {
      const content =
        height ||
        Math.min(
          most,
          await frame.evaluate(() => Math.ceil(document.querySelector('value-cards').getBoundingClientRect().height)),
        );
      await (await frame.frameElement()).evaluate((element, height) => (element.style.height = `${height}px`), content);
    };
    await fit();
    if (act) await act(frame);
    await fit();
  }
  if (finish) await page.evaluate(finish.draw, finish.with);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
  await sheet.close();
};

const press =
  (selector, index = 0) =>
  (frame) =>
    frame.locator(selector).nth(index).click();
const focus =
  (selector, index = 0) =>
  async (frame) => {
    // By the keyboard, so that the ring is shown.
    await frame.locator(selector).nth(index).press('Shift');
    await frame.locator(selector).nth(index).focus();
  };
const turnAll = (frame) =>
  frame.evaluate(() =>
    document
      .querySelector('value-cards')
      .shadowRoot.querySelectorAll('.face:first-child .turn')
      .forEach((button) => button.click()),
  );
const unfold = async (frame) => {
  await press('.share')(frame);
  await frame.locator('.panel').waitFor();
};
const allControls = 'controls="sections picker show-all share read filter"';
const value = 'start="all-students-can-learn"';
const long = 'start="a-rigorous-rich-and-engaging-standards-referenced-core-curriculum"';

// ---- Every look -----------------------------------------------------------------------------------------------------

const everyLook = async () => {
  mkdirSync(folder, { recursive: true });
  const faces = { shown: ['', null], front: ['detail="flip"', null], back: ['detail="flip"', turnAll] };
  for (const layout of ['deck', 'grid', 'list'])
    for (const theme of ['light', 'dark', 'contrast'])
      for (const [face, [detail, act]] of Object.entries(faces)) {
        const tiles = [1280, 768, 375, 240].map((width) => ({
          width,
          act,
          most: 900,
          caption: `${layout} ${theme} ${face} ${width}`,
          attributes: `layout="${layout}" theme="${theme}" ${detail} ${value}`,
        }));
        await take(`${folder}/${layout}-${theme}-${face}.png`, { width: 1440, tiles });
      }
  const controls = [
    '.rotation',
    '.section-button',
    '.cards',
    '.previous',
    '.picker button[tabindex="0"]',
    '.share',
    '.filter',
    '.show-all',
  ];
  for (const theme of ['light', 'dark', 'contrast']) {
    const attributes = `theme="${theme}" rotate="8s" ${allControls} ${value}`;
    // One picture each: only one frame of a page has focus.
    for (const width of [640, 300])
      for (const control of width < 576 ? controls.filter((name) => !/picker/.test(name)) : controls)
        await take(`${folder}/focus-${theme}-${width}${control.split(' ')[0]}.png`, {
          width,
          tiles: [{ width, act: focus(control), attributes }],
        });
    await take(`${folder}/focus-${theme}.turn.png`, {
      width: 300,
      tiles: [{ width: 300, act: focus('.turn'), attributes: `theme="${theme}" detail="flip"` }],
    });
    await take(`${folder}/panel-${theme}.png`, { width: 640, tiles: [{ width: 640, act: unfold, attributes }] });
  }
  for (const detail of ['shown', 'flip']) {
    const site = await servePage(
      `<!doctype html><html lang="en"><body>${snippet({ attributes: `detail="${detail}"` })}`,
      cdn.origin,
    );
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.goto(site.origin, { waitUntil: 'load' });
    await page.evaluate(() => document.querySelector('value-cards').ready);
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: `${folder}/print-${detail}.png`, fullPage: true });
    await page.close();
    await site.close();
  }
};

// ---- The README's ---------------------------------------------------------------------------------------------------

const deck = () =>
  take(`${PICTURES}/deck.png`, {
    width: 1120,
    tiles: [
      { width: 1120, attributes: long },
      { width: 375 },
      {
        width: 725,
        dark: true,
        attributes: 'theme="dark" start="leadership-should-be-balanced-transparent-and-distributed"',
      },
    ],
  });

const contactSheet = () =>
  take(`${PICTURES}/contact-sheet.png`, {
    width: 1280,
    tiles: [
      { width: 630, caption: 'layout="deck"', attributes: value },
      { width: 630, caption: 'theme="dark"', attributes: `theme="dark" ${value}` },
      { width: 630, height: 420, caption: 'layout="grid"', attributes: 'layout="grid" sections="values"' },
      {
        width: 630,
        height: 420,
        caption: 'layout="list" theme="dark"',
        attributes: 'layout="list" theme="dark" sections="values"',
      },
      { width: 413, height: 560, caption: 'detail="flip": the front', attributes: `detail="flip" ${value}` },
      { width: 413, height: 560, caption: 'and the back', attributes: `detail="flip" ${value}`, act: turnAll },
      { width: 413, height: 560, caption: 'theme="contrast"', attributes: `theme="contrast" ${value}` },
      {
        width: 630,
        caption: 'controls="… share read filter", share is open',
        attributes: `${allControls} ${value}`,
        act: unfold,
      },
      { width: 630, caption: 'rotate="8s": a pause button comes first', attributes: `rotate="8s" ${value}` },
    ],
  });

const TOKENS = {
  accent: '#8a1c3b',
  surface: '#dcebe4',
  card: '#fff3d6',
  ink: '#7a1f00',
  quiet: '#7a1f9e',
  line: '#1d7f5f',
  radius: '0',
  gap: '3em',
  'card-min': '20em',
  font: 'monospace',
  'text-size': '1.3em',
  'headline-font': 'sans-serif',
};

const tokens = () =>
  take(`${PICTURES}/tokens.png`, {
    width: 4 * 330 + 3 * GAP,
    tiles: [['', ''], ...Object.entries(TOKENS)].map(([name, set]) => ({
      width: 330,
      height: 490,
      words: WORDS,
      caption: name ? `<b style="color: ${INK}">-${name}</b>: ${set}` : '<b>All as they are</b>',
      attributes: `layout="grid" style="--value-cards-card-min: 8em${name && `; --value-cards-${name}: ${set}`}"`,
    })),
  });

/**
 * Where each part's call-out goes: `pin` on its corner, `left` and `right` a bracket beside the frame, so many steps
 * out.
 */
const PARTS = [
  [
    ['frame', 'left', 3],
    ['rotation', 'pin'],
    ['sections', 'left', 1],
    ['section-button', 'pin'],
    ['cards', 'left', 1],
    ['section', 'left', 2],
    ['head', 'right', 1],
    ['title', 'pin'],
    ['lead', 'pin'],
    ['card', 'right', 1],
    ['number', 'pin'],
    ['headline', 'pin'],
    ['statement', 'pin'],
    ['note', 'right', 1],
    ['bar', 'left', 1],
    ['picker', 'right', 1],
    ['count', 'pin'],
    ['previous', 'pin'],
    ['next', 'pin'],
    ['share', 'pin'],
    ['read', 'pin'],
    ['filter', 'pin'],
    ['show-all', 'pin'],
    ['panel', 'left', 1],
  ],
  [
    ['face', 'left', 1],
    ['turn', 'pin'],
  ],
  [
    ['face', 'left', 1],
    ['turn', 'pin'],
  ],
];

/** In the page: numbers the parts and says below which is which. */
const callOut = ({ PARTS, INK }) => {
  const names = [];
  const numberOf = (name) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1) + 1;
  const draw = (style, text = '') => {
    const mark = document.body.appendChild(document.createElement('div'));
    mark.style.cssText = `position: absolute; box-sizing: border-box; ${style}`;
    mark.textContent = text;
  };
  const badge = (x, y, number) =>
    draw(
      `left: ${x - 11}px; top: ${y - 11}px; width: 22px; height: 22px; border-radius: 11px; background: ${INK}; color: #fff; border: 1px solid #fff; font: 600 12px/20px system-ui, sans-serif; text-align: center`,
      number,
    );
  const origin = document.body.getBoundingClientRect();
  [...document.querySelectorAll('iframe')].forEach((iframe, index) => {
    const outer = iframe.getBoundingClientRect();
    const [dx, dy] = [outer.left - origin.left, outer.top - origin.top];
    const root = iframe.contentDocument.querySelector('value-cards').shadowRoot;
    for (const [name, way, step] of PARTS[index]) {
      const elements = [...root.querySelectorAll(`[part="${name}"]`)].map((each) => each.getBoundingClientRect());
      const seen = elements.find(({ width, height }) => width && height);
      if (!seen) throw new Error(`The part ${name} is not on the picture.`);
      const { left, top, height } = seen;
      const number = numberOf(name);
      if (way === 'pin') badge(dx + left + 2, dy + top + 2, number);
      else {
        const x = way === 'left' ? dx - 24 * step : dx + outer.width + 24 * step - 8;
        const sides = way === 'left' ? 'border-right: 0' : 'border-left: 0';
        draw(
          `left: ${x}px; top: ${dy + top + 2}px; width: 8px; height: ${height - 4}px; border: 2px solid ${INK}; ${sides}`,
        );
        badge(way === 'left' ? x : x + 8, dy + top + height / 2, number);
      }
    }
  });
  const legend = document.querySelector('ol');
  for (const name of names) legend.appendChild(document.createElement('li')).textContent = name;
};

const parts = () =>
  take(`${PICTURES}/parts.png`, {
    width: 1160,
    tiles: [
      {
        width: 980,
        words: WORDS_WITH_NOTE,
        attributes: `rotate="8s" ${allControls} start="all-students-can-learn"`,
        act: unfold,
      },
      {
        width: 375,
        words: WORDS_WITH_NOTE,
        caption: 'detail="flip": the front',
        attributes: 'detail="flip" controls=""',
      },
      {
        width: 375,
        words: WORDS_WITH_NOTE,
        caption: 'and the back',
        attributes: 'detail="flip" controls=""',
        act: turnAll,
      },
    ],
    below: `<style>body { padding-inline: 70px 50px; column-gap: 50px; row-gap: 24px } ol { flex: 1; margin: 24px 0 0; padding-left: 28px; columns: 2; font: 14px/1.75 ui-monospace, monospace; color: #222 } li::marker { color: ${INK}; font-weight: 700 }</style><ol></ol>`,
    finish: { draw: callOut, with: { PARTS, INK } },
  });

for (const picture of folder ? [everyLook] : [deck, contactSheet, tokens, parts]) await picture();
await browser.close();
await cdn.close();
