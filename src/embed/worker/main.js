// Keeps the kiosk's page on the device: releases whole or not at all, the next one beside the one that runs.
//
// A release is what release.json lists: each file with the SHA-256 of its bytes. A file is taken only if it has them, so that
// no dead server, captive portal, cut line or half-copied release can get into the cache. What is shown is decided here and
// nowhere else: by the page's wish (`switch`), and against it where a release never says that it is ready.
//
// Scope: the kiosk's page alone. An embed never meets this file.

const home = new URL('.', self.location.href).href;
/** One entry: which release is current, which comes next. Files are in a cache for each release. */
const desk = 'value-cards-kiosk';
const contentCache = 'value-cards-content';
const cacheOf = (version) => `value-cards-release-${version}`;
const manifestName = 'release.json';
const pageName = 'kiosk.html';

/** Milliseconds that any answer may take, to its last byte. */
const patience = 10000;
/** Bytes that no file of ours reaches. */
const largest = 4194304;
/** Starts that a new release has to say that it is ready. */
const starts = 2;

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };

// ---- What is current ------------------------------------------------------------------------------------------------

const fresh = () => ({ current: null, next: null, previous: null, tries: 0, isReady: false, bad: [] });

const readState = async () => {
  const answer = await caches.match(`${home}state`, { cacheName: desk });
  try {
    return answer ? { ...fresh(), ...(await answer.json()) } : fresh();
  } catch (error) {
    return fresh();
  }
};

let turn = Promise.resolve();

/** Changes the state, one change after the other. It is one entry: whatever happens, the old one or the new one is there. */
const change = (alter) => {
  const result = turn.then(async () => {
    const state = await readState();
    const before = JSON.stringify(state);
    const answer = alter(state);
    if (JSON.stringify(state) !== before) await (await caches.open(desk)).put(`${home}state`, new Response(JSON.stringify(state)));
    return answer;
  });
  turn = result.catch(() => {});
  return result;
};

// ---- Files ------------------------------------------------------------------------------------------------------------

const hashOf = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes that the server has under this name, all of them in time. */
const fetchBytes = async (name) => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const answer = await fetch(home + name, { cache: 'no-store', credentials: 'omit', signal: controller.signal });
    if (!answer.ok) throw new Error(`${name}: the answer ${answer.status}`);
    const parts = [];
    let size = 0;
    const reader = answer.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      parts.push(value);
      size += value.length;
      if (size > largest) throw new Error(`${name}: more than ${largest} bytes`);
    }
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
};

const responseOf = (name, bytes) => new Response(bytes, { headers: { 'Content-Type': types[name.split('.').pop()] || 'application/octet-stream' } });

/** What the server says that its release is. */
const fetchManifest = async () => {
  const bytes = await fetchBytes(manifestName);
  const { version, files } = JSON.parse(new TextDecoder().decode(bytes));
  if (!/^[0-9a-f]{8,64}$/.test(version) || !files || !files[pageName] || Object.values(files).some((hash) => !/^[0-9a-f]{64}$/.test(hash)))
    throw new Error(`${manifestName}: no release`);
  return { version, files };
};

/** The manifest that a release was fetched by; nothing where it is missing or spoilt. */
const manifestOf = async (version) => {
  const answer = await caches.match(home + manifestName, { cacheName: cacheOf(version) });
  return answer && answer.json().catch(() => undefined);
};

/** Whether the release's cache holds the file as it should be. */
const isGood = async (cache, name, hash) => {
  try {
    const answer = await cache.match(home + name);
    return !!answer && (await hashOf(await answer.arrayBuffer())) === hash;
  } catch (error) {
    // As after a power cut: what cannot be read is not there.
    await cache.delete(home + name);
    return false;
  }
};

/** Fetches what a release lacks. Throws where a file cannot be had: then it is no release, and what has come waits for the rest. */
const complete = async ({ version, files }) => {
  const cache = await caches.open(cacheOf(version));
  for (const [name, hash] of Object.entries(files)) {
    if (await isGood(cache, name, hash)) continue;
    // Most files are the same as in the release that runs: their names are made of their contents.
    const other = await caches.match(home + name);
    let bytes = other && (await other.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null));
    if (!bytes || (await hashOf(bytes)) !== hash) bytes = await fetchBytes(name);
    if ((await hashOf(bytes)) !== hash) throw new Error(`${name}: other bytes than ${manifestName} says`);
    await cache.put(home + name, responseOf(name, bytes));
  }
  await cache.put(home + manifestName, responseOf(manifestName, JSON.stringify({ version, files })));
};

/** Throws away what no release needs any more. Nothing may be on its way then: it would be taken for that. */
const tidy = async () => {
  const { current, next, previous } = await readState();
  const kept = [current, next, previous].filter(Boolean).map(cacheOf);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cacheOf('')) && !kept.includes(name)).map((name) => caches.delete(name)));
};

// ---- What the page asks for -------------------------------------------------------------------------------------------

/** The same for all who ask while it is under way. */
const once = (act) => {
  let going;
  return () => (going = going || act().finally(() => (going = null)));
};

/** Looks for a new release and fetches it whole. Gives back its version, or null where there is none. */
const update = once(async () => {
  const manifest = await fetchManifest();
  const { bad, current } = await readState();
  if (bad.includes(manifest.version)) return null;
  if (manifest.version !== current) await complete(manifest);
  await change((state) => {
    if (!state.current) state.current = manifest.version;
    state.next = manifest.version === state.current ? null : manifest.version;
  });
  await tidy();
  return (await readState()).next;
});

/** Looks over every file of the current release, and fetches what is missing or spoilt. */
const check = once(async () => {
  const { current } = await readState();
  const manifest = current && (await manifestOf(current));
  if (!manifest) {
    // Somebody has emptied the caches: the page begins anew, as at its first start.
    await change((state) => Object.assign(state, fresh(), { bad: state.bad }));
    await update();
    const { current } = await readState();
    return { version: current, isWhole: !!current };
  }
  try {
    await complete(manifest);
    return { version: current, isWhole: true };
  } catch (error) {
    return { version: current, isWhole: false, reason: error.message };
  }
});

const actions = {
  check,
  update: async () => ({ next: await update() }),
  /** From the next start on the next release is shown. */
  switch: () =>
    change((state) => {
      if (!state.next) return { isSwitched: false };
      Object.assign(state, { previous: state.current, current: state.next, next: null, tries: 0, isReady: false });
      return { isSwitched: true };
    }),
  /** The cards of this release are live. */
  ready: async () => {
    await change((state) => Object.assign(state, { isReady: true, tries: 0, previous: null }));
    return {};
  },
  state: readState,
};

self.addEventListener('message', (event) => {
  const { data, ports: [port] } = event;
  const action = actions[data];
  if (port && action) event.waitUntil(action().then((answer) => port.postMessage(answer), (error) => port.postMessage({ reason: `${error.message || error}` })));
});

// ---- What the page gets -----------------------------------------------------------------------------------------------

/** The release that this start shows. One that has not said that it is ready in its first starts is given up for good. */
const begin = () =>
  change((state) => {
    if (state.current && !state.isReady && state.tries >= starts && state.previous)
      Object.assign(state, { bad: [...state.bad, state.current].slice(-20), current: state.previous, previous: null, isReady: true });
    if (state.current && !state.isReady) state.tries++;
    return state.current;
  });

/** A file out of the current release, else out of any: a page that was loaded before a switch goes on with its own files. */
const find = async (name) => {
  const { current } = await readState();
  return (current && (await caches.match(home + name, { cacheName: cacheOf(current) }))) || caches.match(home + name);
};

/** Has the page itself mended where it is spoilt: such a page has nobody who would ask for another. */
const mendPage = async (current) => {
  const manifest = await manifestOf(current);
  if (manifest && !(await isGood(await caches.open(cacheOf(current)), pageName, manifest.files[pageName]))) await complete(manifest);
};

const answerPage = async (request) => {
  // Whatever cannot be written or read, the page still comes.
  await begin().then((current) => current && mendPage(current)).catch(() => {});
  return (await find(pageName).catch(() => null)) || fetch(request);
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.mode === 'navigate') {
    const page = answerPage(request);
    // As do scripts that are.
    event.waitUntil(page.then(check).catch(() => {}));
    return event.respondWith(page);
  }
  // The words are no file of a release, and the page keeps them itself, and with them their pictures.
  if (request.destination === 'image') return event.respondWith(caches.match(request.url, { cacheName: contentCache }).then((picture) => picture || fetch(request)));
  const isOurs = request.method === 'GET' && address.href.startsWith(home) && !/no-store|reload/.test(request.cache);
  if (isOurs) event.respondWith(find(address.href.slice(home.length).replace(/[?#].*/, '')).then((file) => file || fetch(request)));
});

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(update());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
