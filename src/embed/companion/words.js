// @ts-check
// What the console says of an element's words, once: where they are if they are not in it, what else is in it, and what is shown
// as it stands because it is neither a heading nor a list nor a paragraph.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

/** @type {WeakSet<Host>} */
const told = new WeakSet();

/** @param {Host} host */
const lineOf = (host) => {
  if (host._isThrownOut)
    return 'is empty: an editor has put <p> around it, and HTML ends a paragraph at the first heading or paragraph in it. Write <div data-value-cards> around the words instead, and the script beside it.';
  const others = [...host.children].filter((child) =>
    child.matches('header,footer,nav,form,script[src*="value-cards.js"]'),
  );
  if (others[0])
    return `holds <${others[0].localName}>: expected words alone. HTML knows no <${kit._tag} />; write the end tag </${kit._tag}> behind the words.`;
  const [odd] = host._scroller.querySelectorAll('.wide');
  if (odd)
    return 'has a table of data, which is shown as it stands. For a card of each of its rows, write a list: <ul><li><strong>Name</strong> Words</li></ul>.';
};

/** @param {Host} host */
export const tellOfWords = (host) => {
  const line = told.has(host) ? '' : lineOf(host);
  if (!line) return;
  told.add(host);
  kit._say('warn', `<${kit._tag}> ${line}`, host);
};

/** A link leads to the id of a list or wrapper that was opened: it has no box to be scrolled to, but its first card has. */
export const followIds = () => {
  for (const host of kit._connected) {
    const target = host.querySelector(':target');
    if (!target || target.getClientRects()[0]) continue;
    const position = kit._positionAt(host, target);
    if (position < 0) continue;
    kit._act(host, 'goTo', position);
    kit._cardsOf(host)[position].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
};
