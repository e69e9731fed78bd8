// A few combinations that represent many: each possible pair of values is in one of them.

/** Every combination of the factors' values for which `isPossible` holds. */
export const product = (factors, isPossible = () => true) =>
  Object.entries(factors)
    .reduce((rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))), [{}])
    .filter(isPossible);

/** The pairs of values in a combination, as texts. */
export const pairsOf = (row) => {
  const values = Object.entries(row).map((entry) => entry.join('='));
  return values.flatMap((value, index) => values.slice(index + 1).map((other) => `${value} ${other}`));
};

/** A small subset of these combinations, always the same, with every pair that occurs in any of them. */
export const pairwise = (rows) => {
  const all = rows.map((row) => [row, pairsOf(row)]);
  const missing = new Set(all.flatMap(([, pairs]) => pairs));
  const chosen = [];
  while (missing.size) {
    const counts = all.map(([, pairs]) => pairs.filter((pair) => missing.has(pair)).length);
    const [row, pairs] = all[counts.indexOf(Math.max(...counts))];
    chosen.push(row);
    for (const pair of pairs) missing.delete(pair);
  }
  return chosen;
};
