// Folders of a release: copied, damaged, and made into another release.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** `RELEASE`: the folder that a host gets; `VERSION`: its version. */
export const { RELEASE, VERSION } = process.env;

/** The version of the release that is made of it. */
export const NEXT = '99.0.0';

const all = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** Puts a release into a folder, over what is there. */
export const unpack = (release, folder) => cpSync(release, folder, { recursive: true });

/** Puts a release into a folder, and nothing else. */
export const replace = (release, folder) => {
  // The servers go on watching the folder itself.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  unpack(release, folder);
};

/** The path of the file in the folder that has such a name. Its compressed copies are taken away. */
const uncompressed = (folder, pattern) => {
  const names = readdirSync(folder).filter((name) => pattern.test(name.replace(/\.(br|gz)$/, '')));
  const [plain, copies] = [true, false].map((is) => names.filter((name) => !/\.(br|gz)$/.test(name) === is));
  assert.equal(plain.length, 1, `${pattern}: ${names}`);
  for (const name of copies) rmSync(join(folder, name));
  return join(folder, plain[0]);
};

export const remove = (folder, pattern) => rmSync(uncompressed(folder, pattern));

/** @param change from the file's bytes to others */
export const alter = (folder, pattern, change) => {
  const path = uncompressed(folder, pattern);
  writeFileSync(path, change(readFileSync(path)));
};

const integrityOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** The `integrity` of each script in the folder, by its name. */
export const integrities = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, integrityOf(readFileSync(join(folder, name)))]),
  );

const hashIn = (folder) =>
  readdirSync(folder)
    .join()
    .match(/value-cards-([0-9a-f]{16})\.js/)[1];

/** A section that engines pass over: https://webassembly.github.io/spec/core/binary/modules.html#custom-section */
const SECTION = Buffer.from([0, 5, 4, ...Buffer.from('next')]);

/** A module that does the same, and has other bytes. */
export const otherModule = (bytes) => Buffer.concat([bytes, SECTION]);

/**
 * Makes another release of this one, of which no file fits the first: its modules have a section more, and their integrity, the hash
 * of all files, and the version are others. That is what the build does too: it writes the hash last of all, into names and into
 * what has them.
 */
export const makeNext = (folder) => {
  const hash = hashIn(RELEASE);
  const texts = [
    [VERSION, NEXT],
    [hash, [...hash].reverse().join('')],
  ];
  const renamed = (text) => texts.reduce((text, [old, next]) => text.replaceAll(old, next), text);
  const files = all(RELEASE).map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(RELEASE.length + 1), readFileSync(path)];
  });
  const modules = files.filter(([name]) => name.endsWith('.wasm'));
  for (const [, bytes] of modules) texts.push([integrityOf(bytes), integrityOf(otherModule(bytes))]);
  for (const [name, bytes] of files) {
    // The kiosk's list, and the checksums, are of the first one; compressed files are made again.
    if (/^(release\.json|SHA256SUMS)|\.(br|gz)$/.test(name)) continue;
    const path = join(folder, renamed(name));
    const made = name.endsWith('.wasm') ? otherModule(bytes) : Buffer.from(renamed(bytes.toString()));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
    if (!files.some(([other]) => other === `${name}.br`)) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(made, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }));
    writeFileSync(`${path}.gz`, gzipSync(made));
  }
};
