// @ts-check
// Boxes for what only documents have: a card's links, the day of adoption, and the sentence if there are no words.

import { make } from '../../loader/dom.js';
import { dateIn } from '../language/names.js';
import { phrasesOf } from '../language/phrases.js';
import { putLine } from '../language/speak.js';

/** @import { Host } from '../../host.js' */

/**
 * Puts a child of the element into a slot of its own.
 * @param {Element} child
 * @param {string} name
 * @param {Element} box
 */
const place = (child, name, box) => {
  child.slot = name;
  make('slot', '', box, { name });
};

/** @param {Host} host */
const frameCards = (host) => {
  let position = 0;
  for (const { _frame: frame, _groups: groups } of host._sections) {
    const boxes = /** @type {HTMLElement} */ (frame).querySelectorAll('.card');
    groups
      .flatMap(({ _cards: cards }) => cards)
      .forEach(({ _links: links }, index) => {
        position++;
        if (!links || !links[0] || boxes[index].querySelector('.more')) return;
        const more = make('div', 'more', boxes[index]);
        links.forEach((link, number) => place(link, `k${position}-${number}`, more));
      });
  }
};

/**
 * What the line below the cards says; nothing, usually.
 * @param {Host} host
 */
const lineOf = (host) => {
  const { adopted } = host._document || {};
  const phrases = phrasesOf(host);
  if (adopted) return phrases.adopted.replace('{date}', dateIn(/** @type {string} */ (host._locale), adopted));
  return host._isUnavailable && !host._sections[0] ? phrases.unavailable : '';
};

/** @param {Host} host */
export const frameDocument = (host) => {
  frameCards(host);
  const frame = host._frame;
  const line = lineOf(host);
  const { _line: before } = host;
  if (before ? before.parentNode === host && before.textContent === line : !line) return;
  if (before) before.remove();
  const box = frame.querySelector('.line') || make('div', 'line', frame);
  box.textContent = '';
  host._line = line ? putLine(host, line) : null;
  if (!host._line) return box.remove();
  place(host._line, 'line', box);
};
