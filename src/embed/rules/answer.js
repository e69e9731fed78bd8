// @ts-check
// How an answer is read: in time, and not too much of it.

/**
 * What `act` resolves to, if it takes no longer than this. Requests that it has made with the signal end with it.
 * @template Result
 * @param {number} milliseconds
 * @param {(signal: AbortSignal) => Promise<Result>} act
 */
export const inTime = async (milliseconds, act) => {
  const controller = new AbortController();
  /** @type {number | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, milliseconds, new Error(`no answer within ${milliseconds / 1000} s`));
  });
  try {
    return await Promise.race([act(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
};

/**
 * All bytes of an answer; throws `tooMany` if there are more than `limit`.
 * @param {Response} answer
 * @param {number} limit
 * @param {unknown} [tooMany]
 */
export const readBytes = async (answer, limit, tooMany = new Error(`more than ${limit} bytes`)) => {
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (answer.body).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size += value.length;
    if (size > limit) throw tooMany;
  }
};

/**
 * What these bytes have in place of a character of UTF-8, and where; src/content/encoding.rs says the same of files.
 * @param {Uint8Array} bytes
 */
const strange = (bytes) => {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark) bytes = bytes.subarray(3);
  // A decoder holds back what may still become a character, and throws once it cannot.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (const byte of bytes) text += decoder.decode(Uint8Array.of(byte), { stream: true });
  } catch {
    // The text ends before the byte that we look for.
  }
  const byte = bytes[new TextEncoder().encode(text).length];
  const character = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  const what = /[\x80-\x9f]/.test(character)
    ? `the byte 0x${byte.toString(16).toUpperCase()}`
    : `"${character}" in Windows-1252`;
  const lines = text.split('\n');
  return `${what} at line ${lines.length}, column ${[...lines[lines.length - 1]].length + 1}`;
};

/**
 * The text of an answer: UTF-8, or what Windows calls Unicode. A byte-order mark is not part of it. Throws `tooMany` if there are
 * more than `limit` bytes, and an error with what was `found` if it is in another encoding: the words would have holes.
 * @param {Response} answer
 * @param {number} limit
 * @param {unknown} [tooMany]
 */
export const readText = async (answer, limit, tooMany) => {
  const bytes = await readBytes(answer, limit, tooMany);
  /** @type {Record<number, string>} */
  const encodings = { 65534: 'utf-16le', 65279: 'utf-16be' };
  const encoding = encodings[bytes[0] * 256 + bytes[1]];
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const found = strange(bytes);
    throw Object.assign(new Error(`expected UTF-8, found ${found}`), { found });
  }
};
