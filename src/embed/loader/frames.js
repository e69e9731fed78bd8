// @ts-check
// The frames in the shadow root: scroller and boxes, and a frame for each section and card.

import { extras, language, phrases, styles } from 'build:loader';
import { idFrom, takeId } from '../rules/id.js';
import { act, markNearest, stay } from './actions.js';
import { list, read } from './attributes.js';
import { make } from './dom.js';
import { label } from './dress.js';
import { childWith, inner } from './nodes.js';
import { parts } from './parts.js';
import { addStyles } from './sheets.js';

/** @import { Host, Section } from '../host.js' */

/**
 * Scroller and boxes: made once and never replaced, so that a swipe that is under way goes on.
 * @param {Host} host
 */
export const build = (host) => {
  const root = host.attachShadow({ mode: 'open' });
  addStyles(host, styles);
  const box = make('div', 'box', root);
  const frame = (host._frame = make('div', 'frame', box, { role: 'region', lang: language }));
  host._buttons = make('div', 'sections', frame, { role: 'group', 'aria-label': phrases.sections });
  const scroller = (host._scroller = make('div', 'cards', frame, {
    role: 'group',
    'aria-label': phrases.cards,
    tabindex: 0,
  }));
  const bar = make('div', 'bar', frame);
  make('div', 'controls', bar);
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
 * @param {Element} parent
 */
const place = (host, nodes, name, parent) => {
  for (const node of nodes) {
    const top = childWith(node);
    if (top !== node) host.insertBefore(node, top);
    node.slot = name;
  }
  if (nodes.length) make('slot', '', parent, { name });
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
  const taken = new Set(all.flatMap((section) => section._cards.map((card) => card._id || '')));
  host._buttons.textContent = '';
  let position = 0;
  all.forEach((section, index) => {
    const cards = section._cards;
    const kind = cards[1] ? '' : cards[0]._node.firstElementChild ? ' alone' : ' alone plain';
    const group = (section._group = make('div', 'section' + kind, host._scroller, { 'data-id': section._id }));
    group.style.setProperty('--_count', /** @type {any} */ (cards.length));
    const head = make('div', 'head', group);
    place(host, section._titles, 't' + index, make('div', 'title', head));
    place(host, section._leads, 'l' + index, make('div', 'lead', head));
    const items = make('div', 'list', group, { role: 'list' });
    cards.forEach((card, index) => {
      const derived = (card._headline && idFrom(inner(card._headline))) || section._id + '-' + (index + 1);
      const frame = make('div', 'card', items, { role: 'listitem', 'data-id': card._id || takeId(derived, taken) });
      if (cards[1]) make('span', 'number', frame, { 'aria-hidden': true }).textContent = /** @type {any} */ (index + 1);
      if (card._headline) place(host, [card._headline], 'h' + position, make('div', 'headline', frame));
      place(host, [card._node], (card._slot || 'c') + position++, make('div', 'statement', frame));
    });
    place(host, section._notes, 'n' + index, make('div', 'note', group));
  });
  host._scroller.textContent = '';
  /** @type {Section[]} */ (right.length ? right : all).forEach((section, index) => {
    host._scroller.appendChild(/** @type {HTMLElement} */ (section._group));
    section._button = make('button', 'section-button', host._buttons, { type: 'button' });
    section._button.onclick = () => act(host, 'section', index);
  });
  label(host);
  if (parts[extras]) parts[extras]._frame(host);
};
