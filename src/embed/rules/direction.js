// @ts-check
// Which languages are written from right to left. Rust's `Language` says the same of those the interface speaks; both are
// held by tests/examples/rules/directions.json.

const languages = /^(ar|arc|ckb|dv|fa|he|iw|khw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)$/i;
const scripts = /^(adlm|arab|hebr|mand|nkoo|rohg|syrc|thaa)$/i;

/**
 * By its script if the tag names one, else by its language.
 * @param {string} tag BCP 47
 * @returns {'rtl' | 'ltr'}
 */
export const directionOf = (tag) => {
  const [, language, script] = /^([a-z]{2,3})(?:-[a-z]{3})*(?:-([a-z]{4}))?(?!\w)/i.exec(tag) || [];
  return (script ? scripts.test(script) : languages.test(language)) ? 'rtl' : 'ltr';
};
