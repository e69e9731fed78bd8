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
  // Other hosts than this machine, which is trusted more than they are; and nothing ever leaves it.
  '--host-resolver-rules=MAP *.example 127.0.0.1',
];

// Debian's, unless named.
const SHELL = process.env.CHROMIUM_SHELL || '/usr/bin/chromium-headless-shell';
const BROWSER = process.env.CHROMIUM || '/usr/bin/chromium';

/** The engine without the browser around it, which makes half the work of a page. `more`: Playwright's options beyond the usual. */
export const launch = (more) => chromium.launch({ executablePath: SHELL, args: FLAGS, ...more });

/** The browser that people have, for what only it does: keep a page that is left, shortcuts, windows. */
export const launchBrowser = (more) => launch({ executablePath: BROWSER, ...more });

/** The same with a folder for what it keeps, and one context with these settings. */
export const launchBrowserAt = (folder, settings) =>
  chromium.launchPersistentContext(folder, { executablePath: BROWSER, args: FLAGS, ...settings });
