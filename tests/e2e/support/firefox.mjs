// Firefox ESR, driven by Playwright over WebDriver BiDi. Settings of the visitor's system are preferences that a
// browser starts with, so each set of them needs a browser of its own.
import { firefox } from 'playwright-core';

const PREFERENCES = {
  // Names of other hosts for this machine, because pages of localhost are trusted more; nothing ever leaves the
  // machine.
  'network.dns.localDomains': 'elsewhere.example',
  // As in the other engines, which hide their scroll bars here: the page is as wide as the window.
  'ui.useOverlayScrollbars': 1,
  // Without it Tab stops only at fields, as on a Mac.
  'accessibility.tabfocus': 7,
};

/** The system's settings by Playwright's names, as preferences. */
const preferencesOf = ({ reducedMotion, colorScheme, forcedColors }) => ({
  ...PREFERENCES,
  'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  // 1: the page's colors, always · 2: the system's, always.
  'browser.display.document_color_use': forcedColors === 'active' ? 2 : 1,
});

class Firefox {
  browsers = new Map();

  async newContext({ reducedMotion, colorScheme, forcedColors, ...options } = {}) {
    const firefoxUserPrefs = preferencesOf({ reducedMotion, colorScheme, forcedColors });
    const key = JSON.stringify(firefoxUserPrefs);
    if (!this.browsers.has(key)) {
      const executablePath = process.env.FIREFOX || '/usr/bin/firefox-esr';
      this.browsers.set(key, firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs }));
    }
    return (await this.browsers.get(key)).newContext(options);
  }

  async close() {
    for (const browser of this.browsers.values()) await (await browser).close();
  }
}

/** The one named by `FIREFOX`, else Debian's. */
export const launch = () => new Firefox();
