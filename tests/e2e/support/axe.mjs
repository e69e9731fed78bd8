// axe on a page: everything that WCAG 2.2 AA asks for and axe can tell, its good practice, and what it knows of AAA.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

/** For a visit's `init`: no policy of a page holds it back. */
export const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// `target-size` asks for 24 px; that there are 44 is tested in targets.test.mjs.
const MORE = ['color-contrast-enhanced', 'identical-links-same-purpose', 'meta-refresh-no-exceptions', 'target-size'];

const run = async ([tags, more]) => {
  // Where the system's colours are forced upon the page, axe reads some that are not the painted ones: -webkit-text-fill-color
  // is not among the properties that are forced. Text has the system's own colours then; that controls can be seen is tested
  // in targets.test.mjs.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const { violations, incomplete, passes } = await window.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: {
      ...Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
      ...(isForced && { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: false } }),
    },
    elementRef: true,
  });
  // Contrasts that axe cannot tell are no finding beside the screen, where a card is looked at when it has come, nor beneath
  // the row that stays at hand in a long page.
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

/** What is wrong on the page, and each contrast in sight that axe cannot tell. */
export const findFaults = async (page) => {
  const { faults, looked } = await page.evaluate(run, [TAGS, MORE]);
  assert.ok(looked + faults.length > 1, 'axe has looked');
  return faults;
};
