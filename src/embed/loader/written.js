// @ts-check
// Words that we write into the page: the built-in ones, and those of a document for the extras.

import { language, organization, sections } from 'build:loader';
import { read } from './attributes.js';
import { ask, make } from './dom.js';

/** @import { Host, Words } from '../host.js' */

/** Marks what we have written, so that a copy of the page is not taken for the page's own words. */
const mark = 'data-written';

/**
 * A child of the element with these words.
 * @template {string} Name
 * @param {Host} host
 * @param {Name} name
 * @param {string} words
 */
export const put = (host, name, words) => {
  const element = make(name, '', host, { [mark]: '' });
  element.textContent = words;
  host._written.push(element);
  return element;
};

/**
 * Removes what we have written.
 * @param {Host} host
 */
export const dropWritten = (host) => host._written.splice(0).forEach((node) => node.remove());

/**
 * Removes what we had written into the element that this one is a copy of.
 * @param {Host} host
 */
export const dropCopies = (host) => {
  for (const child of /** @type {HTMLElement[]} */ ([...host.children]))
    if (child.hasAttribute(mark) && !host._written.includes(child)) child.remove();
};

/**
 * Emphasizes a run of the element's words in place.
 * @param {HTMLElement} element
 * @param {string | undefined} phrase as it is written there
 * @returns {HTMLElement | undefined}
 */
export const emphasize = (element, phrase) => {
  const texts = /** @type {Text[]} */ ([...element.childNodes]);
  const text = phrase && texts.find(({ data }) => data && data.includes(phrase));
  if (!text) return;
  const run = text.splitText(text.data.indexOf(phrase));
  run.splitText(phrase.length);
  const strong = element.insertBefore(ask('createElement', 'strong'), run);
  // The slots cannot shield what is inside of a paragraph.
  strong.style.cssText = 'all:unset!important;font-weight:bolder!important';
  strong.appendChild(run);
  return strong;
};

/**
 * The built-in words.
 * @param {Host} host
 * @returns {Words}
 */
export const write = (host) => {
  /**
   * @param {string} name
   * @param {string} text
   */
  const say = (name, text) => {
    const element = put(host, name, text);
    element.lang = language;
    return element;
  };
  host._organization = organization;
  const written = sections.map(([id, title, lead, cards]) => ({
    _id: id,
    _titles: [say('h' + read(host, 'heading-level'), title)],
    _pictures: [],
    _groups: [
      {
        _leads: lead ? [say('p', lead)] : [],
        _cards: cards.map(([text, id]) => {
          const runs = text.split('*');
          const node = say('p', runs.join(''));
          return { _nodes: [node], _phrase: emphasize(node, runs[1]), _id: id };
        }),
        _notes: [],
      },
    ],
  }));
  return { _wholes: [], _sections: written };
};
