// @ts-check
// What each block is, where its neighbors tell: titles, lead-ins, headlines with what belongs to them, asides.

import { levelOf } from '../loader/blocks.js';
import { said } from '../loader/nodes.js';
import { areOne, hideMark, isCounted, markOf } from './marks.js';
import { isAside, paragraphs } from './paragraphs.js';
import { boxOf, isLoose, markBefore } from './shapes.js';
import { wordsOf } from './texts.js';

/** @import { Block } from '../host.js' */

/**
 * The title of the whole: an h1 followed at once by a deeper heading, of which there are two or three; or a heading followed at
 * once by one of its level that, unlike itself, has something below it.
 * @param {Block[]} blocks
 */
const isWhole = ([first, second, ...rest]) => {
  if (!first || first._kind || !first._level || !second || !rest[0]) return false;
  const { _level: level } = second;
  if (rest.some((each) => each._level && each._level < level)) return false;
  if (level === first._level) return !second._kind && rest[0]._level !== level;
  return (
    first._level === 1 && level > 1 && /^[12]$/.test('' + rest.filter(({ _level: other }) => other === level).length)
  );
};

/**
 * The nodes of blocks that stand in one card: their lists stay lists, if all that is in these stands in it.
 * @param {Block[]} blocks
 * @param {Block[]} all of the section
 */
const wholesOf = (blocks, all) => [
  ...new Set(
    blocks.flatMap(({ _nodes: nodes, _key: key, _list: list }) => {
      const whole = /** @type {HTMLElement} */ (list);
      return !key &&
        list instanceof Object &&
        /^[UO]L$/.test(whole.nodeName) &&
        all.every((each) => !whole.contains(each._nodes[0]) || (each._list === list && blocks.includes(each)))
        ? [whole]
        : nodes;
    }),
  ),
];

/**
 * A list of nothing but links behind a whole sentence: where to read on; or footnotes. Neither are cards.
 * @param {Block[]} row
 * @returns {Block[]} its items
 */
const linksOf = (row) => {
  const start = row.findIndex((block) => block._kind);
  const { _list: list, _kind: kind } = row[start];
  const items = row.filter((block) => block._kind);
  const before = start > 0 && row[start - 1]._nodes[0];
  const isApart =
    before &&
    kind === 'c' &&
    list instanceof Object &&
    items.every((block, index) => block._list === list && !block._key && row[start + index] === block) &&
    /[.!?。！？…]["”»’)\]\d*]*$/.test(said(before)) &&
    (/foot|reference|\bnotes?\b/i.test(/** @type {Element} */ (list).className || '') ||
      items.every(({ _nodes: [node] }) => [...node.querySelectorAll('a')].map(said).join(' ') === said(node)));
  return isApart ? items : [];
};

/**
 * The blocks of one section, without its title.
 * @param {Block[]} blocks
 * @returns {Block[]}
 */
const markSection = (blocks) => {
  /** @type {Block[]} */
  const marked = [];
  markBefore(blocks, (block) => block._level, 'i');
  /** @param {Block} heading */
  const bodyOf = (heading) => {
    const rest = blocks.slice(blocks.indexOf(heading) + 1);
    // Nodes that have their place, and what stands outside of the heading's box, do not belong to it.
    const end = rest.findIndex((each) => each._level || each._key || each._kind === 'i' || each._box !== heading._box);
    return end < 0 ? rest : rest.slice(0, end);
  };
  const headings = blocks.filter((block) => block._level);
  /**
   * @param {Block} heading
   * @param {number} least items that make a group
   */
  const isList = (heading, least) => !heading._box && bodyOf(heading).filter((each) => each._kind).length >= least;
  const counts = headings.map((heading) => markOf(wordsOf(heading._nodes)));
  const hasLists = headings.some((heading) => isList(heading, 2));
  // Siblings of one shape are read one way: as cards, or as groups if half of them have more than a card holds.
  const areGroups = headings.filter((heading) => !heading._box && bodyOf(heading)[3]).length * 2 >= headings.length;
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    const { _level: level, _box: box } = block;
    if (!level) {
      // Up to the next heading.
      const end = blocks.findIndex((each, at) => at > index && each._level);
      const row = blocks.slice(index, end < 0 ? undefined : end);
      const isFirst = !index;
      index += row.length;
      if (row.some((each) => each._kind === 'c')) {
        const links = linksOf(row);
        if (links[0]) {
          const end = row.indexOf(links[0]);
          marked.push(...paragraphs(row.slice(0, end), !isFirst));
          marked.push({ ...links[0], _nodes: wholesOf(links, blocks), _kind: 'n' });
          marked.push(...row.slice(end + links.length).map((each) => ({ ...each, _kind: 'n' })));
          continue;
        }
        // What stood behind other cards as cards of their own does so again.
        let last = row.length;
        while (!row[last - 1]._kind && /^p/.test(row[last - 1]._nodes[0].slot)) last--;
        marked.push(...row.slice(0, last), ...(row[last] ? paragraphs(row.slice(last), true) : []));
        continue;
      }
      if (isFirst && headings[0]) marked.push(...row.map((each) => ({ ...each, _kind: each._kind || 'l' })));
      else marked.push(...paragraphs(row, !isFirst));
      continue;
    }
    const body = bodyOf(block);
    const next = blocks[index + 1];
    // Siblings of one shape are read one way.
    const shape = Math.max(1, ...headings.map((heading) => (heading === block ? 0 : bodyOf(heading).length)));
    if (index + body.length + 1 === blocks.length)
      while (body.length > shape && isAside(body[body.length - 1])) body.pop();
    index++;
    const least = hasLists || areGroups ? 1 : 2;
    // One with nothing below it titles those that follow, if all of them have something.
    const isTitle =
      next &&
      (next._level > level ||
        (next._level === level && block === headings[0] && headings.slice(1).every((each) => bodyOf(each)[0])));
    if (!box && (body[0] ? isList(block, least) : isTitle)) marked.push({ ...block, _level: 0, _kind: 'l' });
    else if (!box && body[0] && areGroups) {
      marked.push({ ...block, _level: 0, _kind: 'l' }, ...paragraphs(body, false));
      index += body.length;
    } else {
      const mark = body[0] && areOne(counts) ? counts[headings.indexOf(block)] : undefined;
      if (mark) hideMark(block._nodes, mark);
      if (body[0]) marked.push({ ...block, _level: 0, _kind: 'h' });
      marked.push({
        // The number of the heading is the card's.
        _label: mark && isCounted(mark) ? mark._sign : undefined,
        _nodes: body[0] ? wholesOf(body, blocks) : block._nodes,
        _level: 0,
        _kind: 'c',
        _list: blocks,
      });
      index += body.length;
    }
  }
  return marked;
};

/**
 * @param {Block[]} blocks
 * @returns {Block[]}
 */
export const mark = (blocks) => {
  // A paragraph that was a card because there was no list gets its headline back and is read again.
  blocks = blocks.filter((block, index) => {
    const next = blocks[index + 1];
    const isApart = block._kind === 'h' && next && !next._kind && !next._level;
    if (isApart) next._nodes[0].prepend(block._nodes[0]);
    return !isApart;
  });
  for (const block of blocks) block._box = boxOf(block._nodes[0]);
  if (isWhole(blocks)) {
    blocks[0]._kind = 'w';
    blocks[0]._level = 0;
  }
  const top = Math.min(...blocks.map(({ _level: level }) => level || 7));
  /** @type {Block[]} */
  const marked = [];
  markBefore(blocks, ({ _kind: kind, _level: level }) => kind === 't' || level === top, 'v');
  /** @type {Block[]} */
  const row = [];
  const end = () => marked.push(...markSection(row.splice(0)));
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const isTitle = block._kind === 't' || block._level === top;
    const isFirst = !row[0] && !marked.some((each) => each._kind === 't');
    if (block._kind === 'w') marked.push(block);
    else if (block._kind === 'v' || (!isTitle && isFirst && isLoose(block) && next && next._level === top)) {
      end();
      marked.push({ ...block, _kind: 'v' });
    } else if (isTitle) {
      end();
      marked.push({ ...block, _kind: 't', _level: block._level || levelOf(block._nodes[0]) });
    } else row.push(block);
  });
  end();
  return marked;
};
