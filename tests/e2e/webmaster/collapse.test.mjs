// A widget that fails while it is live: what it has added goes, the static cards keep working, and it is reported once.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';

// Instead of wasm-bindgen's script: a widget that a test can make fail.
const FRAGILE = `
  export default async () => {};
  export const styles = '';
  export const watch = (tell) => (window.panic = tell);
  export class Widget {
    static mount(host, frame) {
      const button = document.createElement('button');
      button.textContent = 'Card 1';
      frame.querySelector('.place').append(button);
      for (const button of frame.querySelectorAll('.section-button')) button.tabIndex = -1;
      frame.querySelector('.section-button').ariaCurrent = 'true';
      return new Widget();
    }
    next() {
      throw new Error('in charge to the last');
    }
    free() {}
  }`;

const fragile = (response) => {
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' });
  response.end(FRAGILE);
};

test('a widget that panics leaves the static cards, on every element of the page', async () => {
  const visitor = await visit(page(SNIPPET + '<value-cards id="second"></value-cards>'), {
    faults: { glue: fragile },
    expectsLines: true,
  });
  const [first, second] = [visitor.widget('value-cards:not([id])'), visitor.widget('#second')];
  for (const widget of [first, second]) assert.deepEqual(await widget.ready(), { live: true });
  assert.equal(await first.button('Card 1').count(), 1);

  await visitor.page.evaluate(() => window.panic());
  for (const widget of [first, second]) {
    assert.equal(await widget.button('Card 1').count(), 0);
    const buttons = await widget
      .group('Sections')
      .getByRole('button')
      .evaluateAll((all) => all.map((button) => [button.tabIndex, button.ariaCurrent]));
    assert.deepEqual(
      buttons,
      Array(3).fill([0, null]),
      'each section can be reached, and none stays marked as current',
    );
    assert.deepEqual(await widget.statements(), STATEMENTS);
    await widget.press('Next card');
    await widget.expectInView(1);
    await widget.press('Our Values');
    await widget.expectInView(7);
  }
  assert.equal((await visitor.events('error')).length, 2);
  assert.equal((await visitor.events('ready')).length, 2);
  const line = await visitor.onlyLine();
  assert.match(line, /The widget has stopped. Reload the page/);
});

test('after a panic, an element that is added or put back stays static, and nothing is thrown', async () => {
  const visitor = await visit(page(SNIPPET), { faults: { glue: fragile }, expectsLines: true });
  const widget = visitor.widget();
  await widget.ready();
  const state = await visitor.page.evaluate(async () => {
    window.panic();
    const host = document.querySelector('value-cards');
    host.remove();
    document.body.append(host);
    const added = document.createElement('value-cards');
    added.id = 'added';
    document.body.append(added);
    return added.ready;
  });
  assert.deepEqual(state, { live: false, reason: 'The widget has stopped' });
  await visitor.widget('#added').press('Our Values');
  await visitor.widget('#added').expectInView(7);
});
