// WebKitGTK over plain WebDriver: one browser with an X server of its own, and scripts that run in its pages.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const DRIVER = process.env.WEBKIT_DRIVER || '/usr/bin/WebKitWebDriver';
const BROWSER = process.env.WEBKIT || '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const X_SERVER = process.env.XVFB || '/usr/bin/Xvfb';
const X_TOOL = process.env.XDOTOOL || '/usr/bin/xdotool';

/** The browser's own bars take no room, so that a window can be as narrow as a phone (at least 290 px). */
const BARS = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px }';

const settingsOf = ({ reducedMotion }) => `[Settings]\ngtk-enable-animations=${reducedMotion === 'reduce' ? 0 : 1}\n`;

const environmentOf = ({ colorScheme, timezoneId, isComposited }) => ({
  GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
  ...(timezoneId && { TZ: timezoneId }),
  // Layers are put together by OpenGL, which is emulated on a machine without a graphics card.
  ...(!isComposited && { GDK_GL: 'disable' }),
});

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
};

/** An X server on the first free display; it writes the number to its third channel. */
const startDisplay = async () => {
  const server = spawn(X_SERVER, ['-displayfd', '3', '-screen', '0', '2600x1800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3], 'data');
  return { server, display: `:${String(number).trim()}` };
};

/**
 * To run before any script of the page, because the page may break what answers need. WebDriver itself breaks if the
 * page adds properties to all objects, so answers are strings.
 */
export const KEEP_JSON = `Object.defineProperty(window, Symbol.for('json'), { value: { parse: JSON.parse, stringify: JSON.stringify } });`;

/** A page's answer. WebDriver's own JSON would lose `undefined` and numbers that are not finite. */
const decode = ([kind, value]) => {
  if (kind === 'list') return value.map(decode);
  if (kind === 'object') return Object.fromEntries(value.map(([key, each]) => [key, decode(each)]));
  if (kind === 'number') return Number(value);
  return kind === 'undefined' ? undefined : value;
};

/** JSON has no numbers that are not finite. */
const withNumbers = (key, value) =>
  typeof value === 'number' && !Number.isFinite(value) ? { '@number': String(value) } : value;

const ENCODE = `const encode = (value, depth = 0) => {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return ['undefined'];
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? ['plain', value] : ['number', Object.is(value, -0) ? '-0' : String(value)];
  if (value === null || typeof value !== 'object') return ['plain', value];
  if (value instanceof Node || value === window || depth > 20) return ['plain', 'ref: ' + (value.nodeName || 'window')];
  if (value instanceof Error) return ['plain', String(value)];
  if (Array.isArray(value)) return ['list', Array.from(value, (each) => encode(each, depth + 1))];
  return ['object', Object.keys(value).map((key) => [key, encode(value[key], depth + 1)])];
};`;

/** A browser with settings of the system, by Playwright's names. */
export class Session {
  /** Commands, one at a time: each is for the window that is chosen. */
  last = Promise.resolve();

  static async start(settings) {
    const session = new Session();
    session.home = mkdtempSync(`${tmpdir()}/value-cards-webkit-`);
    mkdirSync(`${session.home}/gtk-3.0`);
    writeFileSync(`${session.home}/gtk-3.0/settings.ini`, settingsOf(settings));
    writeFileSync(`${session.home}/gtk-3.0/gtk.css`, BARS);
    const { server, display } = await startDisplay();
    session.display = display;
    const port = await freePort();
    const env = { ...process.env, ...environmentOf(settings), DISPLAY: display, XDG_CONFIG_HOME: session.home };
    session.processes = [spawn(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' }), server];
    session.address = `http://127.0.0.1:${port}`;
    const options = { binary: BROWSER, args: ['--automation'] };
    const capabilities = {
      // The driver uses the page's clock, which a test may move by hours.
      alwaysMatch: {
        browserName: 'MiniBrowser',
        pageLoadStrategy: 'none',
        timeouts: { script: 1e9 },
        'webkitgtk:browserOptions': options,
      },
    };
    const { sessionId } = await session.whenUp(() => session.call('POST', '/session', { capabilities }));
    session.path = `/session/${sessionId}`;
    session.first = await session.call('GET', `${session.path}/window`);
    return session;
  }

  /** Waits for the driver to start. */
  async whenUp(call) {
    for (let tries = 0; ; tries++) {
      try {
        return await call();
      } catch (error) {
        if (tries === 100 || error.cause?.code !== 'ECONNREFUSED') throw error;
        await pause(50);
      }
    }
  }

  async call(method, path, body) {
    // A browser that is gone never answers.
    const signal = AbortSignal.timeout(120_000);
    const response = await fetch(this.address + path, { method, body: body && JSON.stringify(body), signal });
    const { value } = await response.json();
    if (value?.error)
      throw Object.assign(new Error(`WebDriver: ${value.error}: ${value.message}`), { code: value.error });
    return value;
  }

  /** Runs `commands` with the window of this handle, before any other command. */
  within(handle, commands) {
    const result = this.last.then(async () => {
      if (this.chosen !== handle) await this.call('POST', `${this.path}/window`, { handle });
      this.chosen = handle;
      return commands((method, path, body) => this.call(method, this.path + path, body));
    });
    this.last = result.catch(() => {});
    return result;
  }

  async open() {
    const { handle } = await this.within(this.first, (call) => call('POST', '/window/new', { type: 'window' }));
    await this.activate(handle);
    return handle;
  }

  /** Gives the newest window the keyboard, as a window manager would: without it a window shows no focus. */
  async activate(handle) {
    const tell = async (...words) =>
      (await promisify(execFile)(X_TOOL, words, { env: { ...process.env, DISPLAY: this.display } })).stdout;
    for (let tries = 0; tries < 100; tries++) {
      // Windows may come and go during this.
      const windows = await tell('search', '--onlyvisible', '--class', 'MiniBrowser').catch(() => '');
      const newest = Math.max(...windows.split('\n').map(Number));
      await tell('windowfocus', String(newest)).catch(() => {});
      if (await this.run(handle, '() => document.hasFocus()')) return;
      await pause(20);
    }
    throw new Error(`${X_TOOL} gives the window no focus.`);
  }

  /**
   * The answer of this function, or expression, in the window. It is part of the script and never a string there,
   * because a page's policy may forbid `eval`.
   */
  async run(handle, text, ...values) {
    const script = `${ENCODE}
      const { parse, stringify } = window[Symbol.for('json')] || JSON;
      const done = arguments[arguments.length - 1];
      const answer = (what) => done(stringify(what));
      const kept = window[Symbol.for('kept')];
      const revive = (key, value) => {
        const { '@kept': index, '@number': number } = Object(value);
        return index !== undefined ? kept[index] : number ? Number(number) : value;
      };
      const values = parse(arguments[0], revive).map(([value]) => value);
      (async () => { const it = (${text}); return typeof it === 'function' ? it(...values) : it; })().then(
        (value) => answer({ value: encode(value) }),
        (error) => answer({ error: error instanceof Error ? error.name + ': ' + error.message : String(error) }),
      );`;
    const answer = await this.within(handle, (call) =>
      call('POST', '/execute/async', {
        script,
        args: [
          JSON.stringify(
            values.map((value) => [value]),
            withNumbers,
          ),
        ],
      }),
    );
    const { error, value } = JSON.parse(answer);
    if (error) throw new Error(error);
    return decode(value);
  }

  async close() {
    // The session first, or the browser would outlive its driver.
    await this.call('DELETE', this.path).catch(() => {});
    for (const process of this.processes) {
      process.kill();
      await once(process, 'exit');
    }
    rmSync(this.home, { recursive: true, force: true });
  }
}
