// The scripts that Playwright puts into pages, for an engine that it cannot drive: they find an element by role and
// name, wait for it and stop time, in the same way in all engines.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';

const BUNDLE = readFileSync(createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle'), 'utf8');

/** One of Playwright's modules, which its build contains as a string. */
const moduleOf = (name) => {
  const head = BUNDLE.indexOf(`src/generated/${name}.ts"() {`);
  const [, literal] = BUNDLE.slice(head).match(/^.*\n\s*"use strict";\n\s*source\d* = ('.*');\n/) ?? [];
  if (head < 0 || !literal)
    throw new Error(`playwright-core holds no ${name}: keep the version that package.json pins.`);
  return runInNewContext(literal);
};

const scriptOf = (name, result) => `(() => { const module = {}; ${moduleOf(name)}; return ${result}; })()`;

/** An expression for what finds, judges and fills elements. */
export const INJECTED = scriptOf(
  'injectedScriptSource',
  `new (module.exports.InjectedScript())(globalThis, ${JSON.stringify({
    isUnderTest: false,
    sdkLanguage: 'javascript',
    frameSeq: 0,
    testIdAttributeName: 'data-testid',
    stableRafCount: 1,
    browserName: 'webkit',
    isUtilityWorld: false,
    customEngines: [],
  })})`,
);

/** An expression for a clock that replaces the page's. */
export const CLOCK = scriptOf('clockSource', `(module.exports.inject())(globalThis, 'webkit')`);

/**
 * From the next page on, time stops until the test moves it. A clock that is only installed runs by itself, and on a
 * busy machine it runs further than the test has moved it.
 */
export const stopClock = async ({ clock }) => {
  await clock.install();
  // A clock cannot be set back, and has run at most this far by itself.
  await clock.pauseAt(Date.now() + 1000);
};
