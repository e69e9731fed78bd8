// Firefox ESR, by Playwright over WebDriver BiDi. What a visitor has set in the system is a preference there and no command,
// hence one browser for each set of them.
import { firefox } from 'playwright-core';

const PREFERENCES = {
  // Other hosts than this machine, which is trusted more than they are; and nothing ever leaves it.
  'network.dns.localDomains': 'elsewhere.example',
  // As in the other engines, which hide their scroll bars here: a window is as wide as it is said to be.
  'ui.useOverlayScrollbars': 1,
  // Without it Tab stops at fields alone, as on a Mac.
  'accessibility.tabfocus': 7,
};

/** The system's settings as Playwright names them, for each the preferences that stand for it. */
const preferencesOf = ({ reducedMotion, colorScheme, forcedColors }) => ({
  ...PREFERENCES,
  'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  // 1: the page's colours, always · 2: the system's, always.
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
