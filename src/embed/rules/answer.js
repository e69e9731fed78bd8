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
 * The text of an answer: UTF-8, or what Windows calls Unicode. A byte-order mark is not part of it. Throws `tooMany` if there are
 * more than `limit` bytes.
 * @param {Response} answer
 * @param {number} limit
 * @param {unknown} [tooMany]
 */
export const readText = async (answer, limit, tooMany) => {
  const bytes = await readBytes(answer, limit, tooMany);
  /** @type {Record<number, string>} */
  const encodings = { 65534: 'utf-16le', 65279: 'utf-16be' };
  return new TextDecoder(encodings[bytes[0] * 256 + bytes[1]] || 'utf-8').decode(bytes);
};
