// @ts-check
// The element's own children, read as sections and cards. Nodes are moved, never copied, and none is dropped.

import { idFrom, takeId } from '../rules/id.js';
import { inner, isBlank, isUnseen } from './nodes.js';

/** @import { Host, Section } from '../host.js' */
/** @typedef {[node: HTMLElement, isCard?: boolean]} Item */

/**
 * t title, l lead-in, h headline, c card, n note: the slot names it if the element has been through here before. A slot p, a
 * card because there is no list, names nothing: whether it is one depends on what else is there now.
 * @param {Element} node
 */
const kindOf = (node) => /^[tlhcn]\d+$/.test(node.slot) && node.slot[0];

/**
 * The nodes that count, in reading order: lists and wrappers are opened, loose text is put into paragraphs.
 * @param {Element} parent
 * @param {Item[]} items
 * @param {boolean} [isList]
 */
const flatten = (parent, items, isList) => {
  /** @type {HTMLElement | null | undefined} */
  let run;
  for (const child of [...parent.childNodes]) {
    if (isUnseen(child) && !(run && isBlank(child))) continue;
    const node = /** @type {HTMLElement} */ (child);
    const isNew = node.nodeType === 1 && !isList && !kindOf(node);
    // A page may have reset what these are.
    const isBlock = /^(H[1-6]|P|[UO]L|LI|DIV|SECTION|ARTICLE)$/.test(node.nodeName);
    if (node.nodeType !== 1 || (isNew && !isBlock && /^inline/.test(getComputedStyle(node).display))) {
      if (!run) items.push([(run = parent.insertBefore(document.createElement('p'), node))]);
      run.appendChild(node);
      continue;
    }
    run = null;
    if (isNew && /^[UO]L$/.test(node.nodeName)) flatten(node, items, true);
    else if (isNew && /^(DIV|SECTION|ARTICLE)$/.test(node.nodeName) && node.querySelector('h1,h2,h3,h4,ul,ol,p'))
      flatten(node, items);
    else items.push([node, isList || node.nodeName === 'LI']);
  }
  return items;
};

/**
 * A leading <strong> or <b> with more text behind it. Followed by a comma, it is part of its sentence.
 * @param {HTMLElement} node
 * @returns {HTMLElement | false | undefined}
 */
const headlineOf = (node) => {
  const first = /** @type {HTMLElement | undefined} */ ([...node.childNodes].find((child) => !isBlank(child)));
  if (!first || first.nodeName === 'P') return first && headlineOf(first);
  const rest = inner(node).slice(inner(first).length);
  return /^(STRONG|B)$/.test(first.nodeName) && /^\s*[^\s,;]/.test(rest) && first;
};

/** @param {Host} host */
export const adopt = (host) => {
  /** @type {Section[]} */
  const sections = [];
  /** @type {Section | undefined} */
  let section;
  /** @type {HTMLElement | null | undefined} */
  let headline;
  for (const [node, isCard] of flatten(host, [])) {
    const kind = kindOf(node) || (/^H[1-6]$/.test(node.nodeName) ? 't' : isCard && 'c');
    if (!section || (kind === 't' && (section._leads.length || section._cards.length)))
      sections.push((section = { _id: '', _titles: [], _leads: [], _cards: [], _notes: [] }));
    if (kind === 't') section._titles.push(node);
    else if (kind === 'h') headline = node;
    else if (kind === 'c') {
      section._cards.push({ _node: node, _headline: headline });
      headline = null;
    } else {
      if (headline) node.prepend(headline);
      headline = null;
      (section._cards.length ? section._notes : section._leads).push(node);
    }
  }
  // As with cards: an id that the page gives is kept.
  const taken = new Set(sections.flatMap((section) => section._titles.map((title) => title.id)));
  for (const section of sections) {
    const { _titles: titles, _leads: leads, _cards: cards } = section;
    // Without a list, each paragraph is a card; with nothing at all, the heading itself is.
    if (!cards.length)
      (leads.length ? leads : titles).splice(0).forEach((node) => cards.push({ _node: node, _slot: 'p' }));
    const title = titles[titles.length - 1];
    section._id = (title && title.id) || takeId((title && idFrom(inner(title))) || 'cards', taken);
    for (const card of cards) {
      card._id = card._node.id;
      if (!card._headline) card._headline = headlineOf(card._node);
      // Moved out of its list, it is no list item any more; its frame is one.
      if (card._node.nodeName === 'LI') card._node.setAttribute('role', 'none');
    }
  }
  return sections;
};
