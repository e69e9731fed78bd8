// axe on a page: all rules of axe for WCAG 2.2 AA, its best practices, and its rules for AAA.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

/** For a visit's `init`: no policy of a page blocks it. */
export const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// `target-size` requires 24 px; targets.test.mjs tests for 44.
const MORE = ['color-contrast-enhanced', 'identical-links-same-purpose', 'meta-refresh-no-exceptions', 'target-size'];

const run = async ([tags, more]) => {
  // In forced colors, axe 4.14 reads some colors that are not painted, because -webkit-text-fill-color is not a forced
  // property. Text has the system's own colors then; targets.test.mjs tests that controls can be seen.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const { violations, incomplete, passes } = await window.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: {
      ...Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
      ...(isForced && { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: false } }),
    },
    elementRef: true,
  });
  // A contrast that axe cannot determine does not count off the screen, because a card is checked once it is in view,
  // nor behind the sticky row of a long page.
  const rows = [...document.querySelectorAll('value-cards')].map((host) =>
    host.shadowRoot.querySelector('.bar').getBoundingClientRect(),
  );
  const isBeside = ({ element }) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isInRow = document.querySelector('value-cards').shadowRoot.querySelector('.bar').contains(element);
    return left < 0 || right > innerWidth || (!isInRow && rows.some((row) => bottom > row.top && top < row.bottom));
  };
  const untold = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
  for (const rule of untold) rule.nodes = rule.nodes.filter((node) => !isBeside(node));
  const told = ({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`,
    );
  return {
    faults: [...violations, ...untold].flatMap(told),
    looked: passes.filter(({ id }) => isForced || id === 'color-contrast-enhanced').flatMap(({ nodes }) => nodes)
      .length,
  };
};

/** What is wrong on the page, and each contrast in sight that axe cannot determine. */
export const findFaults = async (page) => {
  const { faults, looked } = await page.evaluate(run, [TAGS, MORE]);
  assert.ok(looked + faults.length > 1, 'axe looked at the page');
  return faults;
};
