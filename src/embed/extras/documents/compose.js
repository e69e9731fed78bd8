// @ts-check
// The words of a document, written into the page; and the page's own, put aside meanwhile.

import { isFollowed } from '../../rules/address.js';
import { kit } from '../../kit.js';
import { putSaid, speakUp } from '../language/speak.js';

/** @import { Addressed, Edition, Host, Words } from '../../host.js' */

/**
 * The page's own children that are words.
 * @param {Host} host
 */
const ownChildren = (host) =>
  /** @type {HTMLElement[]} */ ([...host.children]).filter(
    (child) =>
      !/^(SCRIPT|STYLE|TEMPLATE|LINK)$/.test(child.nodeName) &&
      child.slot !== 'status' &&
      child !== host._line &&
      !host._written.includes(child),
  );

/** @param {Host} host */
export const hasOwnWords = (host) =>
  ownChildren(host)[0] ||
  [...host.childNodes].some((node) => node.nodeType === 3 && /** @type {Text} */ (node).data.trim());

/**
 * Takes the page's own children out of sight, and remembers which slots were theirs, and what the page itself has hidden.
 * @param {Host} host
 */
const replace = (host) => {
  if (!host._replaced) host._replaced = new Map();
  for (const child of ownChildren(host)) {
    if (host._replaced.has(child)) continue;
    host._replaced.set(child, [child.slot, child.hidden]);
    child.slot = '';
    child.hidden = true;
  }
};

/**
 * Gives them back.
 * @param {Host} host
 */
export const restore = (host) => {
  for (const [child, [slot, isHidden]] of host._replaced || []) {
    child.slot = slot;
    child.hidden = isHidden;
  }
  host._replaced = null;
};

/**
 * The document's words, written once for each language that is shown.
 * @param {Host} host
 * @returns {Words}
 */
export const compose = (host) => {
  const edition = /** @type {Edition} */ (host._edition);
  const { base } = /** @type {NonNullable<Host['_document']>} */ (host._document);
  replace(host);
  if (host._composed === edition && host._written.every((node) => node.parentNode === host)) {
    // Their language is the same, but the element's own may have changed.
    speakUp(host);
    return { _wholes: host._wholes, _sections: host._sections };
  }
  host._composed = edition;
  kit._dropWritten(host);
  /** @param {Addressed} addressed */
  const addressOf = ({ url }) => {
    try {
      const address = new URL(url, base);
      return isFollowed(address, base) && address.href;
    } catch {
      // Not an address: only the text is shown.
    }
  };
  /** @param {Addressed | undefined} image */
  const writeImage = (image) => {
    const source = image && addressOf(image);
    if (!source) return;
    const element = putSaid(host, 'img', { words: '', lang: image.lang });
    const attributes = {
      loading: 'lazy',
      decoding: 'async',
      referrerpolicy: 'no-referrer',
      width: 3,
      height: 2,
      alt: image.words,
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, /** @type {string} */ (value));
    element.src = source;
    return element;
  };
  /** @param {Addressed | undefined} link */
  const writeLink = (link) => {
    const target = link && addressOf(link);
    if (!target) return;
    const element = putSaid(host, 'a', link);
    element.href = target;
    return element;
  };
  const heading = /** @type {'h1'} */ ('h' + kit._read(host, 'heading-level'));
  const sections = edition.sections.map(({ id, title, lead, cards }) => ({
    _id: id,
    _titles: title ? [putSaid(host, heading, title)] : [],
    _pictures: [],
    _groups: [
      {
        _leads: lead ? [putSaid(host, 'p', lead)] : [],
        _cards: cards.map(({ id, image, headline, text, link }) => {
          const picture = writeImage(image);
          const node = putSaid(host, 'p', text);
          const more = writeLink(link);
          return {
            _id: id,
            _pictures: picture ? [picture] : [],
            _phrase: headline && kit._emphasize(node, headline.words),
            _nodes: [node],
            _links: more ? [more] : [],
          };
        }),
        _notes: [],
      },
    ],
  }));
  // Before the section buttons take over the language of their headings.
  speakUp(host);
  return { _wholes: [], _sections: sections };
};
