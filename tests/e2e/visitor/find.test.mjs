// Fragments and find-in-page bring their match into view in the scroller, and its card becomes current.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, paintInLayers, room, visit } from '../support/browser.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { back, face } from '../support/faces.mjs';
import { SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { held } from '../support/servers.mjs';

paintInLayers();

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const VALUES = SECTIONS[2].statements;
const NINTH = 'equitable physical facilities and program offerings';

/** The eleven values as a district would write them, with an id deep in the ninth. */
const ownWords = (lead = '') => {
  const items = VALUES.map((text) => `<li>${text.replace(NINTH, `<em id="ninth">${NINTH}</em>`)}</li>`);
  return page(
    `${room(1200)}<value-cards><h2>Mission</h2><p>${STATEMENTS[0]}</p><h2>Ours</h2>${lead}<ul>${items.join('')}</ul></value-cards>${room(2000)}${SCRIPT}`,
  );
};

/** Its position: the mission comes before it. */
const POSITION = 9;
const BUILT_IN_POSITION = 15;

const expectMatchInScroller = (widget) =>
  eventually(async () => {
    const [match, scroller] = await widget.host.evaluate((host, text) => {
      const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest('[role=status]') ? 2 : 1,
      );
      const range = document.createRange();
      while (walker.nextNode()) {
        const index = walker.currentNode.data.indexOf(text);
        if (index < 0) continue;
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + text.length);
      }
      const scroller = host.shadowRoot.querySelector('[part~=cards]');
      return [range, scroller].map((each) => each.getBoundingClientRect().toJSON());
    }, NINTH);
    assert.ok(match.width > 0, 'the words are on the page');
    assert.ok(
      match.left >= scroller.left && match.right <= scroller.right,
      `${match.left}–${match.right} lies in ${scroller.left}–${scroller.right}`,
    );
    assert.ok(match.top >= scroller.top && match.bottom <= scroller.bottom, 'and is not above or below it');
  });

const expectOnScreen = (visitor, widget) =>
  eventually(async () => {
    const box = await widget.scroller.boundingBox();
    assert.ok(box.y < visitor.page.viewportSize().height && box.y + box.height > 0, 'the cards are on the screen');
  });

const expectNinth = async (visitor, widget, position) => {
  await expectMatchInScroller(widget);
  await widget.expectInView(position);
  await becomes(async () => (await widget.place()).count, '9 of 11');
  await widget.rest();
  await expectMatchInScroller(widget);
  await expectOnScreen(visitor, widget);
};

test('an id in the address brings the ninth value into view', async () => {
  const visitor = await visit(ownWords(), { hash: '#ninth' });
  const widget = await visitor.widget().live();
  await expectNinth(visitor, widget, POSITION);
  assert.deepEqual(await visitor.events('changed'), []);
});

test('an id in the address brings it into view before WebAssembly arrives, and it stays', async () => {
  const wasm = held();
  const visitor = await visit(ownWords(), { hash: '#ninth', faults: { wasm } });
  const widget = await visitor.widget().painted();
  await expectMatchInScroller(widget);
  wasm.release();
  await widget.live();
  await expectNinth(visitor, widget, POSITION);
});

test('a link to the id after load does too', async () => {
  const visitor = await visit(ownWords('<p><a href="#ninth">Our schools</a></p>'), { motion: true });
  await visitor.page.evaluate(() => scrollTo(0, 1000));
  const widget = await visitor.widget().live();
  await widget.press('Ours');
  await widget.expectInView(1);
  await widget.rest();
  await widget.link('Our schools').click();
  await expectNinth(visitor, widget, POSITION);
  await becomes(async () => (await visitor.events('changed')).at(-1).detail.position, POSITION);
});

test("a text fragment in the address finds the page's own words", async () => {
  const visitor = await visit(ownWords(), { hash: `#:~:text=${encodeURIComponent(NINTH)}` });
  const widget = await visitor.widget().live();
  await expectNinth(visitor, widget, POSITION);
});

// The script writes the built-in words. It must not be async, or the browser may have stopped looking for them.
test('a text fragment in the address finds the built-in words', async () => {
  const html = page(`${room(1200)}<script src="CDN/value-cards.js"></script><value-cards></value-cards>${room(2000)}`);
  const visitor = await visit(html, { hash: `#:~:text=${encodeURIComponent(NINTH)}` });
  const widget = await visitor.widget().live();
  await expectNinth(visitor, widget, BUILT_IN_POSITION);
});

test('find-in-page brings its match into view and makes its card current', async () => {
  const visitor = await visit(page(room(300) + SNIPPET + room(1000)), { motion: true });
  const widget = await visitor.widget().live();
  await widget.expectCard(0);
  assert.ok(await visitor.page.evaluate((text) => window.find(text), NINTH));
  await expectNinth(visitor, widget, BUILT_IN_POSITION);
  await widget.expectCard(BUILT_IN_POSITION);
  await becomes(
    async () => (await visitor.events('changed')).map((event) => event.detail.position),
    [BUILT_IN_POSITION],
  );
  assert.ok(['find', 'scroll'].includes((await visitor.events('changed'))[0].detail.cause));
  await widget.press('Next card');
  await widget.expectCard(BUILT_IN_POSITION + 1);
});

test('selecting words within the current card moves nothing', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  const { x, y } = await widget.host.getByText(STATEMENTS[0]).boundingBox();
  await visitor.page.mouse.move(x + 2, y + 10);
  await visitor.page.mouse.down();
  await visitor.page.mouse.move(x + 90, y + 10, { steps: 4 });
  await visitor.page.mouse.up();
  await widget.rest();
  await widget.expectCard(0);
  assert.notEqual(await visitor.page.evaluate(() => getSelection().toString()), '');
  assert.deepEqual(await visitor.events('change'), []);
});

test('words on cards that are out of sight are copied too', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  const copied = await widget.host.evaluate((host) => {
    getSelection().selectAllChildren(host);
    return getSelection().toString();
  });
  for (const statement of STATEMENTS) assert.ok(copied.includes(statement), statement);
});

// ---- In other layouts -----------------------------------------------------------------------------------------------

for (const layout of ['grid', 'list']) {
  test(`find-in-page selects its match and brings it into view: ${layout}`, async () => {
    const visitor = await visit(
      page(
        `${room(1200)}<script async src="CDN/value-cards.js"></script><value-cards layout="${layout}"></value-cards>${room(2000)}`,
      ),
    );
    const widget = await visitor.widget().live();
    await visitor.page.evaluate((text) => window.find(text), NINTH);
    const isOnScreen = () =>
      widget.host
        .getByText(NINTH, { exact: false })
        .first()
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        });
    await becomes(isOnScreen, true);
    assert.equal((await visitor.page.evaluate(() => getSelection().toString())).toLowerCase(), NINTH);
  });
}

// ---- On the back of a card ------------------------------------------------------------------------------------------

test('a fragment that names a hidden statement turns its card', async () => {
  const words =
    '<h2>Ours</h2><ul><li id="one"><strong>One</strong> Is first.</li><li id="two"><strong>Two</strong> Is second.</li></ul>';
  const visitor = await visit(page(`${SCRIPT}<value-cards detail="flip">${words}</value-cards>`));
  const widget = await visitor.widget().live();
  await visitor.page.evaluate(() => (location.hash = '#two'));
  await becomes(() => face(widget, 1), back);
  await widget.expectInView(1);
});

test('a text fragment turns the card that it finds', async () => {
  const visitor = await visit(page(`${SCRIPT}<value-cards detail="flip"></value-cards>${room(2000)}`), {
    hash: '#:~:text=Relationship%20building',
  });
  const widget = await visitor.widget().live();
  // The browser looks while the page loads. Enter in the address bar makes it look a second time.
  await visitor.page.goto(visitor.site.origin + '/#a');
  await visitor.page.goto(visitor.site.origin + '/#:~:text=Relationship%20building');
  await becomes(() => face(widget, 17), back);
});
