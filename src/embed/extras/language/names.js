// @ts-check
// What the browser knows of a language: its digits, its dates, its name.

import { english, languages } from 'build:extras';
import { kit } from '../../kit.js';
import { complain } from '../complain.js';

/** @import { Host } from '../../host.js' */

/**
 * The browser's own name for a language that it has data for. For others it would take those of the visitor's system.
 * @param {{ supportedLocalesOf(tags: string[]): string[] }} format
 * @param {string} tag
 */
const known = (format, tag) => {
  try {
    return format.supportedLocalesOf([tag])[0];
  } catch {
    // Pages write en_US, which is no tag.
  }
};

/**
 * The digit 0 in the language's own form; the others follow it in Unicode.
 * @param {string} tag
 */
export const zeroOf = (tag) => new Intl.NumberFormat(known(Intl.NumberFormat, tag) || english.tag).format(0);

/**
 * `2024-08-12` as the language writes it; unchanged if the browser has no names of months for it.
 * @param {string} tag
 * @param {string} date
 */
export const dateIn = (tag, date) => {
  const locale = known(Intl.DateTimeFormat, tag);
  if (!locale) return date;
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  // Chromium 156 says that it knows Bosnian, and calls August M08.
  return /M\d/.test(text) ? date : text;
};

/**
 * Name of a language in itself.
 * @param {string} tag
 */
export const nameOf = (tag) => {
  if (tag === english.tag || languages[tag]) return tag === english.tag ? english.name : languages[tag][0];
  try {
    return /** @type {string} */ (new Intl.DisplayNames([tag, english.tag], { type: 'language' }).of(tag));
  } catch {
    return tag;
  }
};

/**
 * Name of a language in English.
 * @param {string} tag
 */
const englishNameOf = (tag) => {
  try {
    return new Intl.DisplayNames([english.tag], { type: 'language' }).of(tag);
  } catch {
    // An older browser.
  }
};

/**
 * Warns of a language that is named instead of tagged.
 * @param {Host} host
 */
export const checkLanguage = (host) => {
  const asked = kit._read(host, 'lang').toLowerCase();
  if (/^(([a-z]{2,3}|x)(-[a-z\d]{1,8})*)?$/.test(asked)) return;
  const meant = [english.tag, ...Object.keys(languages)].find((tag) =>
    [nameOf(tag), englishNameOf(tag)].some((name) => name && name.toLowerCase() === asked),
  );
  complain(host, 'lang', `a language tag, ${meant ? `write ${meant}` : 'such as es'}`);
};
