// Real servers, as Debian packages them, each with a page and a folder of the release.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.mjs';
import { freePort } from './port.mjs';
import { RELEASE, unpack } from './folders.mjs';

const isRoot = process.getuid() === 0;

/**
 * `recipe`: its file in the release · `first`: the line of it below which others may be added · `refuses`, `welcomes`: lines that
 * refuse modules, as filters do, and that answer with a page if a file is missing, as many sites do · `compresses`: what it has for
 * `br, gzip` · `conf`: its configuration, `taught` the recipe's text or nothing · `start`: how it is started.
 */
export const SERVERS = {
  nginx: {
    recipe: 'servers/nginx.conf',
    first: 'location /cards/ {',
    refuses: 'location ~ \\.wasm$ { return 403; }',
    welcomes: 'error_page 404 =200 /page.html;',
    compresses: 'gzip',
    types: `types { text/html html; application/javascript js; application/wasm wasm; }`,
    conf(folder, port, taught) {
      return `${isRoot ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log ${folder}/log;
        events {} http { access_log off; ${this.types} ${taught && `include ${RELEASE}/servers/nginx-http.conf;`}
        server { listen 127.0.0.1:${port}; root ${folder}; ${taught} } }`;
    },
    start: (conf) => ['nginx', '-c', conf],
  },
  apache2: {
    recipe: '.htaccess',
    first: 'RewriteEngine On',
    refuses: 'RewriteRule \\.wasm$ - [F]',
    welcomes: 'RewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^ /page.html [L]',
    compresses: 'br',
    conf(folder, port, taught) {
      if (taught) writeFileSync(`${folder}/cards/.htaccess`, taught);
      else rmSync(`${folder}/cards/.htaccess`);
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
    recipe: 'servers/lighttpd.conf',
    first: 'server.modules += ("mod_alias", "mod_setenv")',
    refuses: 'server.modules += ("mod_access")\n$HTTP["url"] =~ "\\.wasm$" { url.access-deny = ("") }',
    welcomes: 'server.error-handler-404 = "/page.html"',
    conf: (folder, port, taught) =>
      `server.document-root = "${folder}"\nserver.port = ${port}\nserver.bind = "127.0.0.1"\nserver.errorlog = "${folder}/log"
      # Else it knows of a change only after some seconds.
      server.stat-cache-engine = "disable"
      mimetype.assign = ( ".html" => "text/html" )
      ${taught || 'mimetype.assign += ( ".js" => "text/javascript", ".wasm" => "application/wasm" )'}`,
    start: (conf) => ['lighttpd', '-D', '-f', conf],
  },
  caddy: {
    recipe: 'servers/Caddyfile',
    first: 'handle_path /cards/* {',
    refuses: '@modules path *.wasm\nrespond @modules 403',
    welcomes: 'try_files {path} /index.html',
    compresses: 'br',
    conf: (folder, port, taught) =>
      `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n root * ${folder}\n ${taught}\n file_server\n}\n`,
    start: (conf) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', conf],
  },
};

/**
 * Starts a server for a folder with the site's `page.html` and the release in `cards/`. `teach`: what becomes of the recipe's text;
 * without it the server is as it comes.
 */
export const start = async (name, page, teach) => {
  const folder = mkdtempSync(join(tmpdir(), `value-cards-${name}-`));
  chmodSync(folder, 0o755);
  unpack(RELEASE, `${folder}/cards`);
  writeFileSync(`${folder}/page.html`, page);
  const port = await freePort();
  const server = SERVERS[name];
  const recipe = readFileSync(join(RELEASE, server.recipe), 'utf8').replaceAll('/srv/cards', `${folder}/cards`);
  writeFileSync(`${folder}/conf`, server.conf(folder, port, teach ? teach(recipe, server) : ''));
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
  const put = (name, html) => writeFileSync(`${folder}/${name}`, html);
  return { origin, cards: `${folder}/cards`, put, stop };
};
