// A visitor who comes back by the browser's Back: the page may have been kept as it was. Playwright's browser keeps none
// unless told to, hence one of our own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { page as html } from './support/browser.mjs';
import { launch } from './support/engines.mjs';
import { IDS } from './support/norwalk.mjs';
import { serveBuild, servePage } from './support/servers.mjs';
import { Widget } from './support/widget.mjs';

let browser;
before(async () => (browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })));
after(() => browser.close());

test('a page that the browser has kept goes on where it was: card, turned face, rotation, controls', async () => {
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
    // A kept page loads nothing, so there is no `load` to wait for.
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(await page.evaluate(() => window.isKept), true, 'the browser has kept the page');
    await widget.expectCard(9);
    await widget.button('Play the cards').waitFor();
    const card = widget.host.getByRole('listitem').nth(9);
    await card.getByRole('button', { name: 'Back to the headline' }).click();
    await card.getByRole('button', { name: 'Read the statement' }).waitFor();
    await widget.press('Next card');
    await widget.expectCard(10);
  } finally {
    await cdn.close();
    await site.close();
  }
});
