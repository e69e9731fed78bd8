// @ts-check
// The rule for durations with a unit. Rust has the same one; both are held by tests/examples/rules/durations.json.

/** Milliseconds, some 31 years: more than that is this. */
const longest = 1e12;

/**
 * `8s`, `500ms`, `2m` in milliseconds; 0 for `off` or nothing, undefined for anything else.
 * @param {string} text
 * @returns {number | undefined}
 */
export const durationOf = (text) => {
  const [, number, unit] = /^\s*(\d+\.?\d*|\.\d+)(ms|s|m)\s*$/i.exec(text) || [];
  if (number)
    return Math.min(
      longest,
      Math.round(+number * { ms: 1, s: 1000, m: 60000 }[/** @type {'ms' | 's' | 'm'} */ (unit.toLowerCase())]),
    );
  if (/^\s*(off)?\s*$/i.test(text)) return 0;
};
