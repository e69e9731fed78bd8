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

/** The one named by `CHROMIUM`, else Debian's. `more`: Playwright's options beyond the usual. */
export const launch = (more) => chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS, ...more });

/** The same with a folder for what it keeps, and one context with these settings. */
export const launchAt = (folder, settings) =>
  chromium.launchPersistentContext(folder, { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS, ...settings });
