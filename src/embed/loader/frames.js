// @ts-check
// The frames in the shadow root: scroller and boxes, and a frame for each section and card.

import { extras, language, phrases, reader, styles } from 'build:loader';
import { idFrom, takeId } from '../rules/id.js';
import { act, markNearest, stay } from './actions.js';
import { list, read } from './attributes.js';
import { make } from './dom.js';
import { label } from './dress.js';
import { childWith, said } from './nodes.js';
import { parts } from './parts.js';
import { addStyles } from './sheets.js';

/** @import { Host, Section } from '../host.js' */

/** @param {Section} section */
export const cardsIn = (section) => section._groups.flatMap((group) => group._cards);

/**
 * Scroller and boxes: made once and never replaced, so that a swipe that is under way goes on.
 * @param {Host} host
 */
export const build = (host) => {
  const root = host.attachShadow({ mode: 'open' });
  addStyles(host, styles);
  const box = make('div', 'box', root);
  const frame = (host._frame = make('div', 'frame', box, { role: 'region', lang: language }));
  make('div', 'whole', frame);
  host._buttons = make('div', 'sections', frame, { role: 'group', 'aria-label': phrases.sections });
  const scroller = (host._scroller = make('div', 'cards', frame, {
    role: 'group',
    'aria-label': phrases.cards,
    tabindex: 0,
  }));
  const bar = make('div', 'bar', frame);
  const controls = make('div', 'controls', bar);
  make('div', 'place', controls);
  /** @type {const} */ (['previous', 'next']).forEach((step, index) => {
    const button = make('button', step, controls, { type: 'button' });
    button.textContent = phrases[step];
    button.onclick = () => act(host, 'step', index * 2 - 1);
  });
  const all = make('button', 'show-all', bar, { type: 'button' });
  make('span', 'all', all).textContent = phrases.showAll;
  make('span', 'one', all).textContent = phrases.showOne;
  make('slot', '', box, { name: 'status' });
  all.onclick = () => act(host, 'showAll');
  scroller.onscroll = () => {
    stay(host, true);
    markNearest(host);
  };
};

/**
 * Puts nodes into a slot; one that lies deeper becomes a child of the element, in its place.
 * @param {Host} host
 * @param {HTMLElement[]} nodes
 * @param {string} name
 * @param {string} part
 * @param {Element} parent
 */
const place = (host, nodes, name, part, parent) => {
  if (!nodes[0]) return;
  const box = make('div', part, parent);
  for (const node of nodes) {
    const top = childWith(node);
    if (top !== node) host.insertBefore(node, top);
    node.slot = name;
  }
  make('slot', '', box, { name });
  return box;
};

/**
 * Frames for the words; what the attribute `sections` leaves out gets none and is not shown.
 * @param {Host} host
 */
export const fill = (host) => {
  const all = host._sections;
  const wanted = list(read(host, 'sections'));
  const right = wanted.map((id) => all.find((section) => section._id === id)).filter(Boolean);
  // An id that the page or a document gives is kept, even if earlier words would make the same one.
  const taken = new Set(all.flatMap((section) => cardsIn(section).map((card) => card._id || '')));
  host._buttons.textContent = '';
  const whole = /** @type {HTMLElement} */ (host._frame.querySelector('.whole'));
  whole.textContent = '';
  place(host, host._wholes, 'w0', 'heading', whole);
  let position = 0;
  let group = 0;
  all.forEach((section, index) => {
    const cards = cardsIn(section);
    const [first] = cards;
    const isPlain =
      first && !first._headline && !first._nodes[1] && (first._phrase || !first._nodes[0].firstElementChild);
    const kind = cards[1] ? '' : isPlain ? ' alone plain' : ' alone';
    const frame = (section._frame = make('div', 'section' + kind, host._scroller, { 'data-id': section._id }));
    let number = 0;
    section._groups.forEach(({ _leads: leads, _cards: cards, _notes: notes }, at) => {
      const name = group++;
      const span = `--_at:${number + 1};--_count:${cards.length}`;
      const head = make('div', 'head', frame);
      // Not an attribute, which a policy may forbid.
      head.style.cssText = span;
      if (!at) {
        place(host, section._pictures, 'v' + index, 'picture', head);
        place(host, section._titles, 't' + index, 'title', head);
      }
      place(host, leads, 'l' + name, 'lead', head);
      const items = make('div', 'list', frame, { role: 'list' });
      cards.forEach((card, index) => {
        number++;
        const named = card._headline || card._phrase;
        const derived = (named && idFrom(said(named))) || section._id + '-' + number;
        const frame = make('div', 'card' + (card._phrase ? ' phrase' : '') + (card._isWide ? ' wide' : ''), items, {
          role: 'listitem',
          'data-id': card._id || takeId(derived, taken),
        });
        place(host, card._pictures || [], 'i' + position, 'picture', frame);
        if (cards[1] || card._label)
          make('span', 'number', frame, { 'aria-hidden': true }).textContent =
            card._label || /** @type {any} */ (index + 1);
        // Without a list, headlines are read again with their paragraphs if the page adds something.
        const { _headline: headline, _nodes: nodes, _slot: slot } = card;
        if (headline)
          place(
            host,
            [headline],
            (slot && /^(H\d|P|D..?)$/.test(headline.nodeName) ? 'e' : 'h') + position,
            'headline',
            frame,
          );
        place(
          host,
          nodes,
          `${slot || 'c'}${name}.${position}${card._label ? '.' + card._label : ''}`,
          'statement',
          frame,
        );
        position++;
      });
      const note = place(host, notes, 'n' + name, 'note', frame);
      if (note) note.style.cssText = span;
    });
  });
  host._scroller.textContent = '';
  // Without words there is nothing to see, unless a line says why.
  host._frame.style.display = all[0] || host._wholes[0] || host._isUnavailable ? '' : 'none';
  /** @type {Section[]} */ (right.length ? right : all).forEach((section, index) => {
    host._scroller.appendChild(/** @type {HTMLElement} */ (section._frame));
    section._button = make('button', 'section-button', host._buttons, { type: 'button' });
    section._button.onclick = () => act(host, 'section', index);
  });
  label(host);
  if (parts[reader]) parts[reader]._frame(host);
  if (parts[extras]) parts[extras]._frame(host);
};
