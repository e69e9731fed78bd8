// Content documents of no real school, and what tests read from a widget that shows one.
import { page } from './browser.mjs';

export const SCRIPT = '<script async src="CDN/value-cards.js"></script>';

/** A page in this language. */
export const pageIn = (lang, content) => page(content).replace('lang="en"', `lang="${lang}"`);

/** An element with the document in it. */
export const embed = (document, attributes = '') =>
  `<value-cards loading="eager" ${attributes}><script type="application/json">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script></value-cards>`;

const figures = (count) => Array.from({ length: count }, (_, index) => index + 1);
const padded = (number) => String(number).padStart(2, '0');

/** Cards `from` to `to` in this language; of all 18, the word w05 is on 5. */
const cards = (lang, id, from, to) =>
  figures(to - from + 1).map((number) => {
    const words = figures(18).filter((count) => count >= from + number - 1);
    const headline = `${lang} ${from + number - 1}`;
    return {
      id: `${id}-${number}`,
      headline,
      text: [headline, ...words.map((count) => `w${padded(count)}`)].join(' '),
    };
  });

const sections = (lang) => [
  { id: 'a', title: '100', lead: `${lang} lead`, cards: cards(lang, 'a', 1, 7) },
  { id: 'b', title: '200', cards: cards(lang, 'b', 8, 18) },
];

/**
 * 18 cards that name their language. Titles and name are numbers, so that every word in the frame is the interface's.
 */
export const district = ({ lang, translations = [], ...more }) => ({
  version: 1,
  organization: '400',
  lang,
  sections: sections(lang),
  ...(translations[0] && {
    translations: Object.fromEntries(translations.map((tag) => [tag, { sections: sections(tag) }])),
  }),
  ...more,
});

/** To run on the element: every text in its shadow root, once, numbers as #. Names of languages are left out. */
export const readInterface = (host) => {
  const found = new Set();
  const find = (text) => text?.trim() && found.add(text.trim().replace(/\p{Nd}+/gu, '#'));
  const walk = (node) => {
    if (/^(style|option)$/i.test(node.nodeName)) return;
    // The front of a flip card says what its key phrase says.
    if (node.nodeType === 1 && node.matches('[part~=headline]')) return;
    if (node.nodeType === 3) find(node.data);
    if (node.nodeType === 1)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        find(node.getAttribute(name));
    node.childNodes.forEach(walk);
  };
  walk(host.shadowRoot);
  return [...found].sort();
};

/** The state: language and direction of the frame, the id of the current card, and what has focus. */
export const readState = (widget) =>
  widget.host.evaluate((host) => {
    const frame = host.shadowRoot.querySelector('[part~=frame]');
    const card = frame.querySelector('[data-current]');
    return { lang: frame.lang, dir: frame.dir, card: card?.dataset.id, focus: host.shadowRoot.activeElement?.nodeName };
  });
