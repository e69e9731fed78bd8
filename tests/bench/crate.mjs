// A peer that is a Rust program: compiled and made smaller as the widget is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OUT = fileURLToPath(new URL('../../target/bench', import.meta.url));
/** What browsers have; the widget's program is allowed the same. */
const FEATURES = [
  'bulk-memory',
  'bulk-memory-opt',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
].map((name) => `--enable-${name}`);
const PROGRAMS = fileURLToPath(new URL('../e2e/node_modules/.bin', import.meta.url));

const option = (text) => (text ? `Some(${JSON.stringify(text)})` : 'None');

const rust = (slides) => {
  const rows = slides.map(
    ({ title, lead, before, strong, after }) =>
      `Slide { title: ${option(title)}, lead: ${option(lead)}, before: ${JSON.stringify(before)}, strong: ${option(strong)}, after: ${JSON.stringify(after)} },`,
  );
  return `const SLIDES: &[Slide] = &[\n${rows.join('\n')}\n];\n`;
};

const run = (program, args, options) => {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (status !== 0) console.log(`\`${program} ${args.join(' ')}\` failed${error ? `: ${error.message}` : ''}.`);
  return status === 0;
};

/** The files of the program in `folder`, as `[name, contents]`; nothing if it cannot be compiled here. */
export const compile = (folder, name, slides) => {
  mkdirSync(OUT, { recursive: true });
  const words = `${OUT}/slides.rs`;
  const text = rust(slides);
  let before;
  try {
    before = readFileSync(words, 'utf8');
  } catch {
    // The first time.
  }
  // Written only if it differs, or Cargo would compile the program each time.
  if (before !== text) writeFileSync(words, text);
  const env = { ...process.env, BENCH_SLIDES: words, CARGO_TARGET_DIR: OUT };
  const target = 'wasm32-unknown-unknown';
  const wasm = `${OUT}/${target}/release/${name}.wasm`;
  const isCompiled =
    run('cargo', ['build', '--locked', '--release', '--target', target], { cwd: folder, env }) &&
    run('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', OUT, '--out-name', 'main', wasm]) &&
    run(`${PROGRAMS}/wasm-opt`, ['-Oz', ...FEATURES, `${OUT}/main_bg.wasm`, '-o', `${OUT}/main.wasm`]);
  if (isCompiled) return ['main.js', 'main.wasm'].map((file) => [file, readFileSync(`${OUT}/${file}`)]);
  console.log(`${name} is left out.`);
};
