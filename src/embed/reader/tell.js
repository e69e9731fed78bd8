// @ts-check
// What the console says of words that were not understood, once for each element: what was found, and how to write it.

import { kit } from '../kit.js';

/** @type {WeakSet<Element>} */
const told = new WeakSet();

/** @param {Element} host */
const lineOf = (host) => {
  const other = [...host.children].find((child) =>
    child.matches('header,footer,nav,form,script[src*="value-cards.js"]'),
  );
  if (other)
    return `holds <${other.localName}>: expected words alone. HTML does not know <${kit._tag} />: write the end tag </${kit._tag}> behind the words.`;
  if (host.querySelector('table:not([role])'))
    return 'has a table of data, which is shown as it stands. For a card of each of its rows, write a list: <ul><li><strong>Name</strong> Words</li></ul>.';
};

/** @param {Element} host */
export const tell = (host) => {
  const line = told.has(host) ? '' : lineOf(host);
  if (!line) return;
  told.add(host);
  kit._say('warn', `<${kit._tag}> ${line}`, host);
};
