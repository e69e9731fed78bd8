// @ts-check
// The page itself, and how its owner learns of a problem.

export const tag = 'value-cards';

export const page = /** @type {HTMLElement} */ (document.querySelector('.kiosk'));

/** What the program shows beside the cards. They come before it. */
export const screen = /** @type {HTMLElement} */ (page.querySelector('.screen'));

export const minute = 60000;

/** @param {string} problem */
export const complain = (problem) => console.warn(`[${tag}] kiosk: ${problem}`);
