// What a person does in WordPress, by its own buttons and fields.
import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually.mjs';

/** Somebody who is signed in. The password is the name. */
export const signIn = async (browser, site, name) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    permissions: ['clipboard-write'],
  });
  context.setDefaultTimeout(60000);
  const page = await context.newPage();
  await page.goto(`${site.address}/wp-login.php`);
  await page.fill('#user_login', name);
  await page.fill('#user_pass', name);
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/);
  // Leaving an editor with something in it asks.
  page.on('dialog', (dialog) => dialog.accept());
  return { page, site, close: () => context.close() };
};

const newPost = async ({ page, site }) => {
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  await page.locator('.editor-post-title__input').fill('Ours');
  await page.locator('.block-editor-default-block-appender__content').click();
};

const publishBlocks = async ({ page }) => {
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
  return page.locator('.post-publish-panel__postpublish-buttons a').first().getAttribute('href');
};

/** Chooses a block by what is typed behind a slash. */
const chooseBlock = async ({ page }, word, name) => {
  await page.keyboard.type(`/${word}`);
  await page.getByRole('option').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
};

const paste = async (page, text) => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press('Control+V');
};

const openClassic = async ({ page, site }) => {
  await page.goto(`${site.address}/wp-admin/post-new.php?classic`);
  await page.fill('#title', 'Ours');
  await page.click('#content-html');
};

const publishClassic = async ({ page, site }) => {
  // While it saves a draft, as it does when the title is left, it takes no press.
  await page.click('#publish:not(.disabled)');
  await page.waitForURL(/post\.php\?post=\d+/, { waitUntil: 'commit' });
  return `${site.address}/?p=${new URL(page.url()).searchParams.get('post')}`;
};

/** Ways to write a post. Each takes who writes and what, and gives back the address of what is published. */
export const EDITORS = {
  async 'block editor, Custom HTML'(author, html) {
    await newPost(author);
    await chooseBlock(author, 'html', 'Custom HTML');
    await author.page.keyboard.insertText(html);
    return publishBlocks(author);
  },
  async 'block editor, pasted'(author, html) {
    await newPost(author);
    await paste(author.page, html);
    await eventually(async () => assert.equal(await author.page.getByText('Embedding…').count(), 0));
    return publishBlocks(author);
  },
  async 'classic editor, Text'(author, html) {
    await openClassic(author);
    await author.page.fill('#content', html);
    return publishClassic(author);
  },
  async 'classic editor, Text and once Visual'(author, html) {
    await openClassic(author);
    await author.page.fill('#content', html);
    await author.page.click('#content-tmce');
    await author.page.frameLocator('#content_ifr').locator('body').waitFor();
    await author.page.click('#content-html');
    return publishClassic(author);
  },
};

/** Writes into our block: the words in their places, and an option in the sidebar. */
export const writeBlock = async (author, option, value) => {
  await newPost(author);
  await chooseBlock(author, 'value', 'Value Cards');
  const { page } = author;
  const block = page.locator('[data-type="value-cards/cards"]');
  await block.locator('h2[contenteditable]').first().click();
  await page.keyboard.type('Our Promise');
  await block.locator('h2[contenteditable]').nth(1).click();
  await page.keyboard.type('Our Values');
  await block.locator('li [contenteditable], li[contenteditable]').first().click();
  await page.keyboard.type('Doors stay open.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Lunch is warm.');
  // The block itself, whose options are then in the sidebar.
  await page.evaluate(() => {
    const { select, dispatch } = wp.data;
    const [block] = select('core/block-editor').getBlocks();
    return dispatch('core/block-editor').selectBlock(block.clientId);
  });
  await page.getByLabel(option, { exact: true }).selectOption(value);
  return publishBlocks(author);
};
