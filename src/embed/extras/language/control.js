// @ts-check
// The control that chooses a language, if the document has several.

import { make } from '../../loader/dom.js';
import { nameOf } from './names.js';
import { phrasesOf } from './phrases.js';
import { choose } from './show.js';

/** @import { Host } from '../../host.js' */

/** @param {Host} host */
export const offerLanguages = (host) => {
  const frame = host._frame;
  const editions = host._document ? host._document.editions : [];
  const isOffered = editions[1] && /language/.test(/** @type {string} */ (frame.dataset.controls));
  const found = frame.querySelector('.language');
  if (!isOffered) return found && found.remove();
  const label = found || make('label', 'language', frame);
  if (!found) {
    host._buttons.before(label);
    make('span', '', label);
    const select = make('select', '', label);
    select.onchange = () => {
      choose(host, select.value);
    };
  }
  const name = label.children[0];
  const select = /** @type {HTMLSelectElement} */ (label.children[1]);
  name.textContent = phrasesOf(host).language;
  const tags = editions.map(({ lang }) => lang);
  if (tags.join() !== [...select.options].map(({ value }) => value).join()) {
    select.textContent = '';
    for (const tag of tags) make('option', '', select, { value: tag, lang: tag }).textContent = nameOf(tag);
  }
  if (host._edition) select.value = host._edition.lang;
};
