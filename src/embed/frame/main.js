// @ts-check
// The page that stands in an <iframe>: its address has the options of the cards as parameters. It tells the page around it how high
// it is, asks for nothing of it, and needs neither cookies nor storage: a sandbox with allow-scripts will do.

import { attributes, unavailable } from 'build:frame';
import { Refusal, permit } from '../rules/permission.js';
import { tellHeight } from './height.js';

const parameters = new URLSearchParams(location.search);
const given = parameters.get('src');

/** @param {Element} element */
const put = (element) => {
  document.body.append(element);
  tellHeight(element);
};

const cards = () => {
  const element = document.createElement('value-cards');
  // Only those on our list: any other might be an event handler.
  for (const name of attributes) {
    const value = parameters.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  // There are no words between the tags: without a document, ours are meant.
  element.setAttribute('words', given === null ? 'built-in' : 'own');
  put(element);
};

/** @param {unknown} error */
const apologize = (error) => {
  const reason = error instanceof Refusal ? error.message : `src: ${error}`;
  console.warn(`[value-cards] frame: ${reason}`);
  const sorry = document.createElement('p');
  sorry.textContent = unavailable;
  put(sorry);
};

document.documentElement.lang = parameters.get('lang') || 'en';
if (given === null) cards();
// Without this rule anybody could show their words under the address of this page.
else
  new Promise((resolve) => {
    if (!given.trim()) throw 'expected an address, found nothing';
    resolve(new URL(given, location.href).href);
  })
    .then((address) => permit(/** @type {string} */ (address)))
    .then(cards, apologize);
