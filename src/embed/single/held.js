// @ts-check
// The parts and the widget's program, held for the loader.

import { companion, extras, glue, reader, wasm } from 'build:loader';
import { bytes, order } from 'build:single';
import * as program from 'build:widget';
import * as companionPart from '../companion/main.js';
import * as extrasPart from '../extras/main.js';
import * as readerPart from '../reader/main.js';
import { held } from './files.js';

/**
 * The module as it was before the build wrote it as text: a common byte is one character, a rare one two. Of printable ASCII,
 * without what any page, filter or other script around it may read as a sign of its own.
 */
const decode = () => {
  const places = [...order.slice(0, 84)];
  const values = atob(order.slice(84));
  /** @type {Record<string, number>} */
  const placeOf = {};
  places.forEach((character, place) => (placeOf[character] = place));
  const decoded = [];
  let shift = 0;
  for (const character of bytes) {
    const sign = '~}|'.indexOf(character);
    if (sign >= 0) shift = 84 * (sign + 1);
    else {
      decoded.push(values.charCodeAt(placeOf[character] + shift));
      shift = 0;
    }
  }
  return new Uint8Array(decoded).buffer;
};

Object.assign(held, {
  [companion]: companionPart,
  [extras]: extrasPart,
  [reader]: readerPart,
  [glue]: program,
  // What the companion asks of an answer.
  [wasm[0]]: { ok: true, headers: new Map(), arrayBuffer: () => new Promise((resolve) => resolve(decode())) },
});
