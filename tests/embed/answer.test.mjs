// How an answer is read: in time, and not too much of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTime, readBytes, readText } from '../../src/embed/rules/answer.js';

test('what comes in time is given back, and its requests end', async () => {
  let given;
  const result = await inTime(1000, async (signal) => {
    given = signal;
    assert.equal(signal.aborted, false);
    return 'words';
  });
  assert.equal(result, 'words');
  assert.equal(given.aborted, true);
});

test('what does not come in time fails, and its requests end', async () => {
  let given;
  const never = (signal) => {
    given = signal;
    return new Promise(() => {});
  };
  await assert.rejects(inTime(10, never), { message: 'no answer within 0.01 s' });
  assert.equal(given.aborted, true);
});

test('a fault is passed on', async () => {
  await assert.rejects(
    inTime(1000, async () => Promise.reject(new Error('status 500'))),
    { message: 'status 500' },
  );
});

test('an answer has as many bytes as the limit, and not one more', async () => {
  const parts = () => new Response(new Blob(['abc', 'é'])); // five bytes
  assert.equal(new TextDecoder().decode(await readBytes(parts(), 5)), 'abcé');
  await assert.rejects(readBytes(parts(), 4), { message: 'more than 4 bytes' });
});

test('an endless answer is given up', async () => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) });
  await assert.rejects(readBytes(new Response(endless), 100_000), { message: 'more than 100000 bytes' });
});

for (const [name, bytes] of Object.entries({
  'UTF-8': [0xc3, 0xa9],
  'UTF-8 with a byte-order mark': [0xef, 0xbb, 0xbf, 0xc3, 0xa9],
  'UTF-16 as Windows writes it': [0xff, 0xfe, 0xe9, 0],
  'UTF-16 the other way around': [0xfe, 0xff, 0, 0xe9],
}))
  test(`a text in ${name}`, async () => assert.equal(await readText(new Response(new Uint8Array(bytes)), 9), 'é'));

// Node 20 reads the bytes 0x80 to 0x9F of Windows-1252 as Latin-1, which browsers do not.
for (const [bytes, found] of [
  [[0x7b, 0x0a, 0x4d, 0x69, 0xf3, 0x6e], '"ó" in Windows-1252 at line 2, column 3'],
  [[0xc3, 0xa9, 0xc2], '"Â" in Windows-1252 at line 1, column 2'],
  [[0xef, 0xbb, 0xbf, 0x7b, 0xe9], '"é" in Windows-1252 at line 1, column 2'],
  [[0x7b, 0x81], 'the byte 0x81 at line 1, column 2'],
])
  test(`a text that is not UTF-8: ${found}`, () =>
    assert.rejects(readText(new Response(new Uint8Array(bytes)), 9), {
      message: `expected UTF-8, found ${found}`,
      found,
    }));

test('the sign of a lost character is UTF-8', async () => {
  assert.equal(await readText(new Response('a\ufffdb'), 9), 'a\ufffdb');
});

test('a text that is too large fails as its reader says', async () => {
  await assert.rejects(readText(new Response('abc'), 2, new Error('shorten it')), { message: 'shorten it' });
});
