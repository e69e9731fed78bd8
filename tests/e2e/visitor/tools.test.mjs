// Share, filter and read aloud: a second program, fetched when a visitor first uses one of them.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { IDS, SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { held, missing } from '../support/servers.mjs';
import { CLIPBOARD, TOOLS, count, field, focused, marked, open, shown, snippet } from '../support/tools.mjs';
import { voices } from '../support/voices.mjs';

const isExpanded = (widget, name) => widget.button(name).getAttribute('aria-expanded');
const said = (widget) => widget.status.textContent();
const fetched = (visitor) => [visitor.cdn.count('tools-glue'), visitor.cdn.count('tools-wasm')];

// ---- The program ----------------------------------------------------------------------------------------------------

test('no embed fetches the tools, and the first use fetches them once for all widgets', async () => {
  const visitor = await visit(page(`${snippet('id="one"')}<value-cards id="two" ${TOOLS}></value-cards>`));
  const [one, two] = [visitor.widget('#one'), visitor.widget('#two')];
  await one.live();
  await two.live();
  await one.press('Next card');
  assert.deepEqual(fetched(visitor), [0, 0]);
  await one.press('Share');
  await one.button('Copy link').waitFor();
  await two.press('Filter');
  await field(two).waitFor();
  assert.deepEqual(fetched(visitor), [1, 1]);
});

test('only what `controls` names is offered, and the filter only with eight cards or more', async () => {
  const visible = async (widget) => {
    const names = [];
    for (const name of ['Share', 'Read aloud', 'Filter']) if (await widget.button(name).isVisible()) names.push(name);
    return names;
  };
  const cards = (count) => `<ul>${'<li>We care.</li>'.repeat(count)}</ul>`;
  const visitor = await visit(
    page(
      `${snippet('id="all"')}<value-cards id="none"></value-cards><value-cards id="seven" ${TOOLS}>${cards(7)}</value-cards>` +
        `<value-cards id="eight" ${TOOLS}>${cards(8)}</value-cards><value-cards id="grid" layout="grid" ${TOOLS}></value-cards>`,
    ).replaceAll('<value-cards', '<value-cards loading="eager"'),
  );
  for (const [id, expected] of [
    ['all', ['Share', 'Filter']],
    ['none', []],
    ['seven', ['Share']],
    ['eight', ['Share', 'Filter']],
    ['grid', ['Filter']],
  ]) {
    const widget = await visitor.widget('#' + id).live();
    assert.deepEqual(await visible(widget), expected, id);
  }
  const none = visitor.widget('#none');
  await none.set('controls', 'share');
  assert.deepEqual(await visible(none), ['Share']);
});

for (const kind of ['tools-glue', 'tools-wasm']) {
  test(`without ${kind} the buttons are disabled, one line says what to do, and the cards continue to work`, async () => {
    const visitor = await visit(page(snippet()), { faults: { [kind]: missing }, expectsLines: true });
    const widget = await visitor.widget().live();
    await widget.press('Share');
    await becomes(() => widget.button('Share').getAttribute('aria-disabled'), 'true');
    await widget.press('Filter');
    await becomes(() => widget.button('Filter').getAttribute('aria-disabled'), 'true');
    const line = await visitor.onlyLine();
    assert.match(line, /Copy all files of the release/);
    await widget.press('Next card');
    await widget.expectCard(1);
  });
}

test('an impatient second press does not cancel the first', async () => {
  const wasm = held();
  const visitor = await visit(page(snippet()), { faults: { 'tools-wasm': wasm } });
  const widget = await visitor.widget().live();
  await widget.press('Share');
  await widget.press('Share');
  wasm.release();
  await widget.button('Copy link').waitFor();
  await becomes(() => focused(visitor), 'Copy link');
});

test('a widget that is removed while the program loads opens nothing', async () => {
  const wasm = held();
  const visitor = await visit(page(`<div>${snippet()}</div>`), { faults: { 'tools-wasm': wasm } });
  const widget = await visitor.widget().live();
  await widget.press('Share');
  await widget.host.evaluate((host) => {
    window.box = host.parentNode;
    host.remove();
    window.host = host;
  });
  wasm.release();
  await visitor.page.evaluate(() => window.box.append(window.host));
  await widget.button('Share').waitFor();
  await widget.press('Share');
  await widget.button('Copy link').waitFor();
});

// ---- Share ----------------------------------------------------------------------------------------------------------

test('share opens with focus inside; Escape or its button closes it and focus returns', async () => {
  const visitor = await visit(page(snippet()));
  const widget = await visitor.widget().live();
  for (const close of [() => visitor.page.keyboard.press('Escape'), () => widget.press('Share')]) {
    await widget.press('Share');
    await becomes(() => focused(visitor), 'Copy link');
    assert.equal(await isExpanded(widget, 'Share'), 'true');
    await close();
    await becomes(() => isExpanded(widget, 'Share'), 'false');
    assert.equal(await focused(visitor), 'Share');
    assert.equal(await widget.button('Copy link').count(), 0);
  }
});

test('“copied” disappears when the card changes', async () => {
  const visitor = await visit(page(snippet()), CLIPBOARD);
  const widget = await visitor.widget().live();
  await widget.press('Share');
  await widget.press('Copy text');
  const outcome = widget.group('Share').getByText('Text copied');
  await outcome.waitFor();
  await widget.press('Next card');
  await outcome.waitFor({ state: 'detached' });
});

const REFUSALS = {
  'refuses to copy': () => {
    // The blank page before the school's page has none.
    if (navigator.clipboard)
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  },
  'throws at once': () => {
    if (navigator.clipboard)
      navigator.clipboard.writeText = () => {
        throw new TypeError('No');
      };
  },
  'has no clipboard': () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
};
for (const [name, init] of Object.entries(REFUSALS)) {
  test(`a browser that ${name} shows the text, selected`, async () => {
    const visitor = await visit(page(snippet()), { init });
    const widget = await visitor.widget().live();
    await widget.press('Share');
    await widget.press('Copy link');
    const text = widget.host.getByLabel('Text to copy');
    await becomes(() => focused(visitor), 'Text to copy');
    const read = ({ value, selectionStart, selectionEnd, readOnly }) => ({
      value,
      selected: value.slice(selectionStart, selectionEnd),
      readOnly,
    });
    const address = visitor.site.origin + '/';
    assert.deepEqual(await text.evaluate(read), { value: address, selected: address, readOnly: true });
    assert.match(await said(widget), /^Copying is not possible here/);
    await widget.press('Copy text');
    await becomes(() => text.inputValue(), `${SECTIONS[0].title}\n${STATEMENTS[0]}`);
  });
}

test('the system’s own share dialog is offered if there is one, and may be canceled', async () => {
  const init = () => {
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data) => {
        window.given = data;
        return window.answer ? Promise.reject(new DOMException('', window.answer)) : Promise.resolve();
      },
    });
  };
  const visitor = await visit(page(snippet('links="v"')), { init });
  const widget = await visitor.widget().live();
  await widget.press('Share');
  await widget.press('Share…');
  const given = { title: SECTIONS[0].title, text: STATEMENTS[0], url: `${visitor.site.origin}/#v:${IDS[0]}` };
  await becomes(() => visitor.page.evaluate(() => window.given), given);
  const text = widget.host.getByLabel('Text to copy');
  await visitor.page.evaluate(() => (window.answer = 'AbortError'));
  await widget.press('Share…');
  await visitor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.equal(await text.isVisible(), false);
  await visitor.page.evaluate(() => (window.answer = 'NotAllowedError'));
  await widget.press('Share…');
  await becomes(() => text.inputValue(), `${given.text}\n${given.url}`);
});

test('if the system has no share dialog, none is offered', async () => {
  const visitor = await visit(page(snippet()), {
    init: () => Object.defineProperty(navigator, 'share', { value: undefined }),
  });
  const widget = await visitor.widget().live();
  await widget.press('Share');
  await widget.button('Copy link').waitFor();
  assert.equal(await widget.button('Share…').count(), 0);
});

// ---- Filter ---------------------------------------------------------------------------------------------------------

test('Escape clears, then closes, and nothing is left on the page', async () => {
  const visitor = await visit(page(snippet()));
  const widget = await visitor.widget().live();
  const sheets = () => visitor.page.evaluate(() => document.adoptedStyleSheets.length);
  await open(widget);
  assert.equal(await sheets(), 0);
  await visitor.page.keyboard.type('learning');
  await becomes(sheets, 1);
  await visitor.page.keyboard.press('Escape');
  await becomes(() => field(widget).inputValue(), '');
  assert.equal(await focused(visitor), 'Show cards with these words');
  assert.deepEqual([await sheets(), await visitor.page.evaluate(() => CSS.highlights.size)], [0, 0]);
  await visitor.page.keyboard.type('learning');
  await becomes(sheets, 1);
  await widget.press('Clear');
  assert.equal(await focused(visitor), 'Show cards with these words');
  await visitor.page.keyboard.press('Escape');
  await becomes(() => field(widget).count(), 0);
  assert.equal(await focused(visitor), 'Filter');
  assert.equal(await isExpanded(widget, 'Filter'), 'false');
  assert.deepEqual([await sheets(), await visitor.page.evaluate(() => CSS.highlights.size)], [0, 0]);
});

test('the number of matching cards is announced once, after typing has stopped for a while', async () => {
  const visitor = await visit(page(snippet()), { clock: true });
  const widget = await visitor.widget().live();
  await open(widget);
  await widget.host.evaluate((host) => {
    window.said = [];
    const status = host.querySelector('[slot=status]');
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true });
  });
  const heard = () => visitor.page.evaluate(() => window.said);
  for (const letter of 'learning') {
    await visitor.page.keyboard.type(letter);
    await visitor.page.clock.runFor(600);
  }
  assert.deepEqual(await heard(), []);
  await visitor.page.clock.runFor(200);
  await becomes(heard, [`${count('learning')} of ${STATEMENTS.length} cards`]);
  await visitor.page.clock.runFor(5000);
  assert.equal((await heard()).length, 1);
  await visitor.page.keyboard.type('xyz');
  await visitor.page.clock.runFor(800);
  await becomes(heard, [`${count('learning')} of ${STATEMENTS.length} cards`, 'No card has these words']);
  assert.equal(await shown(widget), 0);
});

test('asking for one card at a time while filtering empties the field', async () => {
  const visitor = await visit(page(snippet()));
  const widget = await visitor.widget().live();
  for (const back of ['Show one at a time', 'Our Vision']) {
    await open(widget);
    await visitor.page.keyboard.type('learning');
    await widget.press(back);
    await becomes(() => field(widget).inputValue(), '');
    await becomes(() => shown(widget), STATEMENTS.length);
    await widget.button('Show all').waitFor();
    await widget.press('Filter');
  }
  await widget.expectCard(1);
});

test('if the visitor had laid out all cards, they stay laid out', async () => {
  const visitor = await visit(page(snippet()));
  const widget = await visitor.widget().live();
  await widget.press('Show all');
  await open(widget);
  await visitor.page.keyboard.type('learning');
  await becomes(() => shown(widget), count('learning'));
  await widget.press('Filter');
  await becomes(() => shown(widget), STATEMENTS.length);
  await widget.button('Show one at a time').waitFor();
});

test('several widgets filter independently, and one that is removed takes only its own marks', async () => {
  const visitor = await visit(page(`${snippet('id="one"')}<value-cards id="two" ${TOOLS}></value-cards>`));
  const [one, two] = [await visitor.widget('#one').live(), await visitor.widget('#two').live()];
  await open(one);
  await visitor.page.keyboard.type('learning');
  const first = (await marked(visitor)).length;
  await open(two);
  await visitor.page.keyboard.type('community');
  const words = async () => [...new Set((await marked(visitor)).map((word) => word.toLowerCase()))].sort();
  await becomes(words, ['community', 'learning']);
  assert.equal(await shown(one), count('learning'));
  await two.host.evaluate((host) => host.remove());
  await becomes(words, ['learning']);
  assert.equal((await marked(visitor)).length, first);
  await one.host.evaluate((host) => host.remove());
  await becomes(() => visitor.page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]), [0, 0]);
});

test('a widget that is moved or given other words stops filtering and shows every card', async () => {
  const visitor = await visit(page(`${snippet()}<main></main>`));
  const widget = await visitor.widget().live();
  await open(widget);
  await visitor.page.keyboard.type('learning');
  await widget.host.evaluate((host) => document.querySelector('main').append(host));
  await becomes(() => shown(widget), STATEMENTS.length);
  await becomes(() => field(widget).count(), 0);
  await open(widget);
  await visitor.page.keyboard.type('learning');
  await widget.set('sections', 'values');
  await becomes(() => shown(widget), SECTIONS[2].statements.length);
  assert.equal(await visitor.page.evaluate(() => CSS.highlights.size), 0);
});

test('without highlights the filter works, unmarked', async () => {
  const visitor = await visit(page(snippet()), {
    init: () => {
      delete window.Highlight;
      delete CSS.highlights;
    },
  });
  const widget = await visitor.widget().live();
  await open(widget);
  await visitor.page.keyboard.type('learning');
  await becomes(() => shown(widget), count('learning'));
});

test('the page does not see keys that are pressed in the field', async () => {
  const visitor = await visit(page(snippet()), {
    init: () => addEventListener('keydown', ({ key }) => (window.keys = [...(window.keys || []), key])),
  });
  const widget = await visitor.widget().live();
  await open(widget);
  await visitor.page.keyboard.type('le');
  await visitor.page.keyboard.press('Escape');
  await becomes(() => field(widget).inputValue(), '');
  assert.equal(await visitor.page.evaluate(() => window.keys), undefined);
});

// ---- Read aloud -----------------------------------------------------------------------------------------------------

const speech = (visitor, read) => visitor.page.evaluate(`(${read})(window.speech)`);
const spoken = (visitor) => speech(visitor, ({ said }) => said.map(({ text }) => text));
const SHORT = 'A safe environment. We care.';
const OWN = `<value-cards ${TOOLS}><ul><li><strong>Respect</strong> We listen.</li><li>${SHORT}</li><li>${'We believe in long sentences, '.repeat(20)}and end.</li></ul></value-cards><script async src="CDN/value-cards.js"></script>`;

test('a voice of this device reads the card, headline first, and the button says so', async () => {
  const visitor = await visit(page(OWN), { init: voices });
  const widget = await visitor.widget().live();
  await widget.press('Read aloud');
  await widget.button('Stop reading').waitFor();
  assert.deepEqual(await speech(visitor, ({ said }) => said), [
    { text: 'Respect', voice: 'local english', lang: 'en-US' },
  ]);
  await speech(visitor, ({ finish }) => finish());
  assert.deepEqual(await spoken(visitor), ['Respect', 'We listen.']);
  await speech(visitor, ({ finish }) => finish());
  await widget.button('Read aloud').waitFor();
  assert.equal(await speech(visitor, ({ cancelled }) => cancelled), 0);
});

test('a long statement is read in pieces, one at a time, without leaving anything out', async () => {
  const visitor = await visit(page(OWN), { init: voices });
  const widget = await visitor.widget().live();
  await widget.call('goTo', 2);
  await widget.press('Read aloud');
  await widget.button('Stop reading').waitFor();
  for (let more = true; more; ) {
    assert.equal(await speech(visitor, ({ queue }) => queue.length), 1);
    more = await speech(visitor, ({ queue, finish }) => (finish(), queue.length > 0));
  }
  const pieces = await spoken(visitor);
  assert.ok(pieces.length > 3 && pieces.every((piece) => piece.length <= 180));
  assert.equal(pieces.join(' '), 'We believe in long sentences, '.repeat(20) + 'and end.');
});

const ENDINGS = {
  'another press': (widget) => widget.press('Stop reading'),
  'another card': (widget) => widget.press('Next card'),
  'all cards': (widget) => widget.press('Show all'),
  'another page': (widget) => widget.page.evaluate(() => dispatchEvent(new Event('pagehide'))),
  'a hidden page': (widget) =>
    widget.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }),
};
for (const [name, end] of Object.entries(ENDINGS)) {
  test(`reading stops at ${name}`, async () => {
    const visitor = await visit(page(OWN), { init: voices });
    const widget = await visitor.widget().live();
    await widget.press('Read aloud');
    await widget.button('Stop reading').waitFor();
    await end(widget);
    await becomes(() => speech(visitor, ({ cancelled, queue }) => [cancelled, queue.length]), [1, 0]);
    await becomes(
      () => widget.host.evaluate((host) => host.shadowRoot.querySelector('[part=read]').textContent),
      'Read aloud',
    );
    assert.deepEqual(await spoken(visitor), ['Respect']);
  });
}

test('reading stops when the widget is removed from the page', async () => {
  const visitor = await visit(page(OWN), { init: voices });
  const widget = await visitor.widget().live();
  await widget.press('Read aloud');
  await widget.button('Stop reading').waitFor();
  await widget.host.evaluate((host) => host.remove());
  assert.deepEqual(await speech(visitor, ({ cancelled, queue }) => [cancelled, queue.length]), [1, 0]);
});

test('a second widget interrupts the first, which shows that it has stopped', async () => {
  const visitor = await visit(
    page(`${OWN.replace('<value-cards', '<value-cards id="one"')}<value-cards id="two" ${TOOLS}></value-cards>`),
    { init: voices },
  );
  const [one, two] = [await visitor.widget('#one').live(), await visitor.widget('#two').live()];
  await one.press('Read aloud');
  await one.button('Stop reading').waitFor();
  await two.press('Read aloud');
  await two.button('Stop reading').waitFor();
  await one.button('Read aloud').waitFor();
  assert.deepEqual(await speech(visitor, ({ cancelled, queue }) => [cancelled, queue.length]), [1, 1]);
});

test('reading is offered if a voice of this device speaks the language, even a voice that arrives late', async () => {
  const visitor = await visit(page(snippet()), { init: voices });
  const widget = await visitor.widget().live();
  const button = widget.button('Read aloud');
  for (const [name, isOffered] of [
    ['none', false],
    ['remote', false],
    ['spanish', false],
    ['english', true],
    ['none', false],
    ['english', true],
  ]) {
    await speech(visitor, `(speech) => speech.offer('${name}')`);
    assert.equal(await button.isVisible(), isOffered, name);
  }
  const spanish =
    '<div lang="es-MX"><value-cards controls="read"><p>Respeto.</p></value-cards></div><script async src="CDN/value-cards.js"></script>';
  const other = await visit(page(spanish), { init: voices });
  const theirs = await other.widget().live();
  await speech(other, (speech) => speech.offer('spanish'));
  await theirs.press(phrasesOf('es').read);
  await becomes(() => speech(other, ({ said }) => said), [{ text: 'Respeto.', voice: 'local spanish', lang: 'es_ES' }]);
});

test('a page without read aloud is not asked for its voices, and nothing breaks without any', async () => {
  const visitor = await visit(page('<script async src="CDN/value-cards.js"></script><value-cards></value-cards>'), {
    init: voices,
  });
  await visitor.widget().live();
  assert.equal(await speech(visitor, ({ asked }) => asked), 0);
  const mute = await visit(page(snippet()), {
    init: () => Object.defineProperty(window, 'speechSynthesis', { value: undefined }),
  });
  const widget = await mute.widget().live();
  assert.equal(await widget.button('Read aloud').count(), 0);
});
