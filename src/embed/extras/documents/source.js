// @ts-check
// The source of a document: `content`, a <script type="application/json"> in the element, or `src`, whichever comes first in
// this list.

import { tag } from '../../loader/dom.js';
import { kit } from '../../kit.js';
import { fetchDocument } from './fetch.js';
import { problem } from './problem.js';

/** @import { Host } from '../../host.js' */
/** @typedef {{ text: string, base: string }} Opened */
/** @typedef {{ key: unknown, name: string, open: (controller: AbortController) => Opened | Promise<Opened> }} Source */

/**
 * As JSON, ignoring a `toJSON` that an old library may have added to arrays.
 * @param {unknown} content
 */
const textOf = (content) => {
  try {
    const text = JSON.stringify(
      content,
      /** @this {any} */ function (key) {
        return this[key];
      },
    );
    if (!text) throw new Error(`a ${typeof content}`);
    return text;
  } catch (error) {
    throw problem(
      'content',
      'an object that JSON can hold',
      /** @type {Error} */ (error).message,
      'Give plain objects, lists and strings.',
    );
  }
};

/**
 * A key that identifies the content, and changes even if the page changes the same object.
 * @param {unknown} content
 */
const keyOf = (content) => {
  try {
    return textOf(content);
  } catch {
    return content;
  }
};

/**
 * What tells the source from others, how its text is fetched, and what it is called.
 * @param {Host} host
 * @returns {Source | undefined}
 */
export const sourceOf = (host) => {
  const script = host.querySelector('[type="application/json"]');
  const src = kit._read(host, 'src');
  const base = host.baseURI;
  if (host.content)
    return { key: keyOf(host.content), name: 'content', open: () => ({ text: textOf(host.content), base }) };
  if (script) {
    const text = /** @type {string} */ (script.textContent);
    return { key: text, name: 'script', open: () => ({ text, base }) };
  }
  // Frameworks set an attribute if the element is not defined yet.
  if (host.hasAttribute('content'))
    return {
      key: 'attribute',
      name: 'content',
      open() {
        throw problem(
          'content',
          'a property',
          `an attribute, "${host.getAttribute('content')}"`,
          `Set the property once customElements.whenDefined('${tag}') has come true.`,
        );
      },
    };
  if (host.hasAttribute('src'))
    return {
      key: `src ${src} ${base}`,
      name: `src="${src}"`,
      open: (controller) => fetchDocument(src, base, controller),
    };
};
