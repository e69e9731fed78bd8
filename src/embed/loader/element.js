// @ts-check
// The element's class: what the page may set, call and move. What it does is in painting.js and actions.js.

import { companion, extras, options } from 'build:loader';
import { act, cardsOf, positionOf, stay } from './actions.js';
import { read } from './attributes.js';
import { ask } from './dom.js';
import { dress, label } from './dress.js';
import { begin, end, frame, paint, renew, unwatch, watch } from './painting.js';
import { parts } from './parts.js';

/** @import { Action, Host } from '../host.js' */

/** @type {Record<string, PropertyDescriptor>} */
const twins = {};

/** The browser's own `HTMLElement`, also if the page has a function of that name. */
const Base = /** @type {typeof HTMLElement} */ (ask('createElement', 'i').constructor);

/** `<value-cards>` */
export class ValueCards extends Base {
  constructor() {
    super();
    const host = /** @type {Host} */ (/** @type {unknown} */ (this));
    host._written = [];
    host._styles = [];
    host.ready = new Promise((resolve) => (host._settle = resolve));
    host._observer = new MutationObserver((records) => {
      // Children came or went.
      if (records.some((record) => record.target === host)) renew(host);
      // Our own announcements are not a change of words.
      else if (records.some(({ target }) => /** @type {Element} */ (target).slot !== 'status')) {
        dress(host);
        label(host);
      }
    });
  }

  static get observedAttributes() {
    return Object.keys(options);
  }

  /** @this {Host} */
  connectedCallback() {
    // A property that was set before the script came hides its twin.
    const properties = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const name in twins) {
      // biome-ignore lint/suspicious/noPrototypeBuiltins: the element is ours, and longer ways cost bytes.
      if (!this.hasOwnProperty(name)) continue;
      const value = properties[name];
      delete properties[name];
      properties[name] = value;
    }
    if (!this._frame) return paint(this);
    watch(this);
    dress(this);
    stay(this);
    begin(this);
  }

  /** @this {Host} */
  disconnectedCallback() {
    unwatch(this);
    end(this);
    if (parts[extras]) parts[extras]._leave(this);
  }

  /**
   * @param {string} name
   * @this {Host}
   */
  attributeChangedCallback(name) {
    if (!this._frame) return;
    if ('src sections layout words'.includes(name))
      renew(this, () => {
        this._frame.removeAttribute('data-all');
        frame(this);
      });
    else if (name === 'start') this.goTo(read(this, name));
    else dress(this);
    if (parts[companion]) parts[companion]._change(this, name);
  }

  /**
   * @param {string | number} target
   * @this {Host}
   */
  goTo(target) {
    if (!this._frame) return;
    const position = typeof target === 'string' ? positionOf(this, target) : Math.min(target, cardsOf(this).length - 1);
    if (position >= 0) act(this, 'goTo', position);
  }
}

/** @type {Record<string, unknown>} */
const prototype = /** @type {any} */ (ValueCards.prototype);
for (const [action, way] of Object.entries({ next: 1, previous: -1, play: 0, pause: 0 }))
  prototype[action] = /** @this {Host} */ function () {
    act(this, /** @type {Action} */ (action), way);
  };

// The attributes' camelCase twins; `lang` is every element's own.
for (const name of Object.keys(options)) {
  const property = name.replace(/-./g, (part) => part[1].toUpperCase());
  if (name === 'lang') continue;
  twins[property] = {
    // @ts-expect-error A page may have given every object a `value`, which no accessor may have.
    __proto__: null,
    /** @this {Element} */
    get() {
      return read(this, name);
    },
    /** @this {Element} */
    set(value) {
      // Frameworks unset a property by undefined or null.
      this[value == null ? 'removeAttribute' : 'setAttribute'](name, value);
    },
  };
}
// A document as an object.
twins.content = {
  // @ts-expect-error As above.
  __proto__: null,
  /** @this {Host} */
  get() {
    return this._content;
  },
  /** @this {Host} */
  set(value) {
    this._content = value;
    if (this._frame) renew(this);
  },
};
Object.defineProperties(prototype, twins);
