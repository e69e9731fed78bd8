// @ts-check
// What the console says of words that were not understood, once for each element: what was found, and how to write it.

import { kit } from '../kit.js';

/** @type {WeakSet<Element>} */
const told = new WeakSet();

/**
 * @param {Element} host
 * @param {string} line
 */
const say = (host, line) => {
  if (told.has(host)) return;
  told.add(host);
  kit._say('warn', `<${kit._tag}> ${line}`, host);
};

/** @param {Element} host */
export const tellOfOthers = (host) => {
  const other = [...host.children].find((child) =>
    Element.prototype.matches.call(child, 'header,footer,nav,form,script[src*="value-cards.js"]'),
  );
  if (other)
    say(
      host,
      `holds <${Element.prototype.matches.call(other, 'form') ? 'form' : other.localName}>: expected words alone. HTML does not know <${kit._tag} />: write the end tag </${kit._tag}> behind the words.`,
    );
};

/** @param {Element} host */
export const tellOfTables = (host) => {
  if (host.querySelector('table:not([role])'))
    say(
      host,
      'has a table of data, which is shown as it stands. For a card of each of its rows, write a list: <ul><li><strong>Name</strong> Words</li></ul>.',
    );
};
