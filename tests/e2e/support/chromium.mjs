// The browser of tests and measurements.
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Names of other hosts for this machine, because pages of localhost are trusted more; nothing ever leaves the
  // machine.
  '--host-resolver-rules=MAP *.example 127.0.0.1',
];

// Debian's, unless a variable names another.
const SHELL = process.env.CHROMIUM_SHELL || '/usr/bin/chromium-headless-shell';
const BROWSER = process.env.CHROMIUM || '/usr/bin/chromium';

/**
 * The engine without the browser around it, which takes half the work per page. `flags`: further ones; `more`: further
 * options of Playwright.
 */
export const launch = ({ flags = [], ...more } = {}) =>
  chromium.launch({ executablePath: SHELL, args: [...FLAGS, ...flags], ...more });

/** The browser that people use, for what only it does: keeping a page for Back, shortcuts, windows. */
export const launchBrowser = (more) => launch({ executablePath: BROWSER, ...more });

/** The same with a profile folder, and one context with these settings. */
export const launchBrowserAt = (folder, settings) =>
  chromium.launchPersistentContext(folder, { executablePath: BROWSER, args: FLAGS, ...settings });
