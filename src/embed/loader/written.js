// @ts-check
// Words that we write into the page: the built-in ones, and those of a document for the extras.

import { language, organization, sections } from 'build:loader';
import { read } from './attributes.js';
import { make } from './dom.js';

/** @import { Host, Section } from '../host.js' */

/**
 * A child of the element with these words.
 * @template {string} Name
 * @param {Host} host
 * @param {Name} name
 * @param {string} words
 */
export const put = (host, name, words) => {
  const element = make(name, '', host);
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
 * The built-in words.
 * @param {Host} host
 * @returns {Section[]}
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
  return sections.map(([id, title, lead, cards]) => ({
    _id: id,
    _titles: [say('h' + read(host, 'heading-level'), title)],
    _leads: lead ? [say('p', lead)] : [],
    _cards: cards.map(([headline, text, id]) => ({
      _headline: headline && say('strong', headline),
      _node: say('p', text),
      _id: id,
    })),
    _notes: [],
  }));
};
