// What editors and sanitizers leave of each form of the snippet, and what a visitor then sees, if the script is once in the site's
// header. Each runs as its makers set it up, or with the list of a CMS. `PYTHONPATH` has nh3 and bleach.
// `cargo xtask test --only sanitizers`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sanitizeHtml from 'sanitize-html';
import { page, visit } from '../support/browser.mjs';
import { launch } from '../support/chromium.mjs';

const WORDS = '<h2>Our Promise</h2><ul><li><strong>Doors:</strong> They stay open.</li><li>Lunch is warm.</li></ul>';
const SCRIPT = '<script async crossorigin src="https://HOST/value-cards.js"></script>';
const FORMS = {
  'div with words': `<div data-value-cards data-words="own" data-layout="grid">${WORDS}</div>`,
  'element with words': `<value-cards words="own" layout="grid">${WORDS}</value-cards>`,
  'div with words, and the script beside it': `${SCRIPT}<div data-value-cards data-words="own">${WORDS}</div>`,
  'plain HTML': WORDS,
  'empty element': '<value-cards words="built-in"></value-cards>',
  'script with options': SCRIPT.replace(' src', ' data-words="built-in" src'),
  frame: '<iframe title="Our values" src="https://HOST/frame.html?layout=grid" width="600" height="640"></iframe>',
};
const hasWords = (form) => form.includes('words') || form === 'plain HTML';

const PACKAGES = fileURLToPath(new URL('node_modules', import.meta.url));
let server;
let browser;
let editors;
before(async () => {
  server = createServer(async (request, response) => {
    const path = request.url.split('?')[0];
    try {
      const type = { css: 'text/css', html: 'text/html' }[path.split('.').pop()] || 'text/javascript';
      const body =
        path === '/' ? '<!doctype html><title>Editors</title><div id="place"></div>' : await readFile(PACKAGES + path);
      response.writeHead(200, { 'Content-Type': path === '/' ? 'text/html' : type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launch();
  editors = await browser.newPage();
  await editors.goto(`http://127.0.0.1:${server.address().port}/`);
  for (const file of ['dompurify/dist/purify.min.js', 'quill/dist/quill.js', 'tinymce/tinymce.min.js'])
    await editors.addScriptTag({ url: `/${file}` });
});
after(async () => {
  await browser.close();
  server.close();
});

const python = (code) => (html) => execFileSync('python3', ['-c', code], { input: html, encoding: 'utf8' });
const inEditors = (run) => (html) => editors.evaluate(run, html);
const allow =
  (tags, attributes = {}) =>
  (html) =>
    sanitizeHtml(html, { allowedTags: tags, allowedAttributes: attributes });

/** Names of the table's rows, each with what cleans. */
const SANITIZERS = {
  'TinyMCE 8, source view': inEditors(async (html) => {
    const place = document.body.appendChild(document.createElement('textarea'));
    const [editor] = await tinymce.init({
      target: place,
      license_key: 'gpl',
      base_url: '/tinymce',
      suffix: '.min',
      menubar: false,
    });
    editor.setContent(html);
    const left = editor.getContent();
    editor.remove();
    return left;
  }),
  'CKEditor 5, classic': inEditors(async (html) => {
    const { ClassicEditor, Essentials, Paragraph, Heading, List, Bold, Italic, Link } = await import(
      '/ckeditor5/dist/browser/ckeditor5.js'
    );
    const place = document.body.appendChild(document.createElement('div'));
    const plugins = [Essentials, Paragraph, Heading, List, Bold, Italic, Link];
    const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins });
    editor.setData(html);
    const left = editor.getData();
    await editor.destroy();
    return left;
  }),
  'Quill 2': inEditors((html) => {
    const quill = new Quill(document.body.appendChild(document.createElement('div')));
    quill.setContents(quill.clipboard.convert({ html }));
    return quill.getSemanticHTML();
  }),
  'DOMPurify 3': inEditors((html) => DOMPurify.sanitize(html)),
  'sanitize-html 2': (html) => sanitizeHtml(html),
  nh3: python('import nh3,sys; sys.stdout.write(nh3.clean(sys.stdin.read()))'),
  'bleach, tags stripped': python(
    'import bleach,sys; sys.stdout.write(bleach.clean(sys.stdin.read(), tags={"a","b","blockquote","em","h2","h3","i","li","ol","p","strong","ul"}, strip=True))',
  ),
  'Drupal, Basic HTML': allow(
    [
      'a',
      'em',
      'strong',
      'cite',
      'blockquote',
      'code',
      'ul',
      'ol',
      'li',
      'dl',
      'dt',
      'dd',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'br',
      'img',
    ],
    {
      a: ['href', 'hreflang'],
      h2: ['id'],
      h3: ['id'],
      ol: ['start', 'type'],
      ul: ['type'],
      img: ['src', 'alt', 'width', 'height'],
    },
  ),
  'Joomla, default': (html) =>
    sanitizeHtml(html, {
      allowedTags: false,
      allowedAttributes: false,
      allowVulnerableTags: true,
      exclusiveFilter: ({ tag }) =>
        /^(applet|body|bgsound|base|basefont|canvas|embed|frame|frameset|head|html|iframe|ilayer|layer|link|meta|object|script|style|title|xml)$/.test(
          tag,
        ),
    }),
};

/** What a visitor sees of these words on a page of the site. */
const seen = async (html) => {
  const header = '<script async crossorigin src="CDN/value-cards.js"></script>';
  const visitor = await visit(page(header + html.replaceAll('https://HOST', 'CDN')), {
    plain: true,
    expectsLines: true,
  });
  await visitor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  const host = visitor.page.locator('value-cards').first();
  if ((await visitor.page.locator('iframe').count()) && !(await visitor.page.locator('iframe[sandbox=""]').count()))
    return 'frame';
  if (await host.count()) {
    const isLive = await host.evaluate((host) =>
      Promise.race([host.ready, new Promise((resolve) => setTimeout(resolve, 5000, {}))]),
    );
    if (isLive?.live && (await host.boundingBox())?.height > 100) return 'cards';
  }
  return /Lunch\sis\swarm\./.test(await visitor.page.locator('body').innerText()) ? 'words' : 'nothing';
};

const rows = [];
for (const [sanitizer, clean] of Object.entries(SANITIZERS))
  for (const [form, html] of Object.entries(FORMS))
    test(`${sanitizer}: ${form}${hasWords(form) ? ': its words can be read' : ''}`, async () => {
      const left = await clean(html);
      const outcome = await seen(left);
      rows.push({
        sanitizer,
        form,
        outcome,
        kept: ['<script', '<value-cards', 'data-value-cards', '<iframe'].filter((mark) => left.includes(mark)),
      });
      if (hasWords(form)) assert.ok(['cards', 'words'].includes(outcome), `${outcome}: ${left}`);
    });

test('of the forms with words, none is live in more places than the div', () => {
  const forms = Object.keys(FORMS);
  console.log(`| | ${forms.join(' | ')} |\n|${'---|'.repeat(forms.length + 1)}`);
  for (const sanitizer of Object.keys(SANITIZERS)) {
    const cells = forms.map((form) => rows.find((row) => row.sanitizer === sanitizer && row.form === form)?.outcome);
    console.log(`| ${sanitizer} | ${cells.join(' | ')} |`);
  }
  const live = (form) => rows.filter((row) => row.form === form && row.outcome === 'cards').length;
  for (const form of forms.filter(hasWords)) assert.ok(live(form) <= live('div with words'), form);
  assert.ok(live('div with words') >= 3);
});
