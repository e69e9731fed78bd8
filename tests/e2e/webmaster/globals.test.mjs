// Pages whose scripts have put something of their own in place of what browsers provide, and pages on which an element has
// a name by which it hides a function of the document. The cards are live, or `ready` says why not.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const OWN =
  '<value-cards><h2>What we hope for</h2><ul><li>Each pupil sings.</li><li>Each pupil swims.</li><li>Each pupil asks why.</li></ul><h2>How</h2><p>Together.</p></value-cards>';
const run = (action) => `<script>(${action})()</script>`;

const expectTurning = async (visitor) => {
  const widget = await visitor.widget().live();
  await widget.expectInView(0);
  await widget.press('Next card');
  await widget.expectInView(1);
  await widget.press('How');
  await widget.expectInView(3);
  await widget.call('goTo', 0);
  await widget.expectInView(0);
  return widget;
};

const GLOBALS = {
  // MooTools has types of these names. The program in WebAssembly ended before it began, and `ready` never settled.
  'a Window and a Document of its own, as MooTools has': () => {
    window.Window = function Window() {};
    window.Document = function Document() {};
  },
  'classes of elements and events of its own': () => {
    for (const name of [
      'Node',
      'Element',
      'HTMLElement',
      'HTMLButtonElement',
      'KeyboardEvent',
      'WheelEvent',
      'ShadowRoot',
    ])
      window[name] = function () {};
  },
  'a value, a getter and a setter for every object': () => {
    for (const name of ['value', 'get', 'set']) Object.prototype[name] = function () {};
    // WebDriver's own scripts do not work with these.
    addEventListener('value-cards-ready', () => {
      for (const name of ['value', 'get', 'set']) delete Object.prototype[name];
    });
  },
  // Prototype 1.7.3 scrolls the page to the element. *Next* moved nothing, and the page jumped.
  'a scrollTo of its own, as Prototype has': () => {
    Element.prototype.scrollTo = function () {
      window.scrollTo(0, this.getBoundingClientRect().top);
      return this;
    };
  },
};

for (const [name, replace] of Object.entries(GLOBALS)) {
  test(`a page with ${name}`, async () => {
    const tall = '<div></div><script>document.currentScript.previousElementSibling.style.blockSize = "300px"</script>';
    const visitor = await visit(page(tall + SCRIPT + OWN + tall.repeat(5), run(replace)));
    await expectTurning(visitor);
    assert.equal(await visitor.page.evaluate(() => scrollY), 0);
  });
}

test('on a page with classes of its own, keys are understood', async () => {
  const replace = () => {
    for (const name of ['Window', 'HTMLButtonElement', 'KeyboardEvent']) window[name] = function () {};
  };
  const visitor = await visit(page(SCRIPT + OWN, run(replace)));
  const widget = await visitor.widget().live();
  await widget.button('Card 1').focus();
  await visitor.page.keyboard.press('ArrowRight');
  await widget.expectInView(1);
});

test('without a console.warn, a wrong value stops nothing', async () => {
  const visitor = await visit(
    page(
      SCRIPT + OWN.replace('<value-cards', '<value-cards layout="heap" rotate="often"'),
      run(() => (console.warn = console.error = undefined)),
    ),
  );
  await expectTurning(visitor);
});

const HIDDEN = [
  'querySelector',
  'querySelectorAll',
  'createElement',
  'addEventListener',
  'getSelection',
  'fonts',
  'baseURI',
];

for (const attributes of ['', ' detail="flip" rotate="8s"']) {
  test(`pictures named after functions of the document do not hide them from us${attributes && ', nor from the extras'}`, async () => {
    const pictures = HIDDEN.map((name) => `<img name="${name}" alt="">`).join('');
    // They come last, because WebDriver's own scripts need what they hide.
    const visitor = await visit(
      page(pictures + OWN.replace('<value-cards', `<value-cards${attributes}`) + SCRIPT.replace(' async', '')),
      { isUnreadable: true },
    );
    const seen = () => visitor.page.evaluate(() => window.seen.map(({ name, detail }) => [name, detail.live]));
    await becomes(seen, [['ready', true]]);
  });
}

// A program that fails while it begins once left `ready` open for good.
const OBSTACLES = {
  'the document throws': () => {
    Document.prototype.createComment = () => {
      throw new Error('The page has its own ideas');
    };
  },
  'a function of all elements throws': () => {
    const { querySelector } = Element.prototype;
    Element.prototype.querySelector = function (selector) {
      if (selector === '.place') throw new Error('The page has its own ideas');
      return querySelector.call(this, selector);
    };
  },
};

for (const [name, obstacle] of Object.entries(OBSTACLES)) {
  test(`if ${name} while the widget begins: one line, one event, and an answer`, async () => {
    const visitor = await visit(page(SCRIPT + OWN, run(obstacle)), { expectsLines: true });
    const widget = visitor.widget();
    assert.equal((await widget.ready()).live, false);
    await becomes(async () => (await visitor.events('error')).length, 1);
    const line = await visitor.onlyLine();
    assert.match(line, /Look for a script of the page that replaces/);
    assert.equal((await widget.place()).count, '');
    assert.deepEqual(await widget.statements(), [
      'Each pupil sings.',
      'Each pupil swims.',
      'Each pupil asks why.',
      'Together.',
    ]);
    await widget.press('How');
    await widget.expectInView(3);
  });
}

test('whatever goes wrong while the cards are painted ends in an answer too', async () => {
  const visitor = await visit(
    page(
      SCRIPT + OWN,
      run(() => {
        Element.prototype.attachShadow = () => {
          throw new Error('No shadows here');
        };
      }),
    ),
    { expectsLines: true },
  );
  const state = await visitor.widget().ready();
  assert.equal(state.live, false);
  assert.match(state.reason, /No shadows here/);
  await visitor.onlyLine();
});

test('`ready` settles for an element that is emptied at once, and words that come later are live', async () => {
  const visitor = await visit(
    page(
      `${SCRIPT}<value-cards loading="eager"><p>Soon gone.</p></value-cards>`,
      run(() => {
        addEventListener('DOMContentLoaded', () =>
          customElements.whenDefined('value-cards').then(() => document.querySelector('value-cards').replaceChildren()),
        );
      }),
    ),
  );
  const widget = visitor.widget();
  assert.deepEqual(await widget.ready(), { live: false, reason: 'There are no cards' });
  await widget.host.evaluate((host) => {
    for (const words of ['We sing.', 'We swim.']) {
      const p = document.createElement('p');
      p.textContent = words;
      host.append(p);
    }
  });
  await widget.press('Next card');
  await widget.expectInView(1);
});
