// A table in the README says what works under which policy. These tests visit each row, and again with what the row
// says to add, which must make everything work.
// Engines: chromium
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SNIPPET, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { Widget } from '../support/widget.mjs';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const HEAD = '| the policy | the visitor gets | to add |\n|---|---|---|\n';

/** The code of a cell, with the README's names replaced by those of a visit. */
const codeIn = (cell) =>
  cell
    .match(/`(.+)`/)?.[1]
    .replaceAll('HOST', 'CDN')
    .replaceAll('VALUE', 'of-the-page');

const ROWS = README.split(HEAD)[1]
  .split('\n\n')[0]
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, policy, outcome, remedy]) => ({
    name: policy.replaceAll('`', ''),
    policy: codeIn(policy),
    outcome,
    remedy: codeIn(remedy),
  }));

// The page has no script but ours and no inline style, so whatever is refused is ours.
const OURS = ['Every child reads.', 'Every child is heard.'];
const WORDS = `<h2>Ours</h2><ul>${OURS.map((words) => `<li>${words}</li>`).join('')}</ul>`;
const CONTENT = `${SNIPPET}<value-cards id="own">${WORDS}</value-cards>`;
const page = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>School</title></head><body>${body}</body></html>`;
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A visit under the policy, or with the iframe of this tag; `within` is the page or frame with the cards. */
const open = async (policy) => {
  if (policy.startsWith('<iframe')) {
    const frame = policy.replace('>', ` width="900" height="800" srcdoc="${escaped(page(CONTENT))}"></iframe>`);
    const visitor = await visit(page(frame), { plain: true, expectsLines: true });
    return { visitor, within: visitor.page.frames()[1] };
  }
  const content = policy.includes("'nonce-") ? CONTENT.replace('<script', '<script nonce="of-the-page"') : CONTENT;
  const visitor = await visit(page(content), {
    plain: true,
    headers: { 'Content-Security-Policy': policy },
    expectsLines: true,
  });
  return { visitor, within: visitor.page };
};

/** The sources of each directive. */
const directivesIn = (policy) =>
  new Map(
    policy
      .split('; ')
      .map((text) => text.split(' '))
      .map(([name, ...sources]) => [name, sources]),
  );

/** The policy with these sources added to its directives, as the README describes. */
const join = (policy, remedy) => {
  const directives = directivesIn(policy);
  for (const [name, sources] of directivesIn(remedy)) {
    const before = (directives.get(name) || []).filter((source) => source !== "'none'");
    directives.set(name, [...new Set([...before, ...sources])]);
  }
  return [...directives].map((directive) => directive.flat().join(' ')).join('; ');
};

const eventsIn = (within, wanted) =>
  within.evaluate((wanted) => window.seen.filter(({ name }) => name === wanted), wanted);

/** Both elements show their cards, go to the second one, and lay them all out. */
const expectCards = async (within, live) => {
  for (const [selector, statements] of [
    ['value-cards:not(#own)', STATEMENTS],
    ['#own', OURS],
  ]) {
    const cards = new Widget(within, selector);
    assert.equal((await cards.ready()).live, live);
    assert.deepEqual(await cards.statements(), statements);
    assert.ok(await cards.host.getByText(statements[0]).isVisible());
    assert.equal((await cards.place()).count !== '', live);
    await cards.press('Next card');
    await cards.expectInView(1);
    await cards.press('Show all');
    for (const box of await cards.boxes()) assert.ok(box.isInFrame && box.height > 20, JSON.stringify(box));
  }
  assert.deepEqual(
    (await eventsIn(within, 'ready')).map(({ detail }) => detail.live),
    [live, live],
  );
  assert.equal((await eventsIn(within, 'error')).length, live ? 0 : 2);
};

/** How a visit under the policy goes. */
const OUTCOMES = {
  '**everything**': async (policy) => {
    const { visitor, within } = await open(policy);
    await expectCards(within, true);
    // Firefox logs that the page's policy refuses the icon, which Firefox requests by itself.
    assert.deepEqual(
      visitor.lines.filter((line) => !line.includes('/favicon.ico')),
      [],
    );
  },

  '**cards without the interactive part**': async (policy, remedy) => {
    const { visitor, within } = await open(policy);
    await expectCards(within, false);
    const { ourLines, cdn } = visitor;
    assert.equal(ourLines.length, 1, ourLines.join('\n'));
    const told = directivesIn(ourLines[0].match(/Content-Security-Policy: (.+)$/)[1]);
    for (const [name, sources] of directivesIn(remedy.replaceAll('CDN', cdn.origin)))
      for (const source of sources)
        assert.ok(told.get(name)?.includes(source), `${source} for ${name}: ${ourLines[0]}`);
  },

  "**the page's own words**": async (policy) => {
    const { visitor, within } = await open(policy);
    for (const words of OURS) await becomes(() => within.getByText(words).isVisible(), true);
    await visitor.page.waitForLoadState('networkidle');
    assert.equal(visitor.cdn.count('companion'), 0);
    assert.equal(await within.evaluate(() => !!customElements.get('value-cards') || !!window.valueCards), false);
    assert.deepEqual(visitor.ourLines, []);
  },
};

test('the README has each outcome, and what to add if something is missing', () => {
  assert.deepEqual([...new Set(ROWS.map(({ outcome }) => outcome))].sort(), Object.keys(OUTCOMES).sort());
  for (const { name, outcome, remedy } of ROWS) assert.equal(!remedy, outcome === '**everything**', name);
});

for (const { name, policy, outcome, remedy } of ROWS) {
  test(`${name}: ${outcome.replaceAll('*', '')}`, () => OUTCOMES[outcome](policy, remedy));
  if (remedy)
    test(`${name}: everything, with what the row adds`, () => OUTCOMES['**everything**'](join(policy, remedy)));
}
