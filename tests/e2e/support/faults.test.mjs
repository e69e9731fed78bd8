// Would the suite notice? Small faults are put into a copy of the build, one at a time. For each, a test of the suite
// has to fail, for the given reason.
// Engines: chromium
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { DIST } from './servers.mjs';

const [LOADER, COMPANION, EXTRAS, WIDGET] = [
  /^value-cards\.js$/,
  /^value-cards-companion-.*\.js$/,
  /^value-cards-extras-.*\.js$/,
  /^value-cards-[0-9a-f]+\.wasm$/,
];

// For each fault: the file of the build, the text to replace and its replacement (of equal length in a WebAssembly
// module), the file and name of a test that has to fail, and its message.
const FAULTS = {
  'the cards have no name': [
    LOADER,
    'cards:"Cards"',
    'cards:""',
    'visitor/reading',
    '^every layout as a screen reader',
    /Cards/,
  ],
  'a card is no list item': [
    LOADER,
    'role:"listitem"',
    'role:"none"',
    'visitor/reading',
    '^every layout as a screen reader',
    /list/,
  ],
  'the region loses its role': [
    LOADER,
    'role:"region"',
    'role:"none"',
    'webmaster/attributes',
    '^label: names the region',
    /region/,
  ],
  'quiet words a shade too light': [
    LOADER,
    '#56514a',
    '#5f5a52',
    'visitor/axe',
    '^axe finds nothing in .* of built-in',
    /color-contrast-enhanced/,
  ],
  'a heading of another level': [
    COMPANION,
    '"aria-level"',
    '"data-level"',
    'webmaster/attributes',
    '^heading-level',
    /2/,
  ],
  'no ring of focus': [
    COMPANION,
    'outline:3px solid',
    'outline:0px solid',
    'visitor/focus',
    '^focus is seen on every control, light',
    /./,
  ],
  'a target that is too small': [
    LOADER,
    'min-block-size:44px;min-inline-size',
    'min-block-size:36px;min-inline-size',
    'visitor/targets',
    '^every control has 44 .* at 375 px, root font size as usual',
    /36/,
  ],
  'cards that move smoothly in spite of the system': [
    COMPANION,
    'prefers-reduced-motion:no-preference',
    'prefers-reduced-motion:reduce',
    'visitor/targets',
    '^with reduced motion',
    /smooth/,
  ],
  'focus hidden by the page’s bars': [COMPANION, 'scroll-margin-block:128px', '', 'visitor/focus', '^bars of 120', /./],
  'controls on paper': [
    LOADER,
    'button,.controls{display:none!important}',
    '',
    'visitor/print',
    '^the deck prints',
    /button|Next/,
  ],
  'a cookie': [
    LOADER,
    'customElements.define(',
    'document.cookie="seen=1",customElements.define(',
    'webmaster/snippet',
    'nothing is stored',
    /seen/,
  ],
  'a request to another host': [
    LOADER,
    'customElements.define(',
    'new Image().src="http://elsewhere.example/",customElements.define(',
    'webmaster/snippet',
    'only four files',
    /elsewhere/,
  ],
  'a hidden face that can be reached': [
    EXTRAS,
    '"hidden","until-found"',
    '"title","until-found"',
    'visitor/flip',
    'the hidden face',
    /./,
  ],
  'a frozen status': [
    WIDGET,
    ':scope > [slot=status]',
    ':scope > [slot=statuz]',
    'webmaster/manners',
    'the whole statement is announced once',
    /./,
  ],
  'a stolen key': [WIDGET, 'ArrowLeft', 'ArrowDown', 'webmaster/manners', 'the picker takes the arrows', /ArrowDown/],
  'a stop of Tab for each section and card': [
    WIDGET,
    'tabindex',
    'tabindez',
    'visitor/order',
    '^Tab goes from the sections',
    /Our Mission/,
  ],
  'steps that do not say that they are at an end': [
    WIDGET,
    'aria-disabled',
    'aria-disablex',
    'visitor/controls',
    'at the ends',
    /./,
  ],
  'a current card that is not marked': [
    WIDGET,
    'aria-current',
    'aria-currenx',
    'visitor/controls',
    'the picker offers',
    /./,
  ],
  'arrows that are not mirrored': [LOADER, '.direction})', '.title})', 'visitor/order', 'arrows are mirrored', /./],
};

/** The result of the tests with this name in `file` with the build in `dist`. */
const run = async (file, name, dist) => {
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const node = spawn(
    process.execPath,
    ['--test', '--test-reporter=spec', `--test-name-pattern=${name}`, `${file}.test.mjs`],
    {
      cwd: new URL('..', import.meta.url),
      env: { ...env, DIST: dist },
    },
  );
  let said = '';
  for (const stream of [node.stdout, node.stderr]) stream.on('data', (data) => (said += data));
  const [code] = await once(node, 'close');
  return { code, said };
};

for (const [fault, [kind, right, wrong, file, name, reason]] of Object.entries(FAULTS)) {
  test(`noticed: ${fault}`, async () => {
    const dist = mkdtempSync(`${tmpdir()}/value-cards-fault-`);
    try {
      cpSync(DIST, dist, { recursive: true });
      const path = `${dist}/${readdirSync(dist).find((name) => kind.test(name))}`;
      const [before, isText] = [readFileSync(path, 'latin1'), path.endsWith('.js')];
      assert.ok(before.includes(right), `the build holds ${right}`);
      assert.ok(isText || right.length === wrong.length, 'a module keeps its length');
      const after = Buffer.from(before.replaceAll(right, wrong), 'latin1');
      writeFileSync(path, after);
      // A module is held to its bytes by the loader, which would not run it.
      const loader = `${dist}/value-cards.js`;
      const [was, is] = [readFileSync(`${DIST}/${path.slice(dist.length + 1)}`), after].map(
        (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
      );
      const text = readFileSync(loader, 'utf8');
      assert.ok(isText || text.includes(was), 'the loader holds the module to its bytes');
      writeFileSync(loader, text.replace(was, is));
      const { code, said } = await run(file, name, dist);
      const failures = said.slice(said.indexOf('✖'));
      assert.ok(code !== 0 && said.includes('✖'), `${file}.test.mjs, “${name}”, does not notice:\n${said}`);
      assert.match(failures, reason);
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
}
