// What a page may rely on: methods, events and their details.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { IDS } from '../support/norwalk.mjs';

const FIRST_OF_VISION = { id: IDS[1], position: 1, count: 6, section: 'vision' };

test('methods go to cards by step, by id and by position', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.call('next');
  await widget.expectCard(1);
  await widget.call('goTo', IDS[13]);
  await widget.expectCard(13);
  await widget.call('goTo', 4);
  await widget.expectCard(4);
  await widget.call('previous');
  await widget.expectCard(3);
  assert.deepEqual(
    (await visitor.events('changed')).map((event) => event.detail.cause),
    Array(4).fill('method'),
  );
});

test('methods stop at the ends', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.call('previous');
  await widget.rest();
  await widget.expectCard(0);
  for (const end of [17, 18, 1e6, Infinity]) {
    await widget.host.evaluate((host, end) => host.goTo(0) || host.goTo(end), end);
    await widget.expectCard(17);
  }
  await widget.call('next');
  await widget.rest();
  await widget.expectCard(17);
});

test('goTo without a valid card does nothing and throws nothing', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    for (const target of ['no such card', '', -1, NaN, undefined, null, {}, []]) host.goTo(target);
  });
  await widget.rest();
  await widget.expectCard(0);
  assert.deepEqual(await visitor.events('change'), []);
});

test('methods called in one task all count', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    host.next();
    host.next();
    host.next();
    host.previous();
  });
  await widget.expectCard(2);
});

test('a change is announced before and reported after it happens, with the same card', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Next card');
  await widget.expectCard(1);
  const seen = await visitor.page.evaluate(() => window.seen.filter((event) => event.name !== 'ready'));
  assert.deepEqual(seen, [
    { name: 'change', detail: { ...FIRST_OF_VISION, cause: 'control' }, host: '', cancelable: true },
    { name: 'changed', detail: { ...FIRST_OF_VISION, cause: 'control' }, host: '', cancelable: false },
  ]);
});

test('events name the cause: control or method', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await widget.press('Card 2');
  await widget.call('goTo', IDS[1]);
  await becomes(
    async () =>
      (await visitor.events('changed')).map(({ detail }) => [detail.id, detail.section, detail.count, detail.cause]),
    [
      [IDS[7], 'values', 11, 'control'],
      [IDS[8], 'values', 11, 'control'],
      [IDS[1], 'vision', 6, 'method'],
    ],
  );
});

test('a change that the page refuses does not happen', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await visitor.page.evaluate(() => {
    document.addEventListener(
      'value-cards-change',
      (event) => event.detail.section === 'values' && event.preventDefault(),
    );
  });
  await widget.press('Our Values');
  await widget.call('goTo', IDS[13]);
  await widget.rest();
  await widget.expectCard(0);
  assert.equal((await visitor.events('change')).length, 2);
  assert.deepEqual(await visitor.events('changed'), []);
  assert.equal((await widget.status.textContent()).trim(), '');
  await widget.press('Our Vision');
  await widget.expectCard(1);
});

test('a page may call methods in event listeners', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    host.addEventListener('value-cards-changed', ({ detail }) => detail.position < 4 && host.next());
  });
  await widget.press('Next card');
  await widget.expectCard(4);
  assert.deepEqual((await visitor.events('changed')).map(({ detail }) => [detail.position, detail.cause]).sort(), [
    [1, 'control'],
    [2, 'method'],
    [3, 'method'],
    [4, 'method'],
  ]);
});

test('a page may remove the element in an event listener', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => host.addEventListener('value-cards-changed', () => host.remove()));
  await widget.press('Next card');
  await widget.host.waitFor({ state: 'detached' });
});

test('a listener that throws breaks nothing', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    window.thrown = 0;
    addEventListener('error', (event) => (event.preventDefault(), (window.thrown += 1)));
    for (const name of ['change', 'changed']) {
      host.addEventListener(`value-cards-${name}`, () => {
        throw new Error('of the page');
      });
    }
  });
  await widget.press('Next card');
  await widget.expectCard(1);
  await widget.press('Next card');
  await widget.expectCard(2);
  assert.equal(await visitor.page.evaluate(() => window.thrown), 4);
  visitor.errors.length = 0;
});

test('start shows its card from the first frame, and that is not a change', async () => {
  const visitor = await visit(
    page(`<script src="CDN/value-cards.js"></script><value-cards start="${IDS[13]}"></value-cards>`),
    {
      init: () => {
        window.firstSeen = new Promise((resolve) => {
          const look = () => {
            const scroller = document.querySelector('value-cards')?.shadowRoot?.querySelector('[part~=cards]');
            if (scroller?.clientWidth) resolve(scroller.scrollLeft > scroller.clientWidth);
            else requestAnimationFrame(look);
          };
          look();
        });
      },
    },
  );
  const widget = await visitor.widget().live();
  await widget.expectCard(13);
  assert.equal(await visitor.page.evaluate(() => window.firstSeen), true);
  assert.deepEqual(await visitor.events('changed'), []);
});

test('ready is one promise, the same before and after', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = visitor.widget();
  await widget.live();
  assert.equal(
    await widget.host.evaluate(async (host) => {
      const before = host.ready;
      host.remove();
      document.body.append(host);
      return before === host.ready && (await host.ready).live;
    }),
    true,
  );
});
