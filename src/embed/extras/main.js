// @ts-check
// The extras: an ES module that the loader fetches only if a page asks for more than the usual: other forms of the snippet,
// words from a document, another language, flip cards, rotation, links, high contrast, tools. This file is their entry.

import { styles } from 'build:extras';
import { checkLinks, compareLinks, followLinks, startLinks } from './links.js';
import { frameDocument } from './documents/frames.js';
import { leave as leaveDocument, prepare } from './documents/prepare.js';
import { fit, flip, holdBack, keepFitting, nameFronts } from './flip.js';
import { follow, load, unfollow } from './forms.js';
import { kit, receive } from '../kit.js';
import { offerLanguages } from './language/control.js';
import { hearPage, takeStop } from './language/show.js';
import { checkLanguage } from './language/names.js';
import { dressInLanguage, keepRoom, speak, speakUp } from './language/speak.js';
import { checkRotation, rotate, sense } from './rotation.js';
import { offerTools, paintTools } from './tools.js';
import { checkAll } from './warnings.js';

/** @import { ExtrasPart, Host, Kit } from '../host.js' */

/**
 * Called once by the loader, which keeps what it gets.
 * @param {Kit} given
 * @returns {ExtrasPart}
 */
export const meet = (given) => {
  receive(given);
  addEventListener('hashchange', followLinks);
  return {
    _check: checkAll,
    _start: start,
    _dress: dress,
    _frame: frame,
    _leave: leave,
    _live: live,
    _load: load,
    _prepare: greet,
  };
};

/** @param {Host} host */
const greet = (host) => {
  hearPage(host);
  return prepare(host);
};

/** @param {Host} host */
const frame = (host) => {
  host._isSpecial = true;
  kit._addStyles(host, styles);
  speak(host);
  frameDocument(host);
  speakUp(host);
  paintTools(host);
  keepRoom(host);
  rotate(host);
  flip(host);
};

/** @param {Host} host */
const dress = (host) => {
  follow(host);
  dressInLanguage(host);
  offerLanguages(host);
  nameFronts(host);
  fit(host);
};

/**
 * @param {Host} host
 */
const start = (host) => {
  checkRotation(host);
  checkLinks(host);
  checkLanguage(host);
  frame(host);
  dress(host);
  const stopFitting = keepFitting(host);
  hearPage(host, true);
  prepare(host);
  compareLinks(host);
  const stopLinks = startLinks(host);
  return () => {
    stopFitting();
    stopLinks();
  };
};

/** @param {Host} host */
const leave = (host) => {
  leaveDocument(host);
  unfollow(host);
};

/** @param {Host} host */
const live = (host) => {
  if (takeStop(host) && host._widget) host._widget.pause();
  const stops = [sense(host), holdBack(host), offerTools(host)];
  return () => stops.forEach((stop) => stop());
};
