// @ts-check
// Compares language tags: which available language is closest to the wanted one.

/**
 * The two forms of Chinese differ by script; pages often name the country instead.
 * @type {[RegExp, string][]}
 */
const scripts = [
  [/^zh-(tw|hk|mo)\b/i, 'zh-Hant'],
  [/^zh(-(cn|sg|my))?$/i, 'zh-Hans'],
];

/**
 * The one of `tags` that is the wanted language, or the nearest form of it: es for es-MX, es-US for es.
 * @param {string | undefined} wanted
 * @param {string[]} tags
 */
export const match = (wanted, tags) => {
  for (let tag = wanted || ''; tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const isLike = (/** @type {string} */ other) => (other.toLowerCase() + '-').startsWith(tag.toLowerCase() + '-');
    const found = tags.find((other) => other.toLowerCase() === tag.toLowerCase()) || tags.find(isLike);
    if (found) return found;
    const [, script] = scripts.find(([pattern]) => pattern.test(tag)) || [];
    if (script && tags.includes(script)) return script;
  }
};
