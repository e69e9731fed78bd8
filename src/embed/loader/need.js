// @ts-check
// Whether words need the reader: whatever is written in another way than the README teaches.

import { headings, levelOf } from './blocks.js';
import { headlineOf } from './groups.js';
import { isForm, said } from './nodes.js';

// Begins with a bullet, a dash, a number, a letter that counts, or at most five words and a colon; says who adopted it; or has a year.
const odd = /^[^\p{L}\p{Pi}"']|^\p{L}{1,4}[.)、]|^(adopted|last updated)\b|\d{4}|^([^\s:]+\s){0,4}[^\s:]+:\s/iu;

/**
 * Bold, and the sentence goes on: it stays as it is written.
 * @param {Element} first
 * @param {string} words
 */
const isPlainBold = (first, words) =>
  /^(STRONG|B)$/.test(first.nodeName) && /^[\s,;]*\p{Ll}/u.test(words.slice(said(first).length));

/** @param {Element} host */
export const needsReader = (host) =>
  host.querySelector('ul>:not(li),ol>:not(li),[value]') ||
  new Set([...host.querySelectorAll(headings)].map((node) => node.nodeName)).size > 1 ||
  [.../** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('*'))].some((node) => {
    const { nodeName: name, nextElementSibling: next } = node;
    if (isForm(node)) return true;
    if (node.closest('value-cards>[slot],script,style,template')) return false;
    if (
      !/^(H\d|P|LI|STRONG|B|EM|I|A)$/.test(name) &&
      !(name === 'UL' ? !(node.id + node.lang + node.dir) : name === 'OL' && !node.attributes[0])
    )
      return true;
    // Two headings in a row.
    if (!/^(P|LI)$/.test(name)) return next && next.nodeName === name && levelOf(node);
    const words = said(node);
    const first = /** @type {Element | null} */ (node.firstChild);
    return (
      node.style[0] ||
      odd.test(words) ||
      // In capitals.
      /^\P{Ll}*\p{Lu}\P{Ll}+$/u.test(words) ||
      (first && first.nodeType === 1 && !headlineOf(node) && !isPlainBold(first, words)) ||
      // A sentence that goes on, or that leads into paragraphs.
      (name === 'P' && /^\p{Ll}|([:：…]|\.\.\.)$/u.test(words) && !(next && next.nodeName === 'UL'))
    );
  });
