// Share and filter leave copying and marking words to the browser, and engines do both differently.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { ENGINE } from '../support/engines.mjs';
import { becomes } from '../support/eventually.mjs';
import { IDS, SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { CLIPBOARD, TOOLS, count, focused, marked, open, shown, snippet } from '../support/tools.mjs';

/** What was copied. WebKit lets no script read it, so the test pastes it there. */
const shared = async ({ page }) => {
  if (ENGINE !== 'webkit') return page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
  await page.keyboard.press('Control+v');
  return page.evaluate(() => {
    const field = document.querySelector('body > textarea');
    field.remove();
    return field.value;
  });
};

test('the link is the page’s own, or leads to the card if the page offers such links', async () => {
  const visitor = await visit(page(snippet()), { hash: '#chapter', ...CLIPBOARD });
  const widget = await visitor.widget().live();
  await widget.press('Next card');
  await widget.expectCard(1);
  await widget.press('Share');
  for (const [links, hash] of [
    [null, '#chapter'],
    ['two words', `#two%20words:${IDS[1]}`],
    ['v', `#v:${IDS[1]}`],
  ]) {
    if (links) await widget.host.evaluate((host, links) => host.setAttribute('links', links), links);
    await widget.press('Copy link');
    await becomes(() => shared(visitor), `${visitor.site.origin}/${hash}`);
  }
  await becomes(() => widget.status.textContent(), 'Link copied');
  await widget.group('Share').getByText('Link copied').waitFor();
  assert.equal(await visitor.page.evaluate(() => location.hash), '#chapter');
});

test('the text is title, headline and statement, each once', async () => {
  const words = '<h2>Ours</h2><ul><li><strong>Respect</strong> We listen.</li><li>We care.</li></ul>';
  const visitor = await visit(
    page(`${snippet('id="norwalk"')}<value-cards id="own" ${TOOLS}>${words}</value-cards>`),
    CLIPBOARD,
  );
  const norwalk = await visitor.widget('#norwalk').live();
  await norwalk.press('Our Values');
  await norwalk.expectCard(7);
  await norwalk.press('Share');
  await norwalk.press('Copy text');
  await becomes(() => shared(visitor), `${SECTIONS[2].title}\n${STATEMENTS[7]}`);
  await becomes(() => norwalk.status.textContent(), 'Text copied');
  const own = await visitor.widget('#own').live();
  await own.press('Share');
  await own.press('Copy text');
  await becomes(() => shared(visitor), 'Ours\nRespect\nWe listen.');
});

test('the filter shows the cards with the words and marks the words without changing them', async () => {
  const visitor = await visit(page(snippet()));
  const widget = await visitor.widget().live();
  await widget.press('Next card');
  await widget.expectCard(1);
  await widget.host.evaluate((host) => {
    window.changes = [];
    const observer = new MutationObserver((records) =>
      window.changes.push(...records.map((record) => record.target.nodeName)),
    );
    for (const child of host.children)
      if (child.slot !== 'status')
        observer.observe(child, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await open(widget);
  assert.equal(await focused(visitor), 'Show cards with these words');
  await visitor.page.keyboard.type('LEARNÍNG');
  const matched = count('learning');
  assert.ok(matched > 1 && matched < STATEMENTS.length);
  await becomes(() => shown(widget), matched);
  assert.ok((await marked(visitor)).length >= matched);
  assert.deepEqual([...new Set((await marked(visitor)).map((word) => word.toLowerCase()))], ['learning']);
  await widget.host.getByText(`${matched} of ${STATEMENTS.length} cards`).waitFor();
  for (const box of await widget.boxes()) assert.ok(box.width > 100 && box.isInFrame);
  // A section without a match has no heading.
  const titles = await widget.host
    .getByRole('heading')
    .evaluateAll((headings) => headings.filter((each) => each.checkVisibility()).map((each) => each.textContent));
  assert.deepEqual(
    titles,
    SECTIONS.filter(({ statements }) => statements.some((text) => /learning/i.test(text))).map(({ title }) => title),
  );
  await visitor.page.keyboard.press('Escape');
  await becomes(() => shown(widget), STATEMENTS.length);
  await widget.expectCard(1);
  assert.deepEqual(await visitor.page.evaluate(() => window.changes), []);
});

test('a word made of several nodes is found and marked as one', async () => {
  const words = `<ul>${'<li>We care.</li>'.repeat(8)}<li>We be<em>lie</em>ve in <b>É</b>cole</li></ul>`;
  const visitor = await visit(
    page(`<script async src="CDN/value-cards.js"></script><value-cards ${TOOLS}>${words}</value-cards>`),
  );
  const widget = await visitor.widget().live();
  await open(widget);
  await visitor.page.keyboard.type('ecole believe');
  await becomes(() => shown(widget), 1);
  assert.deepEqual(await marked(visitor), ['believe', 'École']);
});

test('after a page translator the marks are on the words that are there now', async () => {
  const visitor = await visit(page(snippet()));
  const widget = await visitor.widget().live();
  await open(widget);
  await visitor.page.keyboard.type('learning');
  await becomes(() => shown(widget), count('learning'));
  await widget.host.evaluate((host) => {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = text.data.replace(/learning/gi, 'aprendizaje').replace(/community/gi, 'learning');
      text.replaceWith(font);
    }
  });
  await becomes(() => shown(widget), count('community'));
  const expectOnPage = () =>
    visitor.page.evaluate(() =>
      [...CSS.highlights.get('value-cards-match')].every(
        (range) => range.startContainer.isConnected && range.toString() === 'learning',
      ),
    );
  await becomes(expectOnPage, true);
});
