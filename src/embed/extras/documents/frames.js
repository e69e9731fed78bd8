// @ts-check
// Boxes for what only documents have: a card's picture and link, the day of adoption, and the sentence if there are no words.

import { kit } from '../../kit.js';
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
  kit._make('slot', '', box, { name });
};

/** @param {Host} host */
const frameCards = (host) => {
  let position = 0;
  for (const { _group: group, _cards: cards } of host._sections)
    [.../** @type {HTMLElement} */ (group).querySelectorAll('.card')].forEach((box, index) => {
      const { _image: image, _link: link } = cards[index];
      position++;
      if (box.querySelector('.image,.more')) return;
      if (image) {
        const picture = kit._make('div', 'image', box);
        box.prepend(picture);
        place(image, 'i' + position, picture);
      }
      if (link) place(link, 'k' + position, kit._make('div', 'more', box));
    });
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
  const box = frame.querySelector('.line') || kit._make('div', 'line', frame);
  box.textContent = '';
  host._line = line ? putLine(host, line) : null;
  if (!host._line) return box.remove();
  place(host._line, 'line', box);
};
