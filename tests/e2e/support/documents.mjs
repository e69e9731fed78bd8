// Content documents for tests, and a watch for what must never be seen beside them: another district's words.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { STATEMENTS } from './norwalk.mjs';

/** A document of two sections, in which every text begins with `name`. */
export const made = (name, ids = ['first', 'second', 'third']) => ({
  version: 1,
  organization: `${name} Schools`,
  sections: [
    { id: 'mission', title: `${name} Mission`, cards: [{ id: 'mission', text: `${name}: every child reads.` }] },
    {
      id: 'values',
      title: `${name} Values`,
      lead: `${name}: we believe`,
      cards: ids.map((id) => ({ id, text: `${name}: ${id} things matter.` })),
    },
  ],
});

const FOLDER = new URL('../../examples/documents/', import.meta.url);

/** The text of an example. */
export const example = (name, ending = 'json') => readFileSync(new URL(`${name}.${ending}`, FOLDER), 'utf8');

/** The names of the examples in a folder, such as `good/minimal`. */
export const examplesIn = (folder) =>
  readdirSync(new URL(folder, FOLDER)).flatMap((file) =>
    file.endsWith('.json') ? `${folder}/${file.slice(0, -5)}` : [],
  );

/** Faulty documents of which nothing can be shown: the list of the native tests. */
const native = readFileSync(new URL('../../native/examples.rs', import.meta.url), 'utf8');
export const UNUSABLE = native.match(/UNUSABLE: .* = \[([^\]]+)\]/)[1].match(/[a-z0-9-]+/g);

const tidy = (text) =>
  text
    .replace(/(^|\n)[-•] /g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** A card's headline and statement as they are shown: the README says where a headline stands. */
const shownOf = ({ headline = '', text }) => {
  const name = headline.trim().replace(/[^\p{L}\p{N}\p{M}]+$/u, '') || headline.trim();
  const rest = text.trim().slice(name.length);
  const begins = name && text.trim().toLowerCase().startsWith(name.toLowerCase());
  if (begins && !/[\p{L}\p{N}]/u.test(rest)) return ['', tidy(text)];
  const [separator] =
    (begins && /^(?:\n|[：。]|\s*—|:(?=\s)|\s*\|(?=\s)|\.(?=\s)|\s*–(?=\s)|\s+-(?=\s))\s*/u.exec(rest)) || [];
  if (separator) return [name, tidy(rest.slice(separator.length))];
  const lowered = headline.trim().replace(/^./u, (first) => first.toLowerCase());
  const isInside = [headline.trim(), lowered].some(
    (run) =>
      run &&
      new RegExp(
        `(?<!(?!\\p{sc=Han})[\\p{L}\\p{N}])${run.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!(?!\\p{sc=Han})[\\p{L}\\p{N}])`,
        'u',
      ).test(text),
  );
  return [isInside ? '' : headline.trim(), tidy(text)];
};

/** The words of a document in one language, in the form of a widget's `sections()`. */
export const saidIn = ({ sections }) =>
  sections.map(({ title = '', lead = '', cards = [], groups = [{ cards }] }) => {
    const all = groups.flatMap((group) => group.cards).map(shownOf);
    return {
      title,
      lead: [lead, ...groups.map((group) => group.lead)].filter(Boolean).join(' '),
      headlines: all.flatMap(([headline]) => headline || []),
      statements: all.map(([, statement]) => statement),
    };
  });

/** The page's own words in an element. */
export const CHILDREN = '<h2>Home Mission</h2><p>Home: every child reads.</p>';
export const HOME = [{ title: 'Home Mission', lead: '', headlines: [], statements: ['Home: every child reads.'] }];

const watch = (statements) => {
  window.seenStatements = [];
  const look = () => {
    const text = document.documentElement ? document.documentElement.textContent : '';
    window.seenStatements.push(...statements.filter((statement) => text.includes(statement)));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
};

/**
 * A script for a page that records each built-in sentence that is ever in its tree, even if only until the next task.
 */
export const WATCH = `(${watch})(${JSON.stringify(STATEMENTS)});`;

export const expectNoBuiltIn = async (visitor) =>
  assert.deepEqual(
    await visitor.page.evaluate(() => window.seenStatements),
    [],
    'no built-in word was ever on the page',
  );
