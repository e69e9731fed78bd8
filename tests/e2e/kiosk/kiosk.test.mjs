// A kiosk: whether anybody is there, what they can set, that nothing of them stays, and that there is no way out.
// Engines: chromium
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AXE, findFaults } from '../support/axe.mjs';
import { clock } from '../support/clock.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { stopClock } from '../support/playwright.mjs';
import { voices } from '../support/voices.mjs';
import { OWN_FONT } from '../support/fonts.mjs';
import { Screen, closeBrowser, otherRelease, readRelease, serveKiosk } from '../support/kiosk.mjs';

const SECOND = 1000;

let site;
before(async () => (site = await serveKiosk()));
after(async () => {
  await site.close();
  await closeBrowser();
});

/** A test with a screen of its own, which is always closed. */
const kiosk = (name, options, act) =>
  test(name, async () => {
    const screen = await Screen.start(options);
    try {
      await act(screen);
      assert.deepEqual(screen.errors, [], 'nothing is thrown');
      if (!options.expectsLines) assert.deepEqual(screen.lines, [], 'the console stays empty');
    } finally {
      await screen.close();
    }
  });

const frame = (screen, selector) => screen.page.locator(`value-cards:not(.coming) >> ${selector}`);

/** A school's own content, with a link and a picture. */
const CARDS = [
  { text: 'First card.', link: { url: 'more?a=1', text: 'Read more' } },
  { text: 'Second card.', image: { url: 'school.png', alt: 'A school' } },
];
const publish = (site, cards = CARDS) => {
  const words = {
    version: 1,
    organization: 'Kiosk School',
    lang: 'en',
    sections: [{ id: 'values', title: 'Values', lead: 'We hold:', cards }],
  };
  site.files.set('words.json', Buffer.from(JSON.stringify(words)));
  site.files.set(
    'school.png',
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
};

kiosk(
  'nobody is there: the cards advance, a greeting above them changes its language, and no control is shown',
  {},
  async (screen) => {
    await screen.visit(site, '?languages=en,es&rotate=12s', { clock: true });
    assert.equal(await screen.part(), 'attract');
    const first = await screen.card();
    const greetings = new Set();
    const cards = new Set();
    for (let time = 0; time < 600; time += 4) {
      await screen.pass(4 * SECOND);
      greetings.add(await screen.page.locator('.greeting').innerText());
      cards.add(await screen.card());
    }
    assert.equal(cards.size, 18, 'each card has been shown');
    assert.deepEqual([...greetings].map((text) => text.split('\n')[0]).sort(), ['Bienvenidos', 'Welcome']);
    assert.ok(cards.has(first));
    for (const hidden of ['.screen .bar', '.warning', '.health'])
      assert.equal(await screen.page.locator(hidden).isVisible(), false, hidden);
    for (const hidden of ['.sections', '.next', '.rotation'])
      assert.equal(await frame(screen, hidden).isVisible(), false, hidden);
  },
);

kiosk(
  'a touch begins a session; after a minute it asks, and any touch keeps it; otherwise everything returns to the start',
  {},
  async (screen) => {
    await screen.visit(site, '?languages=en,es', { clock: true });
    await screen.pass(SECOND);
    const first = await screen.state();
    await screen.touch();
    assert.equal(await screen.part(), 'session');
    const card = await screen.card();
    await screen.pass(50 * SECOND);
    assert.equal(await screen.card(), card, 'no card comes by itself');
    await screen.pass(11 * SECOND);
    assert.equal(await screen.part(), 'warning');
    assert.match(await screen.page.locator('.warning').innerText(), /Are you still there\?\s+(19|20)\s+Touch to stay/);
    await screen.touch();
    assert.equal(await screen.part(), 'session');
    for (const value of ['text-size', 'contrast', 'reach', 'language']) await screen.press(value);
    await frame(screen, '.next').tap();
    // Only the idle time and the warning; then the first card is shown.
    for (let waited = 0; waited < 90 && (await screen.part()) !== 'attract'; waited++) await screen.pass(SECOND);
    assert.equal(await screen.part(), 'attract');
    await screen.live();
    await eventually(async () => {
      const state = await screen.state();
      assert.equal(state.tree, first.tree);
      assert.deepEqual(state, first);
    });
  },
);

kiosk('each setting works, and five keys are enough to reach them all', {}, async (screen) => {
  await screen.visit(site, '?languages=en,es');
  const { keyboard } = screen.page;
  await keyboard.press('ArrowDown');
  assert.equal(await screen.part(), 'session');
  const focus = () =>
    screen.page.evaluate(() => {
      const inner = document.activeElement.shadowRoot?.activeElement || document.activeElement;
      return inner.value || inner.className;
    });
  assert.equal(await focus(), 'cards');
  const before = await screen.card();
  await keyboard.press('ArrowRight');
  await eventually(async () => assert.notEqual(await screen.card(), before));
  await keyboard.press('ArrowDown');
  assert.equal(await focus(), 'previous');
  await keyboard.press('ArrowRight');
  assert.equal(await focus(), 'next');
  await keyboard.press('ArrowDown');
  const size = () =>
    frame(screen, '.statement')
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const usual = await size();
  for (let column = 0; column < 5; column++) await keyboard.press('ArrowLeft');
  assert.equal(await focus(), 'text-size');
  await keyboard.press('Enter');
  assert.ok((await size()) > usual * 1.2);
  await keyboard.press('Enter');
  assert.ok((await size()) > usual * 1.45);
  await keyboard.press('Enter');
  assert.equal(await size(), usual);
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  assert.equal(await screen.page.locator('value-cards').getAttribute('theme'), 'contrast');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  assert.equal(await screen.page.locator('value-cards').getAttribute('lang'), 'es');
  await eventually(async () => assert.equal(await frame(screen, '.next').innerText(), 'Tarjeta siguiente'));
  await keyboard.press('ArrowRight');
  const top = () => screen.page.locator('value-cards').evaluate((element) => element.getBoundingClientRect().top);
  const high = await top();
  await keyboard.press('Enter');
  assert.ok((await top()) > high + 1920 * 0.35, 'within reach');
  for (let row = 0; row < 5; row++) await keyboard.press('ArrowUp');
  assert.equal(await screen.page.evaluate(() => document.activeElement.nodeName), 'VALUE-CARDS');
});

kiosk(
  'the current card is read aloud, which is use; it falls silent when it is told to, and with the visitor',
  {},
  async (screen) => {
    await screen.page.addInitScript(voices);
    await screen.visit(site, '?languages=en,es', { clock: true });
    await screen.pass(6 * SECOND);
    await screen.touch();
    const button = screen.page.locator('.screen button[value="read"]');
    const speech = () =>
      screen.page.evaluate(() => ({
        queue: window.speech.queue.length,
        said: window.speech.said.map(({ text }) => text).join(' '),
      }));
    const statement = await frame(screen, '.card[data-current]').evaluate((card) =>
      card
        .querySelector('slot')
        .assignedElements()
        .map(({ textContent }) => textContent)
        .join(' ')
        .trim(),
    );
    assert.equal(await button.innerText(), 'Read aloud');
    const press = async () => {
      await screen.press('read');
      await screen.pass(100);
    };
    await press();
    await eventually(async () =>
      assert.ok((await speech()).said.includes(statement.slice(0, 30)), `${(await speech()).said} | ${statement}`),
    );
    await screen.pass(90 * SECOND);
    assert.equal(await screen.part(), 'session', 'a visitor who listens is there');
    assert.equal(await button.innerText(), 'Stop reading');
    await press();
    await becomes(async () => (await speech()).queue, 0);
    await press();
    await becomes(async () => (await speech()).queue, 1);
    // Some browsers report forever that they are speaking.
    for (let waited = 0; waited < 15 * 60 && (await screen.part()) !== 'attract'; waited += 10)
      await screen.pass(10 * SECOND);
    assert.equal(await screen.part(), 'attract');
    assert.equal((await speech()).queue, 0);
  },
);

kiosk('a third finger presses nothing', {}, async (screen) => {
  await screen.visit(site, '?languages=en,es');
  await screen.touch();
  const { x, y, width, height } = await screen.page.locator('.screen button[value="contrast"]').boundingBox();
  const devtools = await screen.context.newCDPSession(screen.page);
  const touch = (type, count) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [
        { x: 300, y: 300, id: 0 },
        { x: 700, y: 300, id: 1 },
        { x: x + width / 2, y: y + height / 2, id: 2 },
      ].slice(0, count),
    });
  const theme = () => screen.page.locator('value-cards').getAttribute('theme');
  for (const count of [1, 2, 3]) await touch('touchStart', count);
  await touch('touchEnd', 2);
  await touch('touchEnd', 0);
  assert.equal(await theme(), null);
  // A single finger does.
  await screen.press('contrast');
  assert.equal(await theme(), 'contrast');
});

kiosk('nothing in the tree leads out, and shortcuts that would are refused', {}, async (screen) => {
  await screen.visit(site, '?languages=en,es');
  await screen.touch();
  const found = await screen.page.evaluate(() => {
    const names = 'a,area,form,iframe,frame,object,embed,input,textarea,select,dialog,video,audio,[contenteditable]';
    const root = document.querySelector('value-cards').shadowRoot;
    return [...document.querySelectorAll(names), ...root.querySelectorAll(names)].map(({ nodeName }) => nodeName);
  });
  assert.deepEqual(found, []);
  const refused = await screen.page.evaluate(() => {
    const events = ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'].map(
      (name) => new Event(name, { bubbles: true, cancelable: true }),
    );
    const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: 9 });
    const keys = [
      { key: 'p', ctrlKey: true },
      { key: 'F5' },
      { key: 'ArrowLeft', altKey: true },
      { key: '+', metaKey: true },
    ];
    const all = [
      ...events,
      wheel,
      ...keys.map((key) => new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key })),
    ];
    return all.filter((event) => document.body.dispatchEvent(event)).map(({ type }) => type);
  });
  assert.deepEqual(refused, []);
});

for (const [width, height, inches] of [
  [1080, 1920, 55],
  [1920, 1080, 43],
  [1280, 720, 22],
  [3840, 2160, 65],
  [768, 1366, 15],
])
  kiosk(
    `${width} × ${height} px on ${inches} inches: what is pressed is large enough for a thumb, and letters for the eye`,
    { width, height },
    async (screen) => {
      await screen.visit(site, `?languages=en,es&screen=${inches}in&distance=1.5m`);
      await screen.touch();
      const millimetre = Math.hypot(width, height) / (inches * 25.4);
      const boxes = (locator) =>
        locator.evaluateAll((all) =>
          all.map((each) => each.getBoundingClientRect().toJSON()).filter(({ width }) => width),
        );
      const bar = await boxes(screen.page.locator('.screen .bar button'));
      const buttons = [...bar, ...(await boxes(frame(screen, '.sections button')))];
      assert.equal(buttons.length, 4 + 3);
      for (const { width, height } of buttons)
        assert.ok(Math.min(width, height) >= 15 * millimetre - 0.5, `${width} × ${height}`);
      const steps = await boxes(frame(screen, '.controls button'));
      for (const { width, height } of steps.filter(({ width }) => width))
        assert.ok(Math.min(width, height) >= 20 * millimetre - 0.5, `${width} × ${height}`);
      const overlaps = (one, other) =>
        one.left < other.right + 2.54 * millimetre - 0.5 &&
        other.left < one.right + 2.54 * millimetre - 0.5 &&
        one.top < other.bottom + 2.54 * millimetre - 0.5 &&
        other.top < one.bottom + 2.54 * millimetre - 0.5;
      bar.forEach((one, index) =>
        bar.slice(index + 1).forEach((other) => assert.ok(!overlaps(one, other), 'gaps between buttons')),
      );
      const letters = await frame(screen, '.statement, .headline').evaluateAll((all) =>
        Math.min(...all.map((each) => parseFloat(getComputedStyle(each).fontSize))),
      );
      assert.ok(letters * 0.66 >= 1500 * Math.tan((0.7 * Math.PI) / 180) * millimetre - 0.5, `${letters} px`);
      const [scrollWidth, scrollHeight] = await screen.page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
      assert.ok(scrollWidth <= width && scrollHeight <= height, 'nothing beyond the screen');
    },
  );

/**
 * To run in the page: names of buttons that are cut off or overlap, and how many lines of its text a card has room for.
 */
const readRoom = () => {
  const { shadowRoot } = document.querySelector('value-cards:not(.coming)');
  const buttons = [
    ...document.querySelectorAll('.screen .bar button'),
    ...shadowRoot.querySelectorAll('.sections button, .controls button'),
  ].filter((button) => button.checkVisibility());
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  const cut = buttons.filter((button, index) => {
    const { left, right, top, bottom } = boxes[index];
    const range = document.createRange();
    range.selectNodeContents(button);
    const isIn = (box) =>
      box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1;
    return (
      ![...range.getClientRects()].every(isIn) || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
    );
  });
  const cards = shadowRoot.querySelector('.cards').getBoundingClientRect();
  const isOver = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  const over = buttons.filter((_, index) =>
    [...boxes.slice(index + 1), cards].some((other) => isOver(boxes[index], other)),
  );
  const card = shadowRoot.querySelector('.card[data-current]');
  const { fontSize, lineHeight } = getComputedStyle(card.querySelector('.statement'));
  const { paddingTop, paddingBottom } = getComputedStyle(card);
  const inside =
    Math.min(card.getBoundingClientRect().bottom, cards.bottom) -
    card.getBoundingClientRect().top -
    parseFloat(paddingTop) -
    parseFloat(paddingBottom);
  return {
    faults: [...new Set([...cut, ...over])].map((button) => button.textContent || button.ariaLabel),
    lines: Math.floor(inside / parseFloat(lineHeight)),
    letters: parseFloat(fontSize),
  };
};

// Screens of kiosks, each read from its usual distance.
for (const [width, height, inches, metres] of [
  [1080, 1920, 55, 2],
  [1920, 1080, 55, 2],
  [1080, 1920, 22, 1],
  [1920, 1080, 22, 1],
  [1280, 720, 32, 1.5],
  [720, 1280, 32, 1.5],
  [3840, 2160, 65, 2],
  [768, 1366, 15, 0.6],
])
  kiosk(
    `${width} × ${height} px on ${inches} inches at ${metres} m: at each text size all controls can be pressed and all words read`,
    { width, height },
    async (screen) => {
      // With a voice there is a fifth button.
      await screen.page.addInitScript(voices);
      await screen.visit(site, `?languages=en,es&screen=${inches}in&distance=${metres}m`);
      await screen.touch();
      const sizes = [];
      for (const reach of [false, true]) {
        if (reach) await screen.press('reach');
        for (const size of [1, 2, 3]) {
          await screen.page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
          );
          const { faults, lines, letters } = await screen.page.evaluate(readRoom);
          assert.deepEqual(faults, [], `size ${size}${reach ? ', lower' : ''}`);
          assert.ok(lines >= 2, `size ${size}${reach ? ', lower' : ''}: ${lines} lines`);
          if (!reach) sizes.push(letters);
          await screen.press('text-size');
        }
      }
      for (const size of [1, 2]) assert.ok(sizes[size] > sizes[size - 1] * 1.1, `letters of ${sizes.join(', ')} px`);
      // Twice as large, unless long words would have no room.
      assert.ok(sizes[2] > sizes[0] * (inches === 55 ? 1.99 : 1.6), `letters of ${sizes.join(', ')} px`);
    },
  );

for (const [width, height, inches, metres, presses] of [
  [1280, 720, 32, 2, 0],
  [1080, 1920, 55, 2, 0],
  [1080, 1920, 55, 2, 2],
  [1080, 1920, 22, 1, 2],
])
  kiosk(
    `${width} × ${height} px on ${inches} inches at ${metres} m, size ${presses + 1}: a statement that does not fit continues in further columns, and all of it comes into view`,
    { width, height },
    async (screen) => {
      // How many words a column has room for depends on the font, so the tests bring one.
      await screen.page.addInitScript(OWN_FONT);
      await screen.visit(site, `?languages=en,es&screen=${inches}in&distance=${metres}m`);
      await screen.page.evaluate(() => document.fonts.ready);
      assert.ok(
        await frame(screen, '.statement')
          .first()
          .evaluate((element) => getComputedStyle(element).fontFamily.startsWith('"DejaVu of the tests"')),
      );
      await screen.touch();
      for (let press = 0; press < presses; press++) await screen.press('text-size');
      // Whole words come into view. At the largest size the longest take two lines, which may be in two columns.
      const pattern = presses ? '\\S' : '\\S+';
      const seen = new Set();
      const look = () =>
        frame(screen, '.cards').evaluate((scroller, pattern) => {
          const { left, right, top, bottom } = scroller.getBoundingClientRect();
          const card = scroller.querySelector('.card[data-current]');
          const inside = card.getBoundingClientRect();
          const pieces = [];
          for (const slot of card.querySelectorAll('slot'))
            for (const element of slot.assignedElements()) {
              const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              // A key phrase divides its statement into several nodes.
              let offset = 0;
              while (walker.nextNode()) {
                const { data } = walker.currentNode;
                for (const { index, 0: piece } of data.matchAll(new RegExp(pattern, 'g'))) {
                  const range = document.createRange();
                  range.setStart(walker.currentNode, index);
                  range.setEnd(walker.currentNode, index + piece.length);
                  const boxes = [...range.getClientRects()];
                  const isIn = (box) =>
                    box.left >= Math.max(left, inside.left) - 1 &&
                    box.right <= Math.min(right, inside.right) + 1 &&
                    box.top >= Math.max(top, inside.top) - 1 &&
                    box.bottom <= Math.min(bottom, inside.bottom) + 1;
                  if (boxes.length && boxes.every(isIn)) pieces.push(`${element.textContent}\n${offset + index}`);
                }
                offset += data.length;
              }
            }
          return pieces;
        }, pattern);
      const cards = new Set();
      let columns = 0;
      for (let press = 0; press < 400; press++) {
        await screen.page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        (await look()).forEach((piece) => seen.add(piece));
        cards.add(await screen.card());
        columns++;
        if ((await frame(screen, '.next').getAttribute('aria-disabled')) === 'true') break;
        await frame(screen, '.next').evaluate((button) => button.click());
      }
      assert.equal(cards.size, 18);
      // Upright, the usual size has room for each statement as a whole.
      assert.ok(columns > (height > width && !presses ? 17 : 18), `${columns} columns`);
      for (const statement of STATEMENTS)
        for (const { index } of statement.matchAll(new RegExp(pattern, 'g')))
          assert.ok(
            seen.has(`${statement}\n${index}`),
            `${statement.slice(index, index + 20)}… of “${statement.slice(0, 30)}…”`,
          );
    },
  );

kiosk(
  'without any content so far it says so, never shows another school’s, and shows the content when it arrives',
  { expectsLines: true },
  async (screen) => {
    const other = await serveKiosk();
    const pass = (time) => screen.page.evaluate((time) => window.kioskClock.run(time), time);
    other.files.set('words.json', Buffer.from('{}'));
    await screen.page.addInitScript(clock);
    await screen.page.goto(`${other.origin}/kiosk.html?src=words.json`);
    const sorry = screen.page.locator('.sorry');
    await sorry.waitFor();
    assert.match(await sorry.innerText(), /not available right now/);
    await screen.page.locator('.greeting').waitFor();
    await screen.touch();
    assert.equal(await screen.part(), 'session');
    await pass(90 * SECOND);
    assert.equal(await screen.part(), 'attract');
    assert.equal(await screen.page.locator('value-cards').count(), 0);
    assert.equal(await sorry.isVisible(), true);
    // A picture without a valid address is left out, and nothing else.
    publish(other, [{ text: 'First card.', image: { url: 'http://a b/', alt: 'Nothing' } }, { text: 'Second card.' }]);
    // The cards fetch in real time, and the clock would run past that if it did not stop here.
    for (let time = 0; time < 12 * 60 && !(await screen.page.locator('value-cards').count()); time += 5)
      await pass(5 * SECOND);
    await eventually(async () =>
      assert.match(await screen.page.locator('value-cards').innerText(), /First card.*Second card/s),
    );
    await becomes(() => sorry.count(), 0);
    await other.close();
  },
);

/** The words in the middle of the screen, and in each of 99 other places: what is covered is not there. */
const seen = (screen) =>
  screen.page.evaluate(() => {
    const words = new Set();
    for (let x = 0.05; x < 1; x += 0.1)
      for (let y = 0.05; y < 1; y += 0.1) {
        let element = document.elementFromPoint(innerWidth * x, innerHeight * y);
        while (
          element?.shadowRoot?.elementFromPoint(innerWidth * x, innerHeight * y) &&
          element !== element.shadowRoot.elementFromPoint(innerWidth * x, innerHeight * y)
        )
          element = element.shadowRoot.elementFromPoint(innerWidth * x, innerHeight * y);
        if (element) words.add(element.innerText?.trim());
      }
    return [...words].join(' ');
  });

// A link to a district's kiosk once showed anybody's words, full screen, under the district's address.
kiosk(
  'content of another origin is not shown, and the screen, the console and the health card say so; the file beside the page allows it',
  { expectsLines: true },
  async (screen) => {
    const [ours, theirs] = [await serveKiosk(), await serveKiosk()];
    publish(theirs, [{ text: 'A stranger’s card.' }, { text: 'Another one.' }]);
    const address = `${ours.origin}/kiosk.html?src=${encodeURIComponent(`${theirs.origin}/words.json`)}`;
    await screen.page.goto(address);
    const sorry = screen.page.locator('.sorry');
    await sorry.waitFor();
    const refusal = `src: expected content from ${ours.origin}, found ${theirs.origin}. To allow it, name ${theirs.origin} in allowed-sources.json beside kiosk.html`;
    assert.equal(await sorry.innerText().then((text) => text.split('\n').pop()), refusal);
    assert.match(await sorry.innerText(), /not available right now/);
    assert.ok(screen.lines.includes(`[value-cards] kiosk: ${refusal}`), screen.lines.join('\n'));
    assert.deepEqual(theirs.requests, [], 'nothing is asked for there');
    assert.match(
      await seen(screen),
      /not available right now[^]*allowed-sources/,
      'on the glass, not only in the tree',
    );
    assert.doesNotMatch(await seen(screen), /stranger|fundamental purpose/);
    await screen.page.locator('.greeting').waitFor();
    // The upper left corner, held for five seconds.
    await screen.page.mouse.move(10, 10);
    await screen.page.mouse.down();
    await screen.page.locator('.health').waitFor({ timeout: 15_000 });
    await screen.page.mouse.up();
    assert.ok((await screen.page.locator('.health').innerText()).includes(refusal));
    ours.files.set('allowed-sources.json', Buffer.from(JSON.stringify([theirs.origin])));
    await screen.page.goto(address);
    await eventually(async () =>
      assert.match(await screen.page.locator('value-cards:not(.coming)').innerText(), /A stranger’s card/),
    );
    // Withdrawn, it goes from the screen and from the device; the console says so once.
    ours.files.delete('allowed-sources.json');
    screen.lines.length = 0;
    await screen.page.goto(address);
    await sorry.waitFor();
    await eventually(async () => assert.doesNotMatch(await seen(screen), /stranger/));
    assert.deepEqual(
      screen.lines.filter((line) => line.includes('allowed-sources')),
      [`[value-cards] kiosk: ${refusal}`],
    );
    // A tag that every object has a property for.
    await screen.page.goto(`${address}&languages=constructor`);
    await sorry.waitFor();
    assert.doesNotMatch(await sorry.innerText(), /native code/);
    await Promise.all([ours.close(), theirs.close()]);
  },
);

kiosk(
  'new content waits on the device while somebody is there, and comes first after a restart',
  { expectsLines: true },
  async (screen) => {
    const other = await serveKiosk();
    const pass = (time) => screen.page.evaluate((time) => window.kioskClock.run(time), time);
    const kept = () =>
      screen.page.evaluate(() => {
        const textOf = (answer) => answer?.json().then(({ sections }) => sections[0].cards[0].text);
        return Promise.all(
          ['content-now', 'content-next'].map((name) => caches.match(`${location.origin}/${name}`).then(textOf)),
        );
      });
    const shown = () => screen.page.locator('value-cards:not(.coming)').innerText();
    publish(other, [{ text: 'Old card.' }]);
    await screen.page.addInitScript(clock);
    await screen.page.goto(`${other.origin}/kiosk.html?src=words.json`);
    await screen.live();
    await becomes(kept, ['Old card.', undefined]);
    publish(other, [{ text: 'New card.' }]);
    // A visitor who touches the screen before each warning stays until the kiosk has looked for news.
    for (let time = 0; time < 12 * 60; time += 50) {
      await screen.touch();
      await pass(50 * SECOND);
    }
    assert.equal(await screen.part(), 'session');
    await becomes(kept, ['Old card.', 'New card.']);
    assert.match(await shown(), /Old card/);
    other.files.delete('words.json');
    await screen.page.reload();
    await screen.live();
    assert.match(await shown(), /New card/);
    await becomes(kept, ['New card.', undefined]);
    await other.close();
  },
);

kiosk(
  'axe finds nothing: nobody there, a visitor, each setting, right to left, the warning',
  { expectsLines: true },
  async (screen) => {
    await screen.page.addInitScript(AXE);
    const look = async (state) => {
      const faults = await findFaults(screen.page);
      // The shade at the edge of a long card keeps axe from knowing what is behind the words: the card's own color, as
      // in every embed. And the previous and next buttons scroll a long card, as another test shows.
      const isKnown = (fault) =>
        /could not be determined|too short to|Axe encountered an error/.test(fault) ||
        /^scrollable-region-focusable: .*(\.card|data-id|data-current)/.test(fault);
      assert.deepEqual(
        faults.filter((fault) => !isKnown(fault)),
        [],
        state,
      );
    };
    // The clock also runs by itself, because axe waits for timers.
    await screen.page.clock.install();
    await screen.visit(site, '?languages=en,ar');
    await look('attract');
    await screen.touch();
    await look('session');
    for (const value of ['text-size', 'text-size', 'contrast', 'reach', 'language']) {
      await screen.press(value);
      await screen.live();
      await look(value);
    }
    await screen.pass(61 * SECOND);
    assert.equal(await screen.part(), 'warning');
    await look('warning');
  },
);

kiosk(
  'a card that leads somewhere shows a code for telephones instead; a picture of the words is there',
  {},
  async (screen) => {
    const other = await serveKiosk();
    publish(other);
    await screen.visit(other, '?src=words.json');
    const code = frame(screen, '[part=code]');
    assert.equal(await code.count(), 1);
    assert.equal(await code.getAttribute('aria-label'), `${other.origin}/more?a=1`);
    assert.equal(await screen.page.locator('value-cards a').count(), 0);
    assert.equal(
      await screen.page.locator('value-cards').evaluate((host) => host.textContent.includes('Read more')),
      false,
    );
    const { width } = await code.boundingBox();
    const millimetre = Math.hypot(1080, 1920) / (55 * 25.4);
    assert.ok(width > 38 * millimetre, `${width / millimetre} mm`);
    assert.match(
      await frame(screen, '.card >> nth=0')
        .locator('.lead')
        .evaluate((lead) => lead.querySelector('slot').assignedElements()[0].textContent),
      /We hold:/,
    );
    assert.equal(await screen.page.locator('value-cards img').getAttribute('src'), `${other.origin}/school.png`);
    await other.close();
  },
);

kiosk('without a network it comes back as it was, pictures and all', { expectsLines: true }, async (screen) => {
  const other = await serveKiosk();
  publish(other);
  await screen.visit(other, '?languages=en,es&src=words.json');
  await eventually(async () => {
    const state = await screen.page.evaluate(() =>
      caches.match(`${location.origin}/state`).then((answer) => answer.json()),
    );
    assert.ok(state.current && state.isReady);
    assert.ok(
      await screen.page.evaluate(() =>
        caches.match(`${location.origin}/school.png`, { cacheName: 'value-cards-content' }).then(Boolean),
      ),
    );
  });
  await other.close();
  const started = Date.now();
  await screen.page.reload();
  await screen.live();
  assert.ok(Date.now() - started < 3000, `${Date.now() - started} ms`);
  assert.equal(await screen.part(), 'attract');
  assert.match(await screen.page.locator('value-cards').innerText(), /Second card/);
  const picture = screen.page.locator('value-cards img');
  await eventually(async () =>
    assert.equal(await picture.evaluate((picture) => (picture.scrollIntoView(), picture.naturalWidth)), 1),
  );
});

kiosk(
  'a new release comes beside the one that runs, and is shown when nobody is there; a spoilt one never is',
  { expectsLines: true },
  async (screen) => {
    const other = await serveKiosk();
    const state = () =>
      screen.page.evaluate(() => caches.match(`${location.origin}/state`).then((answer) => answer?.json()));
    const ask = (what) =>
      screen.page.evaluate(
        (what) =>
          new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => resolve(data);
            navigator.serviceWorker.controller.postMessage(what, [port2]);
          }),
        what,
      );
    await screen.visit(other);
    await eventually(async () => assert.ok((await state())?.isReady));
    const { current } = await state();
    const marked = (text) =>
      otherRelease({
        'kiosk.html': String(readRelease().get('kiosk.html')).replace('<body>', `<body data-mark="${text}">`),
      });
    other.files = marked('second');
    // A wrong hash, a truncated answer, a sign-in page, an error: none is a release.
    for (const answer of [
      ({ name, well, response }) =>
        name === 'kiosk.html' ? response.writeHead(200).end('<title>Log in</title>') : well(),
      ({ name, well, response, body }) =>
        name === 'kiosk.html' ? response.writeHead(200).end(body.subarray(0, 900)) : well(),
      ({ response }) => response.writeHead(500).end(),
      ({ response }) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Log in</title>'),
      ({ response }) => response.writeHead(200).end(Buffer.alloc(10_000_000)),
    ]) {
      other.answer = answer;
      assert.ok((await ask('update')).reason);
      assert.equal((await state()).current, current);
      assert.equal((await state()).next, null);
    }
    other.answer = null;
    const { next } = await ask('update');
    assert.ok(next && next !== current);
    assert.equal((await state()).current, current, 'not before its time');
    assert.deepEqual(await ask('switch'), { isSwitched: true });
    await screen.page.reload();
    await screen.live();
    assert.equal(await screen.page.evaluate(() => document.body.dataset.mark), 'second');
    await eventually(async () => assert.ok((await state()).isReady));
    // A release that never reports that it is ready is given up after two starts, for good.
    other.files = otherRelease({ 'kiosk.html': '<!doctype html><title>broken</title>' });
    const broken = (await ask('update')).next;
    await ask('switch');
    const titles = [];
    for (let start = 0; start < 4; start++) {
      await screen.page.goto(`${other.origin}/kiosk.html`);
      titles.push(await screen.page.evaluate(() => document.title === 'broken'));
    }
    assert.deepEqual(titles, [true, true, false, false]);
    await screen.live();
    assert.deepEqual((await state()).bad, [broken]);
    assert.equal((await ask('update')).next, null);
    await other.close();
  },
);

for (const [name, isAnswered] of Object.entries({ comes: true, 'does not come': false })) {
  kiosk(
    `while it starts, there is something to read at every moment if the program ${name}`,
    { expectsLines: true },
    async (screen) => {
      const other = await serveKiosk();
      other.answer = ({ name, well, response }) =>
        isAnswered || !/kiosk-[0-9a-f]+\.wasm$/.test(name) ? well() : response.writeHead(500).end();
      await screen.page.addInitScript(() => {
        window.looks = [];
        const isRead = () =>
          document.querySelector('.words div') ||
          document.querySelector('value-cards')?.shadowRoot?.querySelector('.card');
        // Once the page's words are there, after each change.
        const look = () =>
          (window.looks.length || document.querySelector('.words div')) && window.looks.push(!!isRead());
        new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
      });
      await screen.page.goto(`${other.origin}/kiosk.html`);
      await screen.page.waitForFunction(
        () =>
          document.querySelector('.kiosk.static, .kiosk .greeting') &&
          document.querySelector('value-cards').shadowRoot?.querySelector('.count') &&
          !document.querySelector('.words'),
      );
      const looks = await screen.page.evaluate(() => window.looks);
      assert.ok(looks.length > 2, `${looks.length} looks`);
      assert.ok(looks.every(Boolean), looks.join());
      await other.close();
    },
  );
}

kiosk(
  'if the program cannot start, the cards are shown one after the other without it',
  { expectsLines: true },
  async (screen) => {
    const other = await serveKiosk();
    other.answer = ({ name, well, response }) =>
      /kiosk-[0-9a-f]+\.wasm$/.test(name) ? response.writeHead(500).end() : well();
    await stopClock(screen.page);
    await screen.page.goto(`${other.origin}/kiosk.html`);
    await screen.page.waitForFunction(
      () =>
        document.querySelector('.kiosk.static') &&
        document.querySelector('value-cards').shadowRoot?.querySelector('.card[data-current]'),
    );
    const before = await screen.card();
    await screen.pass(13 * SECOND);
    await eventually(async () => assert.notEqual(await screen.card(), before));
    await other.close();
  },
);

kiosk(
  'a program that misses three heartbeats is given up, whatever else it does',
  { expectsLines: true },
  async (screen) => {
    const other = await serveKiosk();
    const name = [...other.files.keys()].find((name) => /kiosk-page/.test(name));
    const script = String(other.files.get(name));
    const deaf = script.replace(/beat:\(\)=>[\w$]+=0/, 'beat:()=>0');
    assert.notEqual(deaf, script);
    other.files = otherRelease({ [name]: deaf });
    await screen.visit(other, '', { clock: true });
    await screen.pass(9 * SECOND);
    assert.equal(await screen.page.locator('.kiosk.static').count(), 0);
    await screen.pass(7 * SECOND);
    assert.equal(await screen.page.locator('.kiosk.static').count(), 1);
    assert.match(await screen.page.title(), /cards alone, up 0 min, three heartbeats were missed/);
    await other.close();
  },
);

kiosk(
  'cards without the program show all of a statement too',
  { width: 1280, height: 720, expectsLines: true },
  async (screen) => {
    const other = await serveKiosk();
    other.answer = ({ name, well, response }) =>
      /kiosk-[0-9a-f]+\.wasm$/.test(name) ? response.writeHead(500).end() : well();
    await screen.page.addInitScript(OWN_FONT);
    await stopClock(screen.page);
    await screen.page.goto(`${other.origin}/kiosk.html?screen=22in`);
    await screen.page.waitForFunction(
      () =>
        document.querySelector('.kiosk.static') &&
        document.querySelector('value-cards').shadowRoot?.querySelector('.card[data-current]'),
    );
    // The size that the program would set; it has not arrived.
    await screen.page.evaluate(() => document.querySelector('.kiosk').style.setProperty('--_far', '97px'));
    const first = await screen.card();
    const places = new Set();
    for (let time = 0; time < 600 && (await screen.card()) === first; time += 4) {
      places.add(await frame(screen, '.card[data-current]').evaluate(({ scrollLeft }) => scrollLeft));
      await screen.pass(4 * SECOND);
    }
    assert.notEqual(await screen.card(), first);
    assert.ok(places.size > 1, `${places.size} column`);
    await other.close();
  },
);

kiosk(
  'without scripts, such as on an old screen, the style sheet alone shows one statement after the other',
  { javaScriptEnabled: false },
  async (screen) => {
    await screen.page.goto(`${site.origin}/kiosk.html`);
    const text = await screen.page.locator('.words').evaluate((words) => words.textContent);
    for (const statement of STATEMENTS) assert.ok(text.includes(statement));
    const shown = () =>
      screen.page
        .locator('.words div')
        .evaluateAll(
          (all) => all.map((each) => getComputedStyle(each).visibility).filter((it) => it === 'visible').length,
        );
    assert.equal(await shown(), 1);
    const box = await screen.page
      .locator('.words div')
      .evaluateAll((all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length);
    assert.equal(box, 0, 'no card is cut');
  },
);
