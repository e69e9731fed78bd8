// What the declarations beside the loader allow and refuse. `// @ts-expect-error` fails if there is no error.
// Engines: chromium
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST } from '../support/servers.mjs';
import { compile } from '../support/typescript.mjs';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'value-cards-types-'));
after(() => rmSync(folder, { recursive: true }));

const PATHS = {
  'value-cards': [`${DIST}/value-cards.d.ts`],
  'value-cards/react': [`${DIST}/value-cards.react.d.ts`],
};

test('types for every page, which need no framework', () => {
  assert.equal(compile(folder, [here('types/uses.ts')], { types: [], paths: PATHS }), '');
});

test("types for JSX, with React's own", () => {
  const react = here('node_modules/@types/react');
  const paths = { ...PATHS, react: [react], 'react/*': [`${react}/*`] };
  assert.equal(compile(folder, [here('types/uses.tsx')], { types: [], jsx: 'react-jsx', paths }), '');
});
