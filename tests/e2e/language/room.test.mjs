// Words of some languages are twice as long as English ones. Nothing is cut off, and their room is reserved from the
// first paint.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { NARROWEST } from '../support/engines.mjs';
import { PATIENCE, eventually } from '../support/eventually.mjs';
import { CONTROLS, TAGS } from '../support/interface.mjs';
import { SCRIPT, district, embed } from '../support/multilingual.mjs';
import { held } from '../support/servers.mjs';
import { readCut } from '../support/widget.mjs';

/** A voice for each language, so that reading aloud is offered. */
const offerVoices = () => {
  const voices = ['en', 'ar', 'bs', 'de', 'es', 'fr', 'ht', 'so', 'sw', 'vi', 'zh'].map((lang) => ({
    lang,
    localService: true,
    voiceURI: lang,
    name: lang,
  }));
  SpeechSynthesis.prototype.getVoices = () => voices;
};

/** Where everything is that is there from the first paint. */
const readLayout = (host) => {
  const names = [
    'rotation',
    'language',
    'sections',
    'cards',
    'title',
    'lead',
    'card',
    'number',
    'headline',
    'statement',
    'bar',
    'previous',
    'next',
    'show-all',
    'line',
  ];
  const painted = names.flatMap((name) =>
    [...host.shadowRoot.querySelectorAll(`.${name}`)].map((element) => [name, element]),
  );
  const { top } = host.getBoundingClientRect();
  return [['host', host], ...painted].map(([name, element]) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [name, ...[x, y - top, width, height].map((number) => number.toFixed(1))].join(' ');
  });
};

/** Controls whose words do not fit, or that are beyond the frame or overlap. */
const readCrowded = (host) => {
  const frame = host.shadowRoot.querySelector('.frame');
  const { left, right } = frame.getBoundingClientRect();
  const controls = [...frame.querySelectorAll('button, .language, select, .count, .line')].filter(
    (each) => each.checkVisibility() && !each.closest('.cards'),
  );
  const told = (each) =>
    `${each.className || each.nodeName} “${each.nodeName === 'SELECT' ? '' : each.textContent.trim()}”`;
  const boxes = controls.map((each) => each.getBoundingClientRect());
  const found = [];
  const name = frame.querySelector('.language span');
  if (name && name.getBoundingClientRect().height > 30) found.push(`“${name.textContent}” is broken`);
  controls.forEach((each, index) => {
    const box = boxes[index];
    // Names of icons are text of size zero.
    if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).fontSize !== '0px')
      found.push(`${told(each)} is too narrow by ${each.scrollWidth - each.clientWidth}`);
    if (box.left < left - 1 || box.right > right + 1) found.push(`${told(each)} is beyond the frame`);
    controls.slice(0, index).forEach((other, before) => {
      const it = boxes[before];
      if (
        !other.contains(each) &&
        it.left < box.right - 1 &&
        box.left < it.right - 1 &&
        it.top < box.bottom - 1 &&
        box.top < it.bottom - 1
      )
        found.push(`${told(each)} lies over ${told(other)}`);
    });
  });
  return found;
};

/** Each of these is shown in every language. */
const KINDS = {
  'every control': CONTROLS,
  'the usual controls': '',
  'every control and rotation': `rotate="20s" ${CONTROLS}`,
};
const DOCUMENT = district({ lang: 'de', translations: ['pl', 'bs'], adopted: '2024-08-12' });
const elements = Object.entries(KINDS).flatMap(([kind, attributes]) =>
  TAGS.map((tag) => embed(DOCUMENT, `class="${kind}" lang="${tag}" ${attributes}`)),
);

/** To run in the page: the answer of `read` for each element, by its controls and language. */
const readAll = `(read) => Object.fromEntries([...document.querySelectorAll('value-cards')].map((host) => [host.className + ', ' + host.lang, read(host)]))`;
const ofAll = (visitor, read) => visitor.page.evaluate(`(${readAll})(${read})`);

for (const width of [NARROWEST, 320, 360, 600, 1024]) {
  test(`nothing is cut off, and nothing moves when the widget arrives, in any language and with any controls, at ${width} px`, async () => {
    const wasm = held();
    const visitor = await visit(page(SCRIPT + elements.join('')), { faults: { wasm }, width, init: offerVoices });
    const isPainted = (host) => !!host.shadowRoot?.querySelector('[part~=card]');
    const isLive = (host) => !!host.shadowRoot.querySelector('[part~=count]');
    const becomesSo = (read) =>
      // They are some thirty, each with the file of its language.
      eventually(
        async () =>
          assert.deepEqual(
            Object.entries(await ofAll(visitor, read)).filter(([, isSo]) => !isSo),
            [],
          ),
        3 * PATIENCE,
      );
    await becomesSo(isPainted);
    const before = await ofAll(visitor, readLayout);
    assert.equal(Object.keys(before).length, elements.length);
    wasm.release();
    await becomesSo(isLive);
    const after = await ofAll(visitor, readLayout);
    const [cut, crowded] = [await ofAll(visitor, readCut), await ofAll(visitor, readCrowded)];
    const found = [];
    for (const [name, boxes] of Object.entries(after)) {
      found.push(
        ...boxes
          .filter((box, index) => box !== before[name][index])
          .slice(0, 1)
          .map((box) => `${name}: moved: ${before[name][boxes.indexOf(box)]} -> ${box}`),
      );
      found.push(...[...cut[name], ...crowded[name]].map((fault) => `${name}: ${fault}`));
    }
    assert.deepEqual(found, []);
  });
}
