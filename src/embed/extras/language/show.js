// @ts-check
// The language of words and controls: asked for by `lang`, by the page, or by the visitor, whose choice lasts for this view of
// the page. Shown all in one step.

import { english, languages } from 'build:extras';
import { directionOf } from '../../rules/direction.js';
import { compose, restore } from '../documents/compose.js';
import { kit } from '../../kit.js';
import { match } from './match.js';
import { zeroOf } from './names.js';
import { fetchPhrases } from './phrases.js';
import { statusOf } from './speak.js';

/** @import { Host } from '../../host.js' */

/**
 * Reads the page's own language, once, because translators rewrite it. Whatever was painted before the extras came was in
 * English, or in a language that the page does not name.
 * @param {Host} host
 * @param {boolean} [isPainted]
 */
export const hearPage = (host, isPainted) => {
  if (host._pageLanguage !== undefined) return;
  const speaking = host.parentElement && /** @type {HTMLElement | null} */ (host.parentElement.closest('[lang]'));
  const lang = (speaking && speaking.lang) || '';
  host._pageLanguage = isPainted && lang && !match(lang, [english.tag]) ? english.tag : lang;
};

/**
 * Brings words and controls into the language that is asked for, all in one step and on the same card.
 * @param {Host} host
 */
export const show = async (host) => {
  const asked = kit._read(host, 'lang');
  // The last one to speak is right: the visitor by the control, or the page by the attribute.
  if (host._asked !== asked) host._chosen = '';
  host._asked = asked;
  const wanted = host._chosen || asked || host._pageLanguage;
  const editions = host._document ? host._document.editions : [];
  const tags = editions.map(({ lang }) => lang);
  const ours = [english.tag, ...Object.keys(languages)];
  const found = match(wanted, tags);
  const edition = editions[Math.max(0, tags.indexOf(/** @type {string} */ (found)))] || null;
  // If nobody has asked for a language, the controls speak the document's.
  const spoken = match(wanted, ours) || (edition && match(edition.lang, ours)) || english.tag;
  // Phrases that arrive late must not replace those that were requested after them.
  const turn = (host._turn = {});
  const phrases = await fetchPhrases(spoken);
  if (host._turn !== turn) return;
  const direction = found || (edition && !wanted) ? edition.lang : match(wanted, ours) ? spoken : '';
  // If the page names a country too, its digits and dates.
  const locale = match(wanted, ours) === spoken ? /** @type {string} */ (wanted) : spoken;
  const state = [edition, phrases, locale, host._isUnavailable];
  const { _shown: shown } = host;
  if (
    shown
      ? state.every((each, index) => each === shown[index])
      : !edition && phrases === english && !host._isUnavailable
  )
    return;
  const isFirst = edition && !host._edition;
  host._shown = state;
  const control = host._frame && /** @type {HTMLButtonElement | null} */ (host._frame.querySelector('.rotation'));
  const status = statusOf(host);
  // A visitor who stopped the cards wants them in another language, not moving again.
  host._isStopped = !!control && control.value === 'play';
  if (status) status.textContent = '';
  host._edition = edition;
  host._phrases = phrases;
  host._direction = direction && directionOf(direction);
  host._locale = locale;
  host._zero = zeroOf(locale);
  host._book = host._zero + '\n' + phrases.widget;
  host._compose = edition && compose;
  if (!edition) restore(host);
  if (!host._frame) return;
  kit._renew(host);
  // `start` names a card of the document, not of the words before it.
  const start = kit._cardsOf(host).findIndex(({ dataset }) => dataset.id === kit._read(host, 'start'));
  if (!isFirst || start < 0) return;
  kit._show(host, start);
};

/**
 * The visitor's choice.
 * @param {Host} host
 * @param {string} tag
 */
export const choose = (host, tag) => {
  host._chosen = tag;
  return show(host);
};

/**
 * Whether the visitor had stopped the rotation before the language changed; says so once.
 * @param {Host} host
 */
export const takeStop = (host) => {
  const { _isStopped: isStopped } = host;
  host._isStopped = false;
  return isStopped;
};
