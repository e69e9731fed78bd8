// The words of every peer: Norwalk's, read from the file that the widget is built from.
import { readFileSync } from 'node:fs';

const FILE = new URL('../../../src/content/norwalk.json', import.meta.url);
const { sections } = JSON.parse(readFileSync(FILE, 'utf8'));

/** The text around its headline, which is emphasized in its place, as the widget does it. */
const emphasized = ({ headline, text }) => {
  const start = headline ? text.toLowerCase().indexOf(headline.toLowerCase()) : -1;
  const end = start + (headline || '').length;
  // A headline that is the whole statement would emphasize everything.
  if (start < 0 || (start === 0 && end >= text.length - 1)) return { before: text, strong: '', after: '' };
  return { before: text.slice(0, start), strong: text.slice(start, end), after: text.slice(end) };
};

/** One for each card. The first card of a section has the section's title as a heading, and what leads into it. */
export const slides = sections.flatMap(({ title, lead, cards }) =>
  cards.map((card, index) => ({ title: index ? '' : title, lead: (!index && lead) || '', ...emphasized(card) })),
);

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
