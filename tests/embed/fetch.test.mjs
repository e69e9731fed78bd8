// How a document is fetched: which redirects are followed, and what is said of the others.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

const BASE = 'https://school.example/about/';
globalThis.self = { origin: 'https://school.example' };
const { fetchDocument } = await import('../../src/embed/extras/documents/fetch.js');

/** What was asked for, and how. */
let asked;
/** @type {Record<string, unknown>} What the next answer says of itself. */
let answer;

beforeEach(() => {
  asked = [];
  answer = {};
  globalThis.fetch = async (url, { mode, redirect, credentials }) => {
    asked.push([url, mode, redirect, credentials]);
    const response = new Response(answer.body || '{}');
    for (const name of ['url', 'type', 'status'])
      if (name in answer) Object.defineProperty(response, name, { value: answer[name] });
    return response;
  };
});

const open = (src) => fetchDocument(src, BASE, new AbortController());

test("within the page's own origin, redirects are followed, and the platform stops those that leave it", async () => {
  answer = { url: 'https://school.example/words/en.json' };
  assert.deepEqual(await open('words.json'), { text: '{}', base: 'https://school.example/words/en.json' });
  assert.deepEqual(asked, [['https://school.example/about/words.json', 'same-origin', 'follow', 'omit']]);
});

test('no redirect of another host is followed', async () => {
  answer = { type: 'opaqueredirect', url: 'https://district.example/words.json', status: 0 };
  await assert.rejects(open('https://district.example/words.json'), ({ path, expected, found, remedy }) => {
    assert.deepEqual([path, expected, found], ['src', 'a document', 'a redirect']);
    assert.match(remedy, /^Write the address that it leads to/);
    return true;
  });
  assert.deepEqual(asked, [['https://district.example/words.json', 'cors', 'manual', 'omit']]);
});

// A service worker of the page may answer with what it has fetched itself.
test('an answer from another origin is not used', async () => {
  answer = { url: 'https://elsewhere.example/words.json' };
  const found = 'a redirect to "https://elsewhere.example/words.json"';
  await assert.rejects(open('words.json'), { path: 'src', found });
});

test('a page in a sandbox has no origin of its own', async () => {
  globalThis.self.origin = 'null';
  await open('words.json');
  globalThis.self.origin = 'https://school.example';
  assert.deepEqual(asked, [['https://school.example/about/words.json', 'cors', 'manual', 'omit']]);
});

test('addresses that are not followed are not asked for', async () => {
  for (const src of [
    'http://localhost:8000/words.json',
    'https://127.0.0.1/words.json',
    'https://ann:secret@district.example/words.json',
    'http://district.example/words.json',
    'mailto:office@district.example',
    'file:///C:/words.json',
    '',
  ])
    await assert.rejects(open(src), { path: 'src', found: `"${src}"` });
  assert.deepEqual(asked, []);
});

test('bytes that are not UTF-8 are one problem of the document', async () => {
  answer = { body: new Uint8Array([0x7b, 0x0a, 0x4d, 0xf3, 0x6e]) };
  await assert.rejects(open('words.json'), {
    path: 'document',
    expected: 'UTF-8',
    found: '"ó" in Windows-1252 at line 2, column 2',
    remedy: 'Save the file as UTF-8.',
  });
});
