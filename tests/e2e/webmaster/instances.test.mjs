// Any number of elements share one module, and removed elements leave nothing behind.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { keepMemory, measure } from '../support/memory.mjs';
import { IDS } from '../support/norwalk.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';

// A leak also slows the test down until it never ends.
const LIMIT = { timeout: 60_000 };

const expectNothingLeft = (after, before) => {
  const { heap: heapAfter, ...countsAfter } = after;
  const { heap: heapBefore, ...countsBefore } = before;
  assert.deepEqual(countsAfter, countsBefore);
  assert.ok(heapAfter < heapBefore * 1.05, `${heapAfter} bytes after, ${heapBefore} before`);
};

test('twenty elements fetch each file once', async () => {
  const elements = Array.from(
    { length: 20 },
    (_, index) => `<value-cards id="n${index}" loading="eager"></value-cards>`,
  );
  const visitor = await visit(page(SCRIPT + elements.join('')));
  for (let index = 0; index < 20; index++) await visitor.widget(`#n${index}`).live();
  assert.deepEqual(['loader', 'companion', 'glue', 'wasm', 'extras'].map(visitor.cdn.count), [1, 1, 1, 1, 0]);
  const last = visitor.widget('#n19');
  await last.press('Next card');
  await last.expectCard(1);
  await visitor.widget('#n0').expectCard(0);
});

test(
  'removing and adding an element a thousand times leaves nodes, listeners and memory as they were',
  LIMIT,
  async () => {
    const visitor = await visit(page(SNIPPET), { init: keepMemory });
    const widget = await visitor.widget().live();
    await widget.press('Next card');
    await widget.expectCard(1);
    await widget.rest();
    const devtools = await visitor.context.newCDPSession(visitor.page);
    const cycle = (times) =>
      widget.host.evaluate(async (host, times) => {
        let mounted = 0;
        for (let cycle = 0; cycle < times; cycle++) {
          host.remove();
          document.body.append(host);
          // Mounting takes a few microtasks once the module is there.
          for (let task = 0; task < 5; task++) await null;
          mounted += host.shadowRoot.querySelectorAll('[part~=count]').length;
        }
        return mounted;
      }, times);
    await cycle(100);
    const before = await measure(visitor.page, devtools);
    assert.equal(await cycle(1000), 1000);
    expectNothingLeft(await measure(visitor.page, devtools), before);
    await widget.expectCard(1);
    await widget.press('Next card');
    await widget.expectCard(2);
  },
);

test('elements that are added, used and removed leave nothing', LIMIT, async () => {
  const visitor = await visit(page(SNIPPET), { init: keepMemory });
  const widget = await visitor.widget().live();
  const devtools = await visitor.context.newCDPSession(visitor.page);
  const cycle = (times) =>
    visitor.page.evaluate(async (times) => {
      for (let cycle = 0; cycle < times; cycle++) {
        const host = document.createElement('value-cards');
        host.setAttribute('loading', 'eager');
        document.body.append(host);
        await host.ready;
        host.next();
        host.remove();
      }
      window.seen = [];
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, times);
  await cycle(20);
  const before = await measure(visitor.page, devtools);
  await cycle(100);
  expectNothingLeft(await measure(visitor.page, devtools), before);
  await widget.expectCard(0);
});

test('a hundred moves keep the current card', async () => {
  const visitor = await visit(page(`<main>${SNIPPET}</main><aside></aside>`));
  const widget = await visitor.widget().live();
  await widget.call('goTo', IDS[13]);
  await widget.expectCard(13);
  await widget.rest();
  await widget.host.evaluate(async (host) => {
    for (let move = 0; move < 100; move++) {
      document.querySelector(move % 2 ? 'main' : 'aside').append(host);
      if (move % 10 === 0) await new Promise(requestAnimationFrame);
    }
  });
  await widget.expectCard(13);
  await widget.press('Previous card');
  await widget.expectCard(12);
  assert.equal((await visitor.events('changed')).length, 2);
});
