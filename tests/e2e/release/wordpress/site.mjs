// A real WordPress on this machine: Debian's, with a database of its own, in a folder that is removed at the end.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../support/eventually.mjs';
import { freePort } from '../port.mjs';

const INSTALLER = fileURLToPath(new URL('install.php', import.meta.url));
const PACKAGED = '/usr/share/wordpress';

/** What a caretaker writes into `wp-config.php`. Nothing asks the network for news. */
const configuration = (socket, kind) => `<?php
define('DB_NAME', '${kind}'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); $table_prefix = 'wp_';
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1'); define('DISABLE_WP_CRON', true);
define('FS_METHOD', 'direct'); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
if (${kind === 'network'} && !defined('WP_INSTALLING')) {
	define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false); define('DOMAIN_CURRENT_SITE', $_SERVER['HTTP_HOST']);
	define('PATH_CURRENT_SITE', '/'); define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);
}
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * A plugin that nobody can turn off: the classic editor, a header with `html`, and a shortcode that a theme runs, if the address asks
 * for them. Hosts of this
 * machine count as others, from which WordPress fetches what is embedded.
 */
const settings = (html) => `<?php
add_filter('use_block_editor_for_post', fn($is) => $is && !isset($_GET['classic']));
add_action('wp_body_open', function () { if (isset($_GET['code'])) echo do_shortcode(wp_unslash($_GET['code'])); });
add_action('wp_head', function () { if (isset($_GET['header'])) echo '${html}'; });
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $address) => [...$ports, (int) parse_url($address, PHP_URL_PORT)], 10, 3);
`;

const started = async (program, args, folder, isReady) => {
  const running = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '8' },
    // The server for PHP has workers, which end with it only as a group.
    detached: true,
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
  await eventually(async () => {
    assert.equal(running.exitCode, null, `${program} ended: ${said}`);
    await isReady();
  }, 30000);
  return () =>
    new Promise((resolve) => {
      running.on('exit', resolve);
      process.kill(-running.pid);
    });
};

/**
 * Starts a database, and a WordPress for each of `kinds`: `single`, or `network`, which is a network of sites. `header` is HTML.
 * Returns where each is, as an address and a folder, and what asks its database.
 */
export const startWordPress = async (kinds, header) => {
  const folder = mkdtempSync(join(tmpdir(), 'value-cards-wordpress-'));
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  const user = `--user=${userInfo().username}`;
  execFileSync('mariadb-install-db', [
    ...['--no-defaults', `--datadir=${data}`, user],
    ...['--auth-root-authentication-method=normal', '--skip-test-db'],
  ]);
  /** The lines of the answer. */
  const query = (text, ...database) =>
    execFileSync(
      'mariadb',
      ['--no-defaults', '--user=root', `--socket=${socket}`, '--skip-column-names', '--execute', text, ...database],
      { encoding: 'utf8' },
    )
      .split('\n')
      .filter(Boolean);
  const running = [
    await started(
      'mariadbd',
      ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', user],
      folder,
      () => query('SELECT 1'),
    ),
  ];
  const sites = {};
  for (const kind of kinds) {
    const root = join(folder, kind);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    cpSync(PACKAGED, root, { recursive: true, dereference: true });
    writeFileSync(join(root, 'wp-config.php'), configuration(socket, kind));
    query(`CREATE DATABASE ${kind}`);
    cpSync(INSTALLER, join(root, 'install.php'));
    execFileSync('php', ['install.php', address, kind], { cwd: root, stdio: 'pipe' });
    rmSync(join(root, 'install.php'));
    mkdirSync(join(root, 'wp-content/mu-plugins'));
    writeFileSync(join(root, 'wp-content/mu-plugins/settings.php'), settings(header));
    running.unshift(
      await started('php', ['-S', `127.0.0.1:${port}`, '-t', root], root, async () =>
        assert.equal((await fetch(`${address}/`)).status, 200),
      ),
    );
    sites[kind] = { address, root, query: (text) => query(text, kind) };
  }
  return {
    sites,
    async stop() {
      for (const stop of running) await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
