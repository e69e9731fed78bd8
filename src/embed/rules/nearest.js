// @ts-check
// The name that somebody has probably meant.

/**
 * Whether so many slips of the pen make one word the other: a letter too many, too few, wrong, or in its neighbor's place.
 * @param {string} one
 * @param {string} other
 * @param {number} slips
 * @returns {boolean}
 */
const isNear = (one, other, slips) => {
  let same = 0;
  while (one[same] && one[same] === other[same]) same++;
  const a = one.slice(same);
  const b = other.slice(same);
  if (!a && !b) return true;
  return (
    slips >= 1 &&
    (isNear(a.slice(1), b, slips - 1) ||
      isNear(a, b.slice(1), slips - 1) ||
      isNear(a.slice(1), b.slice(1), slips - 1) ||
      (a[0] === b[1] && a[1] === b[0] && isNear(a.slice(2), b.slice(2), slips - 1)))
  );
};

/**
 * The one of `names` that begins alike and differs in no more than a third of its letters.
 * @param {string} word
 * @param {string[]} names
 */
export const nearest = (word, names) =>
  names.find((name) => name[0] === word[0] && isNear(word, name, name.length / 3));
