// The pages of all peers, and on another origin, as from a host of widgets, their scripts and the build.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { certificate } from './certificate.mjs';
import { line, slownessOf } from './line.mjs';

const DIST = process.env.DIST || fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
};
const compressed = new Map();

/** Compressed once, as a host does it that keeps the result. */
const brotli = (body) => {
  if (!compressed.has(body)) compressed.set(body, brotliCompressSync(body));
  return compressed.get(body);
};

const answer = (files) => (request, response) => {
  const name = request.url.slice(1);
  const body = files.get(name);
  if (!body) return response.writeHead(404).end();
  const ending = name.split('.').at(-1);
  // A name with a hash in it never means anything else; the others are asked for again.
  const isFixed = /-[0-9a-f]{8,}\./.test(name);
  response.writeHead(200, {
    'Content-Type': TYPES[ending] || 'application/octet-stream',
    'Content-Encoding': 'br',
    'Content-Length': body.length,
    'Cache-Control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    'Access-Control-Allow-Origin': '*',
    // What the browser tells a script about a request's bytes.
    'Timing-Allow-Origin': '*',
  });
  response.end(body);
};

const listen = async (files, isSecure, slowness) => {
  const server = isSecure ? createSecureServer(certificate(), answer(files)) : createServer(answer(files));
  const sessions = new Set();
  server.on('session', (session) => sessions.add(session));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const slow = slowness && (await line(port, slowness));
  return {
    // Chromium takes brotli over plain HTTP from this name only.
    origin: `http${isSecure ? 's' : ''}://localhost:${slow?.port || port}`,
    close: async () => {
      await slow?.close();
      for (const session of sessions) session.destroy();
      server.closeAllConnections?.();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const ours = new Map(
  readdirSync(DIST)
    .filter((name) => /\.(js|wasm)$/.test(name))
    .map((name) => [name, readFileSync(`${DIST}/${name}`)]),
);

/** `{ origin, close }` of the site with pages `/NAME-WIDGETS.html`, for each of these counts of widgets. */
export const serve = async ({ isSecure, socket }, peers, widgets) => {
  // One line for both: a visitor has only one.
  const slowness = socket && slownessOf(socket);
  const parts = new Map(ours);
  for (const peer of peers) for (const [name, body] of peer.files) parts.set(`${peer.name}/${name}`, body);
  const host = await listen(new Map([...parts].map(([name, body]) => [name, brotli(body)])), isSecure, slowness);
  const pages = new Map();
  for (const peer of peers)
    for (const count of widgets) {
      const url = (file) => `${host.origin}/${peer.name}/${file}`;
      const html = peer.html({ count, host: host.origin, url, sheet: peer.sheet });
      pages.set(`${peer.name}-${count}.html`, brotliCompressSync(Buffer.from(html)));
    }
  const site = await listen(pages, isSecure, slowness);
  return { origin: site.origin, close: () => Promise.all([site.close(), host.close()]) };
};
