// Slips of the pen: attributes, values and names that are not quite ours. One line each, with the name that was probably meant.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const WORDS = '<h2>Our Habits</h2><ul><li>We greet.</li><li>We mend.</li></ul>';
const element = (attributes) => page(`${SCRIPT}<value-cards ${attributes}>${WORDS}</value-cards>`);
const div = (attributes) => page(`<div data-value-cards ${attributes}>${WORDS}</div>${SCRIPT}`);

const on = (where, name, near, value) =>
  `[value-cards] <${where}> ${name}: expected ${near} as the name of this attribute; found "${value}", ignored.`;
const value = (name, expected, found) =>
  `[value-cards] <value-cards> ${name}: expected ${expected}; found "${found}", ignored.`;

const SLIPS = [
  [element('layuot="grid"'), on('value-cards', 'layuot', 'layout', 'grid')],
  [element('section="our-habits"'), on('value-cards', 'section', 'sections', 'our-habits')],
  [element('headinglevel="3"'), on('value-cards', 'headinglevel', 'heading-level', '3')],
  [element('scr="words.json"'), on('value-cards', 'scr', 'src', 'words.json')],
  [element('data-layout="grid"'), on('value-cards', 'data-layout', 'layout', 'grid')],
  [div('layout="grid"'), on('div', 'layout', 'data-layout', 'grid')],
  [div('data-layuot="grid"'), on('div', 'data-layuot', 'data-layout', 'grid')],
  [element('links="#habits"'), value('links', 'a name without #, write habits', '#habits')],
  [element('lang="spanish"'), value('lang', 'a language tag, write es', 'spanish')],
  [element('lang="Español"'), value('lang', 'a language tag, write es', 'Español')],
  [element('lang="english"'), value('lang', 'a language tag, write en', 'english')],
  [element('lang="es_MX"'), value('lang', 'a language tag, such as es', 'es_MX')],
  [element('rotate="8000"'), value('rotate', 'a duration with its unit or off, write 8s', '8000')],
  [element('rotate="12500"'), value('rotate', 'a duration with its unit or off, write 12.5s', '12500')],
  [element('rotate="8"'), value('rotate', 'a duration with its unit or off, write 8s', '8')],
];

for (const [html, line] of SLIPS) {
  test(line.slice(14, 90), async () => {
    const visitor = await visit(html, { expectsLines: true });
    await visitor.widget().live();
    const said = await visitor.onlyLine();
    assert.ok(said.startsWith(line), said);
    // Moving it, or looking for placements again, says nothing more.
    await visitor.page.evaluate(async () => {
      const host = document.querySelector('value-cards');
      document.body.append(host.parentElement === document.body ? host : host.parentElement);
      await window.valueCards.load();
    });
    await visitor.widget().live();
    await visitor.onlyLine();
  });
}

test("attributes of the page's own, and of HTML, are no slips", async () => {
  const foreign =
    'id="a" class="b" title="c" part="start" slot="" dir="ltr" role="group" data-theme="light" data-state="open" data-section="x" aria-label="y" itemprop="z" data-v-3f2="" v-cloak tabindex="-1" hidden';
  const visitor = await visit(element(`loading="eager" ${foreign}`));
  await visitor.widget().live();
  const other = await visit(div('data-theme="light" data-state="open" lang="en" data-aos="fade" id="d"'));
  await other.widget().live();
});
