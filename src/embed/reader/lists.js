// @ts-check
// Lists that are not written as lists: paragraphs or lines that begin with the same bullet, or go on counting; and what Word
// writes for a list.

import { ask } from '../loader/dom.js';
import { isShown, said } from '../loader/nodes.js';

/** @typedef {{ mark: string, number?: number }} Mark */

const bullet = /^\s*([•●▪▸►‣◦○■□★☆✓✔✅➤➔→·*–—-])\s*(?=\S)/u;
const count = /^\s*(?:\(?(\d{1,3})[.)])\s+(?=\S)/;

/**
 * @param {string} text
 * @returns {Mark | null}
 */
const markOf = (text) => {
  const counted = count.exec(text);
  if (counted) return { mark: '1', number: +counted[1] };
  const found = bullet.exec(text);
  // A dash or star without a blank behind it may belong to the word.
  return found && (/[^*–—-]/.test(found[1]) || /^\s*.\s/.test(text)) ? { mark: found[1] } : null;
};

/**
 * @param {Mark | null} mark
 * @param {Mark | null} before
 */
const follows = (mark, before) =>
  mark && before && mark.mark === before.mark && mark.number === (before.number && before.number + 1);

/**
 * Hides the mark that the nodes begin with.
 * @param {Node[]} nodes
 */
const hideMark = (nodes) => {
  const walker = nodes.flatMap((node) => {
    const texts = document.createTreeWalker(node, 4);
    /** @type {Text[]} */
    const found = node.nodeType === 3 ? [/** @type {Text} */ (node)] : [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(/** @type {Text} */ (text));
    return found;
  });
  for (const text of walker) {
    if (!text.data.trim()) continue;
    // The mark, and a blank behind it that stands in the next node.
    const [found] = count.exec(text.data) || bullet.exec(text.data) || [/^\s*\S+\s*/.exec(text.data)?.[0] || ''];
    const box = ask('createElement', 'span');
    box.hidden = true;
    box.append(text.data.slice(0, found.length));
    text.deleteData(0, found.length);
    text.before(box);
    return;
  }
};

/**
 * Consecutive members that are marked as items, two or more.
 * @template Member
 * @param {Member[]} members
 * @param {(member: Member) => Mark | null} mark
 * @param {(run: Member[], isCounted: boolean) => void} use
 */
const eachRun = (members, mark, use) => {
  /** @type {Member[]} */
  let run = [];
  /** @type {Mark | null} */
  let before = null;
  const end = () => {
    if (run[1] && before) use(run, before.number !== undefined);
    run = [];
  };
  for (const member of members) {
    const found = mark(member);
    if (!follows(found, before)) end();
    before = found;
    if (found) run.push(member);
  }
  end();
};

/**
 * A paragraph whose lines are items: they become a list behind it, and what follows them a paragraph of its own.
 * @param {HTMLElement} host
 */
export const repairLines = (host) => {
  const paragraphs = [...host.querySelectorAll('p,div,td')];
  for (const paragraph of paragraphs) {
    if (paragraph.closest('[slot],li')) continue;
    const breaks = [...paragraph.querySelectorAll('br')];
    const holder = breaks[0] && /** @type {Element} */ (breaks[0].parentElement);
    if (
      !holder ||
      paragraph.querySelector('p,div,ul,ol,table,h1,h2,h3,h4,h5,h6') ||
      breaks.some((each) => each.parentElement !== holder) ||
      (holder !== paragraph && (holder.nodeName === 'A' || said(holder) !== said(paragraph)))
    )
      continue;
    /** @type {Node[][]} */
    const lines = [[]];
    for (const node of holder.childNodes) {
      lines[lines.length - 1].push(node);
      if (node.nodeName === 'BR') lines.push([]);
    }
    const shown = lines.filter((line) => line.some(isShown));
    let isFirst = true;
    eachRun(
      shown,
      (line) => markOf(line.map((node) => node.textContent).join('')),
      (run, isCounted) => {
        if (!isFirst) return;
        isFirst = false;
        const list = ask('createElement', isCounted ? 'ol' : 'ul');
        const rest = lines.slice(lines.indexOf(run[run.length - 1]) + 1);
        paragraph.after(list);
        for (const line of run) {
          const item = ask('createElement', 'li');
          item.append(...line);
          hideMark(line);
          list.append(item);
        }
        if (rest.some((line) => line.some(isShown))) {
          const after = ask('createElement', 'p');
          after.append(...rest.flat());
          list.after(after);
          // There may be further items in it.
          paragraphs.push(after);
        }
      },
    );
  }
};

/**
 * A list in a list, without an item around it, belongs to the item before.
 * @param {HTMLElement} host
 */
export const repairNested = (host) => {
  for (const list of host.querySelectorAll('ul>ul,ol>ul,ul>ol,ol>ol')) {
    const before = list.previousElementSibling;
    if (before && before.nodeName === 'LI') before.append(list);
  }
};

/**
 * Paragraphs that are items.
 * @param {HTMLElement} host
 */
export const repairLists = (host) => {
  const parents = new Set(
    [...host.querySelectorAll('p,div')].map((each) => /** @type {Element} */ (each.parentElement)),
  );
  for (const parent of parents) {
    repairWord(parent);
    const blocks = [...parent.children].filter((child) => isShown(child) && child.slot !== 'status');
    const isLeaf = (/** @type {Element} */ block) =>
      /^(P|DIV)$/.test(block.nodeName) && !block.querySelector('p,div,ul,ol,table');
    // Between lines that count there may be the lists that belong to them.
    const lines = blocks.filter(
      (block, index) =>
        !/^[UO]L$/.test(block.nodeName) || !index || (markOf(said(blocks[index - 1])) || {}).number === undefined,
    );
    eachRun(
      lines,
      (block) => (isLeaf(block) && !block.slot ? markOf(block.textContent || '') : null),
      (run, isCounted) => {
        const list = ask('createElement', isCounted ? 'ol' : 'ul');
        run[0].before(list);
        if (isCounted)
          /** @type {HTMLOListElement} */ (list).start = /** @type {any} */ (markOf(run[0].textContent || '')).number;
        for (const line of run) {
          const item = ask('createElement', 'li');
          const next = blocks[blocks.indexOf(line) + 1];
          list.append(item);
          hideMark([line]);
          item.append(line);
          if (isCounted && next && /^[UO]L$/.test(next.nodeName)) item.append(next);
        }
      },
    );
  }
};

/**
 * Word marks the paragraphs of a list by a style of its own, and writes their bullets into them.
 * @param {Element} parent
 */
const repairWord = (parent) => {
  /** @type {Element | null} */
  let list = null;
  for (const paragraph of [...parent.children]) {
    const level = /mso-list:[^;]*level(\d)/.exec(paragraph.getAttribute('style') || '');
    if (!level || paragraph.nodeName !== 'P') {
      if (isShown(paragraph)) list = null;
      continue;
    }
    if (!list) paragraph.before((list = ask('createElement', 'ul')));
    const marks = /** @type {NodeListOf<HTMLElement>} */ (paragraph.querySelectorAll('[style*="mso-list"]'));
    for (const mark of marks) mark.hidden = true;
    const item = ask('createElement', 'li');
    const last = list.lastElementChild;
    if (+level[1] > 1 && last) {
      const inner = last.querySelector('ul') || last.appendChild(ask('createElement', 'ul'));
      inner.append(item);
    } else list.append(item);
    item.append(paragraph);
  }
};
