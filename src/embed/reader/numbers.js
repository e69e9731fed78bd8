// @ts-check
// Numbers of ordered lists as they are written: where they start, and whether they are letters or Roman.
import { enclosing } from './enclosing.js';

/** @param {number} number */
export const roman = (number) => {
  const steps = { m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };
  let text = '';
  for (const [sign, value] of Object.entries(steps)) for (; number >= value; number -= value) text += sign;
  return text;
};

/**
 * @param {number} number
 * @returns {string}
 */
export const letters = (number) =>
  number > 0 ? letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26)) : '';

/**
 * @param {number} number
 * @param {string} style an attribute `type` or a `list-style-type`
 */
const say = (number, style) => {
  if (number < 1 || number > 3999) return `${number}`;
  if (/^a$|lower-(alpha|latin)/.test(style)) return letters(number);
  if (/^A$|upper-(alpha|latin)/.test(style)) return letters(number).toUpperCase();
  if (/^i$|lower-roman/.test(style)) return roman(number);
  return /^I$|upper-roman/.test(style) ? roman(number).toUpperCase() : `${number}`;
};

/** @param {HTMLElement} host */
export const repairNumbers = (host) => {
  for (const list of host.querySelectorAll('ol')) {
    if (list.parentElement && enclosing(list.parentElement, 'li')) continue;
    const items = /** @type {HTMLLIElement[]} */ ([...list.children].filter((item) => item.nodeName === 'LI'));
    let number = list.reversed && !list.hasAttribute('start') ? items.length : list.start;
    items.forEach((item, index) => {
      if (item.hasAttribute('value')) number = item.value;
      const label = say(
        number,
        item.getAttribute('type') || list.getAttribute('type') || getComputedStyle(list).listStyleType,
      );
      // One that was written in the words has been kept.
      if (label !== `${index + 1}` && !item.style.listStyleType) item.dataset.number = label;
      number += list.reversed ? -1 : 1;
    });
  }
};
