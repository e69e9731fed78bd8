// @ts-check
// A card's headline, where its words begin with one: a bold beginning after which a phrase ends, or a block of its own.

import { ask } from '../loader/dom.js';
import { levelOf } from '../loader/blocks.js';
import { isShown, isText, said } from '../loader/nodes.js';
import { isAll, isBold, weightOf } from './drawn.js';
import { enclosing } from './enclosing.js';
import { holding } from './shapes.js';
import { nodesIn, textsOf } from './texts.js';

/** @import { Card } from '../host.js' */

// What may end a phrase: a separator, which goes with the headline; a dash or a bar is not shown.
const separator = /^\s*(?:[:.：。]|([–—|｜]|-(?=\s)))\s*/;
const separatorAtEnd = /(?:[:.!?…：。！？]|([–—|｜]|\s-))[»”"’)]?\s*$/;

/** The next phrase begins: after a blank, in upper case or in a script without case. */
const beginning = /^[\s“"«„][\s“"«„'‘(¿¡]*[\p{Lu}\p{Lt}\p{Lo}]/u;

/** At most five words, a colon, and a capital: “Academic Excellence: We strive.” */
export const isColon = (/** @type {string} */ text) => /^(?:[^\s:]+\s){0,4}[^\s:]+:\s+[“"«¿¡]?\p{Lu}/u.test(text);

/**
 * Whether a phrase ends between a bold beginning and what follows it.
 * @param {string} bold
 * @param {string} rest
 */
export const endsPhrase = (bold, rest) => separator.test(rest) || separatorAtEnd.test(bold) || beginning.test(rest);

/**
 * Puts the first characters of a text at the end of an element. They follow it, so the order stays.
 * @param {HTMLElement} element
 * @param {Text} text
 * @param {number} length
 * @param {unknown} isHidden
 */
const take = (element, text, length, isHidden) => {
  const place = isHidden ? element.appendChild(ask('createElement', 'span')) : element;
  if (isHidden) /** @type {HTMLElement} */ (place).hidden = true;
  // The page's own node keeps what stays: a framework goes on writing into it.
  place.append(text.data.slice(0, length));
  text.deleteData(0, length);
};

/** What a headline is not taken out of. */
const closed = /^(BLOCKQUOTE|DETAILS|SUMMARY|FIGURE|TABLE|[UOD]L|PRE|BUTTON|LABEL|.*-.*)$/;

/**
 * The element that a bold beginning is, with all its words.
 * @param {HTMLElement} root
 * @param {(element: HTMLElement) => unknown} isStrong
 * @returns {HTMLElement | undefined}
 */
const boldBeginning = (root, isStrong) => {
  if (closed.test(root.nodeName)) return;
  for (const child of root.childNodes) {
    if (child.nodeType === 3 ? !/[\p{L}\p{N}]/u.test(/** @type {Text} */ (child).data) : !isText(said(child))) continue;
    const element = /** @type {HTMLElement} */ (child);
    if (child.nodeType !== 1) return;
    return isAll(element, isStrong) ? element : boldBeginning(element, isStrong);
  }
};

/**
 * Whether a later line begins in bold, too: then the first one is not the headline of all.
 * @param {Element} root
 * @param {Element} headline
 */
const hasMoreLabels = (root, headline) =>
  [...root.querySelectorAll('b,strong')].some((bold) => {
    let before = bold.previousSibling;
    while (before && before.nodeType === 3 && !isText(/** @type {Text} */ (before).data))
      before = before.previousSibling;
    return before && before.nodeName === 'BR' && !headline.contains(bold);
  });

/**
 * What holds the headline and another node. A link cannot hold another link, nor a paragraph a block: the parser would part them
 * in a copy.
 * @param {HTMLElement} headline
 * @param {Node} other
 */
const holderOf = (headline, other) => {
  const element = /** @type {HTMLElement} */ (other);
  const kind = headline.nodeName === 'A' ? 'a' : headline.nodeName === 'P' && holding;
  if (!kind || element.nodeType !== 1 || !(element.matches(kind) || element.querySelector(kind))) return headline;
  const holder = ask('createElement', 'div');
  headline.before(holder);
  holder.append(headline);
  return holder;
};

/**
 * Editors divide a bold beginning: what is bold right behind it belongs to it.
 * @param {HTMLElement} headline
 * @param {(element: HTMLElement) => unknown} isStrong
 */
const joinBold = (headline, isStrong) => {
  for (;;) {
    const next = headline.nextSibling;
    const bold = next && next.nodeType === 3 && !isText(/** @type {Text} */ (next).data) ? next.nextSibling : next;
    if (!bold || bold.nodeType !== 1 || !isText(said(bold)) || !isAll(bold, isStrong)) return headline;
    if (/** @type {Element} */ (bold).matches(holding)) return headline;
    headline = holderOf(headline, bold);
    if (bold !== next) headline.append(/** @type {Node} */ (next));
    headline.append(bold);
  }
};

/**
 * Takes the headline out of a card's words, if they begin with one.
 * @param {HTMLElement[]} nodes the card's words, which lose it
 * @param {unknown} isColonList most items of its list begin like “Grit: We …”
 * @returns {HTMLElement | undefined}
 */
export const takeHeadline = (nodes, isColonList) => {
  const [root] = nodes;
  // What is shown as it stands keeps its words, and a link covers all of its own.
  if ((!nodes[1] && levelOf(root)) || root.nodeName === 'A' || closed.test(root.nodeName)) return;
  const weight = weightOf(root);
  const isStrong = (/** @type {HTMLElement} */ element) =>
    isBold(element) && (weightOf(element) > weight || root.contains(enclosing(element, 'b,strong')));
  const words = said(root);
  if (nodes[1] && isText(words) && (levelOf(root) || (words.length < 120 && isAll(root, isStrong))))
    return nodes.shift();
  const first = /** @type {HTMLElement | undefined} */ ([...root.childNodes].find(isShown));
  if (first && first.nodeType === 1 && levelOf(first))
    return isText(words.slice(said(first).length)) ? first : undefined;
  let headline = boldBeginning(root, isStrong);
  if (!headline && isColonList && isColon(words)) {
    const text = textsOf([root]).find(({ data }) => isText(data));
    const around = text && /** @type {Element} */ (text.parentElement);
    const end =
      text && around && (around === root || /^(SPAN|FONT)$/.test(around.nodeName)) ? text.data.indexOf(':') + 1 : 0;
    if (text && around && end) {
      headline = /** @type {HTMLElement} */ (around.insertBefore(ask('createElement', 'strong'), text));
      take(headline, text, end, false);
    } else if (first && (/:$/.test(said(first)) || /^\s*:/.test(words.slice(said(first).length)))) headline = first;
  }
  if (!headline || hasMoreLabels(root, headline)) return;
  headline = joinBold(headline, isStrong);
  const place = headline;
  const behind = nodesIn(root).filter((node) => {
    if (place.compareDocumentPosition(node) !== 4) return false;
    const around = node.nodeType === 1 ? /** @type {Element} */ (node) : node.parentElement;
    return around && !enclosing(around, '[hidden],script,style,template');
  });
  const next = behind.find(
    (node) =>
      /^(BR|P|DIV|[UO]L|DL|H\d)$/.test(node.nodeName) ||
      (node.nodeType === 3 && isText(/** @type {Text} */ (node).data)),
  );
  const rest = behind
    .filter((node) => node.nodeType === 3)
    .map((node) => /** @type {Text} */ (node).data)
    .join('');
  const hasMore = behind.some((node) => node.nodeType === 1 && isShown(node) && !isText(said(node)));
  // A mark alone is no statement.
  if (!/[\p{L}\p{N}\p{So}\p{Sc}]/u.test(rest) && !hasMore) return;
  const [found, dash] = (next && next.nodeType === 3 && separator.exec(/** @type {Text} */ (next).data)) || [''];
  if (found) take(headline, /** @type {Text} */ (next), found.length, dash);
  else if (next && next.nodeName === 'BR') headline.appendChild(next);
  else if (separatorAtEnd.test(headline.textContent || '')) {
    const last = textsOf([headline]).pop();
    const match = last && /(\s-|[–—|｜])\s*$/.exec(last.data);
    if (match) take(/** @type {HTMLElement} */ (last.parentNode), last.splitText(match.index), match[0].length, true);
  } else if (
    (headline.lastChild || headline).nodeName !== 'BR' &&
    (!next || (next.nodeType === 3 && !beginning.test(rest)))
  )
    return;
  // Icons before it go with it.
  for (let icon = headline.previousSibling; icon; icon = headline.previousSibling) {
    headline = holderOf(headline, icon);
    headline.prepend(icon);
  }
  return headline;
};

/**
 * The headlines of cards that stand together. If most of them begin like “Grit: We …”, so do all.
 * @param {Card[]} cards
 */
export const takeHeadlines = (cards) => {
  const isColonList = cards[1] && cards.filter(({ _nodes: [node] }) => isColon(said(node))).length * 2 > cards.length;
  for (const card of cards) {
    card._isWide = card._nodes.some((node) => node.nodeName === 'TABLE' || node.querySelector('table'));
    if (!card._headline) card._headline = takeHeadline(card._nodes, isColonList);
    // A paragraph in an item that held nothing else shows nothing without it.
    const headline = card._headline;
    const around = headline && headline.parentElement;
    if (
      headline &&
      around &&
      around.nodeName === 'P' &&
      enclosing(around, 'li') &&
      said(around) === said(headline) &&
      [...around.querySelectorAll('img,svg,video,iframe')].every((each) => headline.contains(each))
    )
      around.hidden = true;
  }
};
