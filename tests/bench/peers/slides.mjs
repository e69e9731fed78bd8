// The words of every peer: Norwalk's, read from the file that the widget is built from.
import { readFileSync } from 'node:fs';
import { slidesOf } from './outline.mjs';

const FILE = new URL('../../../src/content/norwalk.json', import.meta.url);
/** The content document. */
export const words = readFileSync(FILE);

const { sections } = JSON.parse(words);

export const slides = slidesOf(sections);

/** What a page must show, word by word. */
export const statements = sections.flatMap(({ cards }) => cards.map(({ text }) => text));

const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const statementHtml = ({ before, strong, after }) =>
  escaped(before) + (strong && `<strong>${escaped(strong)}</strong>`) + escaped(after);

/** A slide as HTML, for peers whose words are in the page. */
export const slideHtml = (slide) =>
  (slide.title && `<h2>${escaped(slide.title)}</h2>`) +
  (slide.lead && `<p class="lead">${escaped(slide.lead)}</p>`) +
  `<p class="text">${statementHtml(slide)}</p>`;

/**
 * The same words as the README teaches to write them between the tags: a heading, what leads in, and a list. Nothing is
 * bold in the middle of a sentence, which the README does not teach and which takes the widget one more file to read.
 */
export const outlineHtml = sections
  .map(({ title, lead, cards }) => {
    const items = cards.map((card) => escaped(card.text));
    const list =
      items.length > 1 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : `<p>${items[0]}</p>`;
    return `<h2>${escaped(title)}</h2>${lead ? `<p>${escaped(lead)}</p>` : ''}${list}`;
  })
  .join('');
