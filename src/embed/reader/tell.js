// @ts-check
// What the console says of words that were not understood, once for each element: what was found, and how to write it.

import { say, tag } from '../loader/dom.js';

/** @type {WeakSet<Element>} */
const told = new WeakSet();

/**
 * @param {Element} host
 * @param {string} line
 */
const tell = (host, line) => {
  if (told.has(host)) return;
  told.add(host);
  say('warn', `<${tag}> ${line}`, host);
};

/** @param {Element} host */
export const tellOfOthers = (host) => {
  const other = [...host.children].find((child) =>
    Element.prototype.matches.call(child, 'header,footer,nav,form,script[src*="value-cards.js"]'),
  );
  if (other)
    tell(
      host,
      `holds <${Element.prototype.matches.call(other, 'form') ? 'form' : other.localName}>: expected words alone. HTML does not know <${tag} />: write the end tag </${tag}> behind the words.`,
    );
};

/** @param {Element} host */
export const tellOfTables = (host) => {
  if (host.querySelector('table:not([role])'))
    tell(
      host,
      'has a table of data, which is shown as it stands. For a card of each of its rows, write a list: <ul><li><strong>Name</strong> Words</li></ul>.',
    );
};
