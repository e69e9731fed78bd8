// @ts-check
// The loader: layer 2 of value-cards. It defines <value-cards>, writes or adopts the words, paints scroller, frames,
// previous and next, and acts while no widget does. What may come after the first paint is the companion's, which it fetches
// without waiting for it. If that never comes, this is the product. What only some pages need is in the extras, which
// other pages do not fetch.
//
// It runs in any browser with custom elements, shadow DOM, import() and Unicode property escapes. The build lowers syntax.

import { companion, extras, glue, options, version, wasm } from 'build:loader';
import { act, cardsOf, positionAt, scrollTo, show, stay } from './actions.js';
import { list, read } from './attributes.js';
import { ask, say, tag } from './dom.js';
import { dress, foresee, lookOf } from './dress.js';
import { ValueCards } from './element.js';
import { connected, isSpecial, paint, renew } from './painting.js';
import { asked, bring, equip, fail, load, settle } from './parts.js';
import { askFor } from './program.js';
import { home, isPlacement, script } from './script.js';
import { addStyles } from './sheets.js';
import { dropWritten, emphasize, put } from './written.js';

/** @import { Host } from '../host.js' */
/** @typedef {{ valueCards?: { version: string, load?: typeof load } }} Global */

const define = () => {
  equip({
    _act: act,
    _addStyles: addStyles,
    _askFor: askFor,
    _bring: bring,
    _cardsOf: cardsOf,
    _companion: companion,
    _connected: connected,
    _dress: dress,
    _dropWritten: dropWritten,
    _emphasize: emphasize,
    _extras: extras,
    _fail: fail,
    _glue: glue,
    _home: home,
    _isSpecial: isSpecial,
    _list: list,
    _lookOf: lookOf,
    _options: options,
    _positionAt: positionAt,
    _put: put,
    _read: read,
    _renew: renew,
    _script: script,
    _scrollTo: scrollTo,
    _settleHost: settle,
    _show: show,
    _stay: stay,
    _wasm: wasm,
  });
  try {
    CSS.registerProperty({ name: '--_value-cards-em', syntax: '<length>', inherits: true, initialValue: '0px' });
  } catch {
    // Firefox before 128: our words keep their size.
  }
  foresee(() => customElements.define(tag, ValueCards));
  /** @type {Global} */ (window).valueCards = { version, load };
  // The other forms of the snippet: a div that bears the name, and a script with options of its own.
  const look = () => {
    // Firefox looks for the words that an address names (#:~:text=) when the document is there, and never again.
    ask('querySelectorAll', tag).forEach((host) => void paint(/** @type {Host} */ (host)));
    if (isPlacement || ask('querySelector', `[data-${tag}]`)) load();
  };
  look();
  addEventListener('DOMContentLoaded', look);
  setTimeout(() => {
    // By now a page that writes its elements by script has done so.
    if (!Object.keys(asked)[0]) say('warn', `There is no <${tag}>.`);
  }, 10000);
};

if (window.customElements) {
  const { valueCards: other } = /** @type {Global} */ (window);
  if (!customElements.get(tag)) define();
  else if (isPlacement && other && other.load) other.load();
}
