// A release behind real servers, as Debian packages them: with the recipe that lies in it, and without. `RELEASE` is the folder that
// a host gets. `cargo xtask test --only servers`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { eventually } from '../support/eventually.mjs';

const { RELEASE, VERSION } = process.env;
const OWN =
  '<value-cards words="own"><h2>Ours</h2><ul><li>Doors stay open.</li><li>Lunch is warm.</li></ul></value-cards>';
const PAGE = page(`${OWN}<script async crossorigin src="/cards/value-cards.js"></script>`);

const recipe = (name, folder) =>
  readFileSync(join(RELEASE, 'servers', name), 'utf8').replaceAll('/srv/cards', `${folder}/cards`);
const isRoot = process.getuid() === 0;

/** Each: how its configuration is written for a folder and port, and how it is started. `compresses`: what it has for `br, gzip`. */
const SERVERS = {
  nginx: {
    compresses: 'gzip',
    types: `types { text/html html; application/javascript js; application/wasm wasm; }`,
    conf(folder, port, isTaught) {
      if (isTaught) writeFileSync(`${folder}/nginx-http.conf`, recipe('nginx-http.conf', folder));
      return `${isRoot ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log ${folder}/log;
        events {} http { access_log off; ${this.types} ${isTaught ? `include ${folder}/nginx-http.conf;` : ''}
        server { listen 127.0.0.1:${port}; root ${folder}; ${isTaught ? recipe('nginx.conf', folder) : ''} } }`;
    },
    start: (conf) => ['nginx', '-c', conf],
  },
  apache2: {
    compresses: 'br',
    conf(folder, port, isTaught) {
      if (!isTaught) rmSync(`${folder}/cards/.htaccess`);
      const modules = ['mpm_event', 'authz_core', 'mime', 'headers', 'rewrite', 'alias', 'setenvif', 'env', 'dir'];
      return `ServerName 127.0.0.1\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/log\n
        ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
        ${isRoot ? 'User nobody\nGroup nogroup' : ''}\nTypesConfig /etc/mime.types\nDocumentRoot ${folder}
        AddLanguage br .br\nAddEncoding x-gzip .gz .tgz
        <Directory ${folder}>\nRequire all granted\nAllowOverride FileInfo\n</Directory>`.replace(/^ +/gm, '');
    },
    start: (conf) => ['apache2', '-X', '-f', conf],
  },
  lighttpd: {
    conf: (folder, port, isTaught) =>
      `server.document-root = "${folder}"\nserver.port = ${port}\nserver.bind = "127.0.0.1"\nserver.errorlog = "${folder}/log"
      mimetype.assign = ( ".html" => "text/html" )\n${isTaught ? '' : 'mimetype.assign += ( ".js" => "text/javascript", ".wasm" => "application/wasm" )'}
      ${isTaught ? recipe('lighttpd.conf', folder) : ''}`,
    start: (conf) => ['lighttpd', '-D', '-f', conf],
  },
  caddy: {
    compresses: 'br',
    conf: (folder, port, isTaught) =>
      `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n root * ${folder}\n ${isTaught ? recipe('Caddyfile', folder) : ''}\n file_server\n}\n`,
    start: (conf) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', conf],
  },
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a server for a folder with a page of the site and the release in `cards/`. */
const start = async (name, isTaught) => {
  const folder = mkdtempSync(join(tmpdir(), `value-cards-${name}-`));
  const { chmodSync } = await import('node:fs');
  chmodSync(folder, 0o755);
  mkdirSync(`${folder}/cards`);
  cpSync(RELEASE, `${folder}/cards`, { recursive: true });
  writeFileSync(`${folder}/page.html`, PAGE);
  const port = await freePort();
  const server = SERVERS[name];
  writeFileSync(`${folder}/conf`, server.conf(folder, port, isTaught));
  const [program, ...args] = server.start(`${folder}/conf`);
  const running = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } });
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => (said += text));
  const origin = `http://127.0.0.1:${port}`;
  await eventually(async () => {
    assert.equal(running.exitCode, null, `${name} ended: ${said}`);
    assert.equal((await fetch(`${origin}/page.html`)).status, 200);
  });
  const stop = () =>
    new Promise((resolve) => {
      running.on('exit', resolve);
      running.kill();
    }).then(() => rmSync(folder, { recursive: true, force: true }));
  return { origin, stop };
};

const headersOf = async (address, more = {}) => {
  const answer = await fetch(address, { headers: { 'Accept-Encoding': 'identity', ...more } });
  assert.equal(answer.status, 200, address);
  return answer.headers;
};
const files = existsSync(RELEASE) ? readdirSync(RELEASE) : [];
const wasm = files.find((name) => /^value-cards-[0-9a-f]{16}\.wasm$/.test(name));
const glue = files.find((name) => /^value-cards-[0-9a-f]{16}\.js$/.test(name));

for (const name of Object.keys(SERVERS)) {
  let taught;
  let untaught;
  before(async () => {
    taught = await start(name, true);
    untaught = await start(name, false);
  });
  after(async () => {
    await taught?.stop();
    await untaught?.stop();
  });

  test(`${name} with the recipe: types, headers and caching of each kind of file`, async () => {
    for (const [file, type, isFixed] of [
      ['value-cards.js', /javascript/, false],
      ['value-cards.single.js', /javascript/, false],
      [glue, /javascript/, true],
      [wasm, /^application\/wasm$/, true],
      [`v${VERSION}/value-cards.js`, /javascript/, true],
      [`v${VERSION}/${wasm}`, /^application\/wasm$/, true],
      ['value-cards.schema.json', /^application\/json/, false],
    ]) {
      const headers = await headersOf(`${taught.origin}/cards/${file}`);
      assert.match(headers.get('content-type'), type, file);
      assert.equal(headers.get('access-control-allow-origin'), '*', file);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', file);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', file);
      assert.equal(
        headers.get('cache-control'),
        isFixed ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
        file,
      );
    }
  });

  test(`${name} with the recipe: the compressed file, with the same type`, async () => {
    const { compresses = null } = SERVERS[name];
    for (const [file, type] of [
      ['value-cards.js', /javascript/],
      [wasm, /^application\/wasm$/],
    ]) {
      const headers = await headersOf(`${taught.origin}/cards/${file}`, { 'Accept-Encoding': 'gzip, br' });
      assert.equal(headers.get('content-encoding'), compresses, file);
      assert.match(headers.get('content-type'), type, file);
      assert.equal(headers.get('access-control-allow-origin'), '*', file);
    }
  });

  for (const [kind, more] of [
    ['a page of another origin', {}],
    ['a page that isolates itself', { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } }],
  ])
    for (const place of ['', `v${VERSION}/`])
      test(`${name} with the recipe: ${kind}, ${place || 'evergreen'}: live`, async () => {
        const html = page(
          `${OWN}<script async crossorigin src="${taught.origin}/cards/${place}value-cards.js"></script>`,
        );
        const visitor = await visit(html, { plain: true, ...more });
        await visitor.widget().live();
      });

  test(`${name} as it comes: a page of its own origin is live`, async () => {
    const visitor = await visit(page(''), { plain: true });
    await visitor.page.goto(`${untaught.origin}/page.html`);
    await visitor.widget().live();
  });

  test(`${name} as it comes: a page of another origin gets static cards and the line that names header, file and recipe`, async () => {
    const html = page(`${OWN}<script async src="${untaught.origin}/cards/value-cards.js"></script>`);
    const visitor = await visit(html, { plain: true, expectsLines: true });
    assert.equal((await visitor.widget().ready()).live, false);
    const line = await visitor.onlyLine();
    for (const part of [
      `${untaught.origin}/cards/value-cards-companion-`,
      'Access-Control-Allow-Origin: *',
      'HOSTING.md',
    ])
      assert.ok(line.includes(part), line);
  });

  test(`${name} as it comes: the single file is live on a page of another origin`, async () => {
    const html = page(`${OWN}<script async src="${untaught.origin}/cards/value-cards.single.js"></script>`);
    const visitor = await visit(html, { plain: true });
    await visitor.widget().live();
  });
}
