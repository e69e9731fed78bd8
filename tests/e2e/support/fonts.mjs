// A font that the tests bring, for whatever depends on the width of characters: each machine has other fonts.
import { readFileSync } from 'node:fs';

const bytesOf = (weight) =>
  readFileSync(
    new URL(`../node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`, import.meta.url),
  ).toString('base64');

/**
 * For a page's `addInitScript`: all words are in this font instead of the defaults. It is made from bytes, which no
 * policy forbids.
 */
export const OWN_FONT = `{
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  for (const [weight, text] of Object.entries(${JSON.stringify({ 400: bytesOf(400), 700: bytesOf(700) })}))
    document.fonts.add(new FontFace('DejaVu of the tests', bytes(text), { weight }));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --value-cards-font: "DejaVu of the tests"; --value-cards-headline-font: "DejaVu of the tests" }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}`;
