// @ts-check
// Faults in a document, for the page's owner.

import { say, tag } from '../../loader/dom.js';

/** @import { Host, Problem } from '../../host.js' */

/**
 * @param {string} path
 * @param {string} expected
 * @param {string} found
 * @param {string} remedy
 * @returns {Problem}
 */
export const problem = (path, expected, found, remedy) => ({ path, expected, found, remedy });

/**
 * One line on the console and one event, whatever the number of problems.
 * @param {Host} host
 * @param {string} name
 * @param {Problem[]} problems
 */
export const report = (host, name, problems) => {
  const lines = problems
    .slice(0, 20)
    .map(({ path, expected, found, remedy }) => `\n${path}: expected ${expected}, found ${found}. ${remedy}`);
  const more = problems.length > 20 ? `\n… and ${problems.length - 20} more.` : '';
  say(
    'warn',
    `<${tag}> ${name}: ${problems.length === 1 ? 'a problem' : `${problems.length} problems`} in the document.${lines.join('')}${more}`,
    host,
  );
  host.dispatchEvent(new CustomEvent(`${tag}-problem`, { bubbles: true, composed: true, detail: { problems } }));
};
