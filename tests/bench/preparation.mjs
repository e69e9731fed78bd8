// The peers, ready to be served: bundled, and compiled if they are programs.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compile } from './crate.mjs';
import { slides, words as content } from './peers/slides.mjs';

const FOLDER = fileURLToPath(new URL('peers', import.meta.url));
// What old browsers would need is not measured: each peer gets the syntax that its bundler leaves as it is.
const TARGET = 'es2022';

/** `import { slides } from 'words'` in a peer's script. */
const words = {
  name: 'words',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^words$/ }, () => ({ path: 'words', namespace: 'words' }));
    onLoad({ filter: /./, namespace: 'words' }, () => ({
      contents: `export const slides = ${JSON.stringify(slides)};`,
    }));
  },
};

const bundle = async (name, entry, loader) => {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}/${name}/${entry}`],
    outdir: FOLDER,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: TARGET,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The builds for production, of packages that have two.
    conditions: ['production', 'style'],
    plugins: [words],
    loader,
    logLevel: 'error',
  });
  return outputFiles.map(({ path, contents }) => [path.split(/[\\/]/).at(-1), Buffer.from(contents)]);
};

const minified = async (css) => (await transform(css, { loader: 'css', minify: true })).code;

/**
 * A list of `{ name, title, files, sheet, … }` (see README.md, *How to add a peer*), of those named or of all. A peer
 * whose program cannot be compiled is left out, with a line that says why.
 */
export const prepare = async (only) => {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const wrong = only?.find((name) => !names.includes(name));
  if (wrong !== undefined) throw new Error(`--only: expected some of ${names.join(', ')}, found "${wrong}".`);
  const sheet = await minified(readFileSync(`${FOLDER}/deck.css`, 'utf8'));
  const peers = [];
  for (const name of only || names) {
    const { default: peer } = await import(`./peers/${name}/peer.mjs`);
    const files = peer.entry
      ? await bundle(name, peer.entry, peer.loaders)
      : peer.crate
        ? compile(`${FOLDER}/${name}`, peer.crate, slides)
        : [];
    if (files && peer.hasDocument) files.push(['words.json', content]);
    if (files) peers.push({ ...peer, name, sheet, files: new Map(files) });
  }
  return peers;
};
