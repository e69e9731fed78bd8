// Folders that are not whole, servers that answer wrongly, and files that are changed on the way: what each of them leaves.
import { otherModule } from './folders.mjs';

export const WORDS = '<h2>Ours</h2><ul><li>Doors stay open.</li><li>Lunch is warm.</li></ul>';
export const OWN = `<value-cards words="own">${WORDS}</value-cards>`;

/** A script that does the same, and has other bytes. */
const otherScript = (bytes) => Buffer.concat([bytes, Buffer.from('\n')]);
/** As after a connection that broke. */
const half = (bytes) => bytes.subarray(0, bytes.length / 2);
/** Caddy's recipe leaves types to Caddy. */
const wrongType = (type) => (recipe) =>
  recipe
    .replaceAll('application/wasm', type)
    .replace('\theader {', `\t@modules path *.wasm\n\theader @modules Content-Type ${type}\n$&`);
const unsaid = (teach) => (recipe) => teach(recipe).replace(/^.*nosniff.*\n/gm, '');
const below = (line) => (recipe, server) => recipe.replace(server.first, () => `${server.first}\n${server[line]}\n`);

/** Files of the folder. */
export const FILE = {
  companion: /^value-cards-companion-.*\.js$/,
  extras: /^value-cards-extras-.*\.js$/,
  reader: /^value-cards-reader-.*\.js$/,
  glue: /^value-cards-[0-9a-f]{16}\.js$/,
  wasm: /^value-cards-[0-9a-f]{16}\.wasm$/,
  es: /^value-cards-es-.*\.js$/,
  tools: /^value-cards-tools-.*\.js$/,
  'tools-wasm': /^value-cards-tools-.*\.wasm$/,
  documents: /^value-cards-documents-.*\.js$/,
  'documents-wasm': /^value-cards-documents-.*\.wasm$/,
  single: /^value-cards\.single\.js$/,
  loader: /^value-cards\.js$/,
};

const cards = (attributes, words = WORDS) => `<value-cards words="own" ${attributes}>${words}</value-cards>`;

const PAGE = /^200 text\/html/;
const SHARE = { html: cards('controls="share"'), press: 'Share', says: 'Share, read aloud and filter do not work' };
const DOCUMENT = { html: cards('src="DOCS/words.json"') };
const TEXT = wrongType('text/plain');
const BYTES = wrongType('application/octet-stream');

/**
 * `lacks`: a file that is not in the folder · `changes`: a file, and how its bytes are changed · `teach`: what becomes of the server's
 * recipe · `gives`: what the server then answers for the file · `html`: instead of our own words in an element · `script`: instead of
 * the loader · `isChecked`: the page checks the scripts by integrity · `press`: a button that the visitor presses · `live`: whether
 * the widget runs; without it, the page's words are as they were · `names`: the file that the console names; without it the
 * widget says nothing there · `says`: instead of what the loader says.
 */
export const DAMAGES = {
  'no companion': { lacks: 'companion', live: false, names: 'companion' },
  'no glue': { lacks: 'glue', live: false, names: 'glue' },
  'no .wasm': { lacks: 'wasm', live: false, names: 'wasm' },
  'no extras, for flip cards': { lacks: 'extras', html: cards('detail="flip"'), live: false, names: 'extras' },
  'no extras, for a div': { lacks: 'extras', html: `<div data-value-cards>${WORDS}</div>`, names: 'extras' },
  'no reader': { lacks: 'reader', html: cards('', '<p>• Doors stay open.</p>'), live: true, names: 'reader' },
  'no Spanish': { lacks: 'es', html: cards('lang="es"'), live: true, names: 'es', says: 'The controls are in English' },
  'no tools': { lacks: 'tools', ...SHARE, live: true, names: 'tools' },
  'no .wasm of the tools': { lacks: 'tools-wasm', ...SHARE, live: true, names: 'tools-wasm' },
  'no reader of documents': { lacks: 'documents', ...DOCUMENT, live: false, names: 'documents' },
  'no .wasm of that': { lacks: 'documents-wasm', ...DOCUMENT, live: false, names: 'documents-wasm' },
  'no single file': { lacks: 'single', script: 'value-cards.single.js' },
  'half a companion': { changes: ['companion', half], live: false, names: 'companion' },
  'a refused .wasm': { teach: below('refuses'), gives: /^403/, live: false, names: 'wasm' },
  'a page for a companion': {
    teach: below('welcomes'),
    gives: PAGE,
    lacks: 'companion',
    live: false,
    names: 'companion',
  },
  'a page for the glue': { teach: below('welcomes'), gives: PAGE, lacks: 'glue', live: false, names: 'glue' },
  'a page for the .wasm': { teach: below('welcomes'), gives: PAGE, lacks: 'wasm', live: false, names: 'wasm' },
  'a .wasm as text': { teach: TEXT, gives: /^200 text\/plain nosniff$/, live: true },
  'a .wasm as text, without nosniff': { teach: unsaid(TEXT), gives: /^200 text\/plain null$/, live: true },
  'a .wasm as bytes': { teach: BYTES, gives: /^200 application\/octet-stream nosniff$/, live: true },
  'a .wasm as bytes, without nosniff': {
    teach: unsaid(BYTES),
    gives: /^200 application\/octet-stream null$/,
    live: true,
  },
  'a changed .wasm': { changes: ['wasm', otherModule], live: false, names: 'wasm' },
  'a changed companion': { changes: ['companion', otherScript], live: true },
  'a changed companion, checked': {
    changes: ['companion', otherScript],
    isChecked: true,
    live: false,
    names: 'companion',
  },
  'a changed glue, checked': { changes: ['glue', otherScript], isChecked: true, live: false, names: 'glue' },
  'a changed script, checked': { changes: ['loader', otherScript], isChecked: true },
  'nothing changed, checked': { isChecked: true, live: true },
};
