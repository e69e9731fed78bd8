// A visitor comes back with the browser's Back button to a page that the browser has kept. Playwright's browser keeps
// none by default, so this file starts its own.
// Engines: chromium, firefox, webkit
import { after, before, test } from 'node:test';
import { page as html } from '../support/browser.mjs';
import { launchBrowser } from '../support/engines.mjs';
import { becomes } from '../support/eventually.mjs';
import { IDS } from '../support/norwalk.mjs';
import { serveBuild, servePage } from '../support/servers.mjs';
import { Widget } from '../support/widget.mjs';

/** To run in the page: the current card, the name of the rotation control, and that of the card's button. */
const readState = () => {
  const { shadowRoot } = document.querySelector('value-cards');
  const card = shadowRoot.querySelector('[data-current]');
  const turn = [...card.querySelectorAll('button')].find((button) =>
    button.checkVisibility({ visibilityProperty: true }),
  );
  return [card.dataset.id, shadowRoot.querySelector('.rotation').textContent, turn.textContent];
};

const press = (selector) => document.querySelector('value-cards').shadowRoot.querySelector(selector).click();

let browser;
before(async () => (browser = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })));
after(() => browser.close());

test('a page that the browser has kept continues where it was: card, turned face, rotation, controls', async () => {
  const cdn = await serveBuild();
  const attributes = `detail="flip" rotate="8s" links="values" start="${IDS[8]}"`;
  const site = await servePage(
    html(`<script async src="CDN/value-cards.js"></script><value-cards ${attributes}></value-cards>
    <script>addEventListener('pageshow', (event) => (window.isKept = event.persisted))</script>`),
    cdn.origin,
  );
  try {
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await page.goto(site.origin);
    const widget = await new Widget(page).live();
    await widget.expectCard(8);
    await widget.press('Next card');
    await widget.expectCard(9);
    await widget.host.getByRole('listitem').nth(9).getByRole('button', { name: 'Read the statement' }).click();
    await page.goto(cdn.origin + '/elsewhere');
    // From here on by the page's own scripts: a kept page does not load, but Playwright waits for that in Firefox.
    await page.evaluate(() => setTimeout(() => history.back()));
    await becomes(() => page.evaluate(() => window.isKept), true, 'the browser has kept the page');
    const expect = (...expected) => becomes(() => page.evaluate(readState), expected);
    await expect(IDS[9], 'Play the cards', 'Back to the headline');
    await page.evaluate(press, '[data-current] .turn');
    await expect(IDS[9], 'Play the cards', 'Read the statement');
    await page.evaluate(press, '.next');
    await expect(IDS[10], 'Play the cards', 'Read the statement');
  } finally {
    await cdn.close();
    await site.close();
  }
});
