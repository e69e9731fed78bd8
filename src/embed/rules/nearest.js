// @ts-check
// The name that somebody has probably meant.

/**
 * How many characters of one word are not in the other.
 * @param {string} one
 * @param {string} other
 */
const missing = (one, other) => [...one].filter((character) => !other.includes(character)).length;

/**
 * The one of `names` that begins alike and differs in no more than a third of its characters, wherever they stand.
 * @param {string} word
 * @param {string[]} names
 */
export const nearest = (word, names) =>
  names.find(
    (name) =>
      name[0] === word[0] &&
      Math.max(missing(name, word) + missing(word, name), Math.abs(name.length - word.length)) <= name.length / 3,
  );
