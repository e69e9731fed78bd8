// What a page's policy leaves of the cards stands in one table of the README: here each row of it is visited. A policy is put
// together with what the row says is to be added, too, and must then leave everything.
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

/** The code of a cell, in which the README's names are those that a visit knows. */
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

// No script but ours and no inline style: whatever is refused is ours.
const OURS = ['Every child reads.', 'Every child is heard.'];
const WORDS = `<h2>Ours</h2><ul>${OURS.map((words) => `<li>${words}</li>`).join('')}</ul>`;
const CONTENT = `${SNIPPET}<value-cards id="own">${WORDS}</value-cards>`;
const page = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>School</title></head><body>${body}</body></html>`;
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A visit under the policy, or in the frame of this tag; `within` is where the cards are. */
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

/** For the name of each directive its sources. */
const directivesIn = (policy) =>
  new Map(
    policy
      .split('; ')
      .map((text) => text.split(' '))
      .map(([name, ...sources]) => [name, sources]),
  );

/** The policy with the sources of each directive joined to those it has, as the README says that they are to be added. */
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

/** Both elements: framed, in sight, on their second card when asked for it, and all at once. */
const expectCards = async (within, live) => {
  for (const [selector, statements] of [
    ['value-cards:not(#own)', STATEMENTS],
    ['#own', OURS],
  ]) {
    const cards = new Widget(within, selector);
    assert.equal((await cards.ready()).live, live);
    assert.deepEqual(await cards.statements(), statements);
    assert.ok(await cards.host.getByText(statements[0]).isVisible());
    assert.equal(await cards.button('Next card').count(), live ? 1 : 0);
    if (live) await cards.press('Next card');
    else await cards.call('next');
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
    // Firefox says of the icon, for which it asks by itself, that the page refuses it.
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
    const told = directivesIn(ourLines[0].match(/Content-Security-Policy needs: (.+)$/)[1]);
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

test('the README tells of each outcome, and what to add wherever something is missing', () => {
  assert.deepEqual([...new Set(ROWS.map(({ outcome }) => outcome))].sort(), Object.keys(OUTCOMES).sort());
  for (const { name, outcome, remedy } of ROWS) assert.equal(!remedy, outcome === '**everything**', name);
});

for (const { name, policy, outcome, remedy } of ROWS) {
  test(`${name}: ${outcome.replaceAll('*', '')}`, () => OUTCOMES[outcome](policy, remedy));
  if (remedy)
    test(`${name}: everything, with what is to be added`, () => OUTCOMES['**everything**'](join(policy, remedy)));
}
