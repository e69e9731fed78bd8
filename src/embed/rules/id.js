// @ts-check
// The rule for ids made from words. Rust has the same one, for documents: src/content. Both are held by
// tests/examples/rules/ids.json.

import { idCharacters } from './limits.js';

/**
 * A word begins with a letter or a digit of any script and goes on with these and their marks. In lower case, joined by
 * hyphens, the words are the id: at most 100 characters, and nothing if there is no word.
 * @param {string} text
 */
export const idFrom = (text) => {
  const words = text.toLowerCase().match(/[\p{Alpha}\p{N}][\p{Alpha}\p{N}\p{M}]*/gu) || [];
  return [...words.join('-')].slice(0, idCharacters).join('').replace(/-$/, '');
};

/**
 * The id, or the id with the lowest number that is free: `care`, `care-2`, `care-3`. Takes it.
 * @param {string} id
 * @param {Set<string>} taken
 */
export const takeId = (id, taken) => {
  let free = id;
  for (let number = 2; taken.has(free); number++) {
    const end = '-' + number;
    free = [...id].slice(0, idCharacters - end.length).join('') + end;
  }
  taken.add(free);
  return free;
};
