// The servers of a visit: the school's page, and other origins that serve the build and content documents, with or
// without faults.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/** The build under test. */
export const DIST = process.env.DIST || fileURLToPath(new URL('../../../dist', import.meta.url));
// Read once, so that a build during the tests does not mix two versions.
const FILES = new Map(readdirSync(DIST).map((name) => [name, readFileSync(`${DIST}/${name}`)]));
const NONCE = 'of-the-page';
const TYPES = { js: 'text/javascript; charset=utf-8', wasm: 'application/wasm' };
const KINDS = [
  ['loader', /^value-cards\.js$/],
  ['single', /^value-cards\.single\.js$/],
  ['companion', /^value-cards-companion-[0-9a-f]+\.js$/],
  ['extras', /^value-cards-extras-[0-9a-f]+\.js$/],
  ['reader', /^value-cards-reader-[0-9a-f]+\.js$/],
  ['glue', /^value-cards-[0-9a-f]+\.js$/],
  ['wasm', /^value-cards-[0-9a-f]+\.wasm$/],
  ['tools-glue', /^value-cards-tools-[0-9a-f]+\.js$/],
  ['tools-wasm', /^value-cards-tools-[0-9a-f]+\.wasm$/],
  ['documents-glue', /^value-cards-documents-[0-9a-f]+\.js$/],
  ['documents-wasm', /^value-cards-documents-[0-9a-f]+\.wasm$/],
  ['language', /^value-cards-(ar|bs|es|fr|ht|so|sw|vi|zh-Hans|zh-Hant)-[0-9a-f]+\.js$/],
];

const send = (response, status, type, body) => {
  response.writeHead(status, {
    'Access-Control-Allow-Origin': '*',
    'Content-Type': type,
    'Content-Length': body.length,
  });
  response.end(body);
};

// How a file may be served.
export const well = (response, { type, body }) => send(response, 200, type, body);
export const missing = (response) => send(response, 404, 'text/plain', 'Not found');
export const asHtml = (response) => send(response, 200, 'text/html', '<!doctype html><title>Welcome</title>');
export const mistyped = (response, { body }) => send(response, 200, 'text/plain', body);
export const truncated = (response, { type, body }) => send(response, 200, type, body.subarray(0, body.length / 2));
/** One byte of a text in it is another one: what it is stays valid. */
export const changed = (response, { type, body }) => {
  const copy = Buffer.from(body);
  copy[copy.indexOf('value-cards-change')] ^= 1;
  send(response, 200, type, copy);
};
export const never = () => {};
export const redirected =
  (location, status = 302) =>
  (response) => {
    response.writeHead(status, { 'Access-Control-Allow-Origin': '*', Location: location }).end();
  };
export const failing = (status) => (response) => send(response, status, 'text/plain', '');
export const cutOff = (response, { type, body }) => {
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type, 'Content-Length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};

/** Something that a test holds back until it calls `release()`. */
export const gate = () => {
  let release;
  const opened = new Promise((resolve) => (release = resolve));
  return { opened, release };
};

/** Served without faults, but not a byte before `release()`. */
export const held = () => {
  const { opened, release } = gate();
  return Object.assign((response, file) => opened.then(() => well(response, file)), { release });
};

// A script before all others, for an engine that has no init scripts. The blanks: WebKitGTK 2.50 shows nothing of a
// page before it has half a kilobyte.
const PRELUDE = '/prelude-of-the-test.js';
const BLANKS = ' '.repeat(1024);

/**
 * `page`, once set, receives reports of requests and has a prelude, for an engine without reports of its own; see
 * webkit.mjs.
 */
const listen = async (answer) => {
  const server = createServer((request, response) => {
    const { page } = listening;
    if (page && request.url === PRELUDE) return send(response, 200, TYPES.js, Buffer.from(page.prelude));
    const asked = { url: () => `http://${request.headers.host}${request.url}` };
    page?.emit('request', asked);
    response.on('finish', () => ['response', 'requestfinished'].forEach((name) => page?.emit(name, asked)));
    return answer(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const listening = { port: server.address().port, close, page: undefined };
  return listening;
};

/**
 * Serves the build. `faults` says how each kind of file (the names in KINDS) is served: one way, or a list of ways for
 * the first request, the second and so on; the last way is used for all further requests.
 */
export const serveBuild = async (faults = {}) => {
  const requests = [];
  const server = await listen((request, response) => {
    const name = request.url.split(/[?/]/)[1];
    const [kind] = KINDS.find(([, pattern]) => pattern.test(name)) || [];
    if (!kind || !FILES.has(name)) return missing(response);
    const ways = [faults[kind] || well].flat();
    const way = ways[Math.min(requests.filter((each) => each === kind).length, ways.length - 1)];
    requests.push(kind);
    way(response, { type: TYPES[name.split('.').pop()], body: FILES.get(name) });
  });
  const count = (kind) => requests.filter((each) => each === kind).length;
  return Object.assign(server, { origin: `http://127.0.0.1:${server.port}`, count });
};

const bodyOf = (document) =>
  Buffer.isBuffer(document)
    ? document
    : Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));

/**
 * Serves content documents. `answers` has for each path a document (an object, text or bytes), a way to answer, or both
 * in a list. A test may change it at any time. `elsewhere` is the same server under the name of another host.
 */
export const serveDocuments = async (answers = {}) => {
  const requests = [];
  const cut = [];
  const server = await listen((request, response) => {
    const path = request.url.slice(1);
    requests.push(path);
    response.on('close', () => response.writableFinished || cut.push(path));
    if (!(path in answers)) return missing(response);
    const answer = answers[path];
    const [document, way] = Array.isArray(answer)
      ? answer
      : typeof answer === 'function'
        ? ['', answer]
        : [answer, well];
    way(response, { type: 'application/json', body: bodyOf(document) });
  });
  const count = (path) => requests.filter((each) => each === path).length;
  const [origin, elsewhere] = ['127.0.0.1', 'elsewhere.example'].map((host) => `http://${host}:${server.port}`);
  return Object.assign(server, { answers, origin, elsewhere, requests, cut, count });
};

/** The strictest policy under which everything must still work. */
const strictPolicy = ({ origin, elsewhere }) =>
  `require-trusted-types-for 'script'; style-src 'none'; script-src CDN 'wasm-unsafe-eval' 'nonce-${NONCE}'; connect-src CDN ${origin} ${elsewhere}`;

/**
 * Serves one page. `CDN` and `DOCS` in its text and headers stand for the origins of the build and of the documents. A
 * list is sent part by part; a gate in it holds back what follows. `requests` has whatever else is requested: pages
 * that the browser's driver cannot read report that way. `isStrict`: the page has the strictest policy, besides its
 * own.
 */
export const servePage = async (
  html,
  cdn,
  { headers = {}, docs = { origin: '', elsewhere: '' }, isStrict = false } = {},
) => {
  const fill = (text) => text.replaceAll('CDN', cdn).replaceAll('DOCS', docs.origin);
  const policies = [isStrict ? strictPolicy(docs) : [], headers['Content-Security-Policy'] || []].flat().map(fill);
  const prepared = (text) => {
    const trusted = text.replace(/<script(?![^>]* src=)/g, `<script nonce="${NONCE}"`);
    if (!server.page?.prelude) return trusted;
    return trusted.replace(
      /<head>|^<!doctype html>(?!<html)/i,
      `$&<script nonce="${NONCE}" src="${cdn}${PRELUDE}"></script><!--${BLANKS}-->`,
    );
  };
  const requests = [];
  const server = await listen(async (request, response) => {
    if (request.url !== '/') {
      requests.push(decodeURIComponent(request.url));
      return response.writeHead(204).end();
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...headers,
      ...(policies.length && { 'Content-Security-Policy': policies }),
    });
    for (const part of [html].flat()) {
      if (part.opened) await part.opened;
      else response.write(prepared(fill(part)));
    }
    response.end();
  });
  return Object.assign(server, { origin: `http://localhost:${server.port}`, requests });
};
