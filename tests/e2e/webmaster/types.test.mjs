// What the declarations beside the loader allow and refuse. `// @ts-expect-error` fails if there is no error.
// Engines: chromium
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST } from '../support/servers.mjs';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What TypeScript says about the file; an empty text if there is no error. */
const compile = (file, options = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'value-cards-types-'));
  const paths = {
    'value-cards': [`${DIST}/value-cards.d.ts`],
    'value-cards.react': [`${DIST}/value-cards.react.d.ts`],
    ...options.paths,
  };
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'es2022',
    moduleResolution: 'bundler',
    types: [],
    ...options,
    paths,
  };
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [here(file)] }));
    execFileSync(here('node_modules/.bin/tsc'), ['--project', folder], { encoding: 'utf8' });
    return '';
  } catch (failure) {
    if (!failure.stdout) throw failure;
    return failure.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('types for every page, which need no framework', () => {
  assert.equal(compile('types/uses.ts'), '');
});

test("types for JSX, with React's own", () => {
  const react = here('node_modules/@types/react');
  assert.equal(
    compile('types/uses.tsx', { jsx: 'react-jsx', paths: { react: [react], 'react/*': [`${react}/*`] } }),
    '',
  );
});
