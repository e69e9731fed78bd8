// @ts-check
// The words of a document, written into the page; and the page's own, put aside meanwhile.

import { ask, make } from '../../loader/dom.js';
import { isFollowed, isLinked } from '../../rules/address.js';
import { kit } from '../../kit.js';
import { putSaid, speakUp } from '../language/speak.js';

/** @import { Addressed, Edition, EditionCard, Host, Said, Words } from '../../host.js' */

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
 * In a copy of such an element, shows what the original has taken out of sight: the empty slot says so.
 * @param {Host} host
 */
export const uncover = (host) => {
  for (const child of host._replaced ? [] : ownChildren(host))
    if (child.hidden && child.getAttribute('slot') === '') {
      child.hidden = false;
      child.removeAttribute('slot');
    }
};

/**
 * Gives them back.
 * @param {Host} host
 */
export const restore = (host) => {
  for (const [child, [slot, isHidden]] of host._replaced || []) {
    if (slot) child.slot = slot;
    else child.removeAttribute('slot');
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
  const { direction } = getComputedStyle(host);
  /**
   * @param {Addressed} addressed
   * @param {typeof isFollowed} isAllowed
   */
  const addressOf = ({ url }, isAllowed) => {
    try {
      const address = new URL(url, base);
      return isAllowed(address, base) && address.href;
    } catch {
      // Not an address: only the text is shown.
    }
  };
  /** @param {Addressed | undefined} image */
  const writeImage = (image) => {
    const source = image && addressOf(image, isFollowed);
    if (!source) return [];
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
    return [element];
  };
  /** @param {Addressed} link */
  const writeLink = (link) => {
    const target = addressOf(link, isLinked);
    if (!target) return [];
    const element = putSaid(host, 'a', link);
    element.href = target;
    return [element];
  };
  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Said | undefined} said
   */
  const write = (name, said) => (said ? [putSaid(host, name, said)] : []);
  /**
   * The statement: paragraphs of lines, and lists.
   * @param {EditionCard} card
   */
  const writeText = ({ text, blocks }) =>
    blocks.map(({ isList, lines }) => {
      const element = putSaid(host, isList ? 'ul' : 'p', { words: '', lang: text.lang });
      lines.forEach((line, index) => {
        if (isList) make('li', '', element).textContent = line;
        else element.append(...(index ? [ask('createElement', 'br')] : []), line);
      });
      return element;
    });
  /**
   * @param {HTMLElement[]} nodes
   * @param {string | undefined} phrase
   */
  const emphasize = (nodes, phrase) => {
    for (const node of nodes.flatMap((node) => [node, .../** @type {HTMLElement[]} */ ([...node.children])])) {
      const found = phrase && kit._emphasize(node, phrase);
      if (found) return found;
    }
  };
  const heading = /** @type {'h1'} */ ('h' + kit._read(host, 'heading-level'));
  const wholes = write('p', edition.title);
  const sections = edition.sections.map(({ id, title, image, note, groups }) => {
    // In reading order, so that they stand so in the page.
    const pictures = writeImage(image);
    const titles = write(heading, title);
    const written = groups.map(({ lead, cards, note }) => ({
      _leads: write('p', lead),
      _cards: cards.map((card) => {
        const pictures = writeImage(card.image);
        const [headline] = write('strong', card.headline);
        const nodes = writeText(card);
        return {
          _id: card.id,
          _label: card.label,
          _pictures: pictures,
          _headline: headline,
          _phrase: emphasize(nodes, card.key),
          _nodes: nodes,
          _links: card.links.flatMap(writeLink),
        };
      }),
      _notes: write('p', note),
    }));
    written[written.length - 1]._notes.push(...write('p', note));
    return { _id: id, _titles: titles, _pictures: pictures, _groups: written };
  });
  // Before the section buttons take over the language of their headings.
  speakUp(host, direction);
  return { _wholes: wholes, _sections: sections };
};
