// The interface's words in each language, from the build: English in the extras, each other language in a file of its
// own.
import { readFileSync, readdirSync } from 'node:fs';
import { ENGINE } from './engines.mjs';
import { DIST } from './servers.mjs';

const FILE = /^value-cards-(ar|bs|es|fr|ht|so|sw|vi|zh-Hans|zh-Hant)-[0-9a-f]+\.js$/;
const names = readdirSync(DIST);

const files = await Promise.all(
  names.filter((name) => FILE.test(name)).map((name) => import(`file://${DIST}/${name}`)),
);
const extras = readFileSync(`${DIST}/${names.find((name) => name.startsWith('value-cards-extras-'))}`, 'utf8');
const [english] = /\{adopted:"Adopted by[^]*?widget:"[^"]*"\}/.exec(extras);

/** What a file holds, each phrase under its name in src/phrases. */
const named = ({ tag, name, loader, faces, language, adopted, unavailable, widget, toolbox }) => {
  const [sections, cards, showAll, showOne, previous, next] = loader;
  const [turnToBack, turnToFront] = faces;
  const [pause, play, controls, card, of] = widget.split('\n');
  const [
    share,
    read,
    filter,
    copyLink,
    copyText,
    shareBySystem,
    linkCopied,
    textCopied,
    notCopied,
    toCopy,
    stopReading,
    wordsToFind,
    clear,
    ...forms
  ] = toolbox.split('\n');
  const tally = Object.fromEntries(
    ['zero', 'one', 'two', 'few', 'many', 'other'].map((category, index) => [category, forms[index]]),
  );
  return {
    ...{
      tag,
      name,
      sections,
      cards,
      showAll,
      showOne,
      turnToBack,
      turnToFront,
      share,
      read,
      filter,
      language,
      adopted,
      unavailable,
    },
    ...{ pause, play, controls, previous, next, card, of },
    ...{
      copyLink,
      copyText,
      shareBySystem,
      linkCopied,
      textCopied,
      notCopied,
      toCopy,
      stopReading,
      wordsToFind,
      clear,
      tally,
    },
  };
};

/** All of them, English first. */
export const LANGUAGES = [new Function(`return ${english}`)(), ...files.map((file) => file.default)].map(named);

/** The phrases of the language with this tag. */
export const phrasesOf = (tag) => LANGUAGES.find((phrases) => phrases.tag === tag);

/** The tags of the language files that a visit has fetched, in order. */
export const fetchedLanguages = (visitor) =>
  visitor.requests
    .map((url) => FILE.exec(new URL(url).pathname.slice(1)))
    .filter(Boolean)
    .map(([, tag]) => tag);

/**
 * The number in the engine's digits for the language: WebKitGTK 2.50 has Arabic ones for Arabic, the others European
 * ones.
 */
export const write = (tag, number) => {
  const locale = { ht: 'en', ar: ENGINE === 'webkit' ? 'ar-u-nu-arab' : 'ar-u-nu-latn' }[tag] || tag;
  return new Intl.NumberFormat(locale).format(number);
};
