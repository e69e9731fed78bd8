// The words of a content document as slides, for peers in the browser and for those in the page.

/** The text around its headline, which is emphasized in its place, as the widget does it. */
const emphasized = ({ headline, text }) => {
  const start = headline ? text.toLowerCase().indexOf(headline.toLowerCase()) : -1;
  const end = start + (headline || '').length;
  // A headline that is the whole statement would emphasize everything.
  if (start < 0 || (start === 0 && end >= text.length - 1)) return { before: text, strong: '', after: '' };
  return { before: text.slice(0, start), strong: text.slice(start, end), after: text.slice(end) };
};

/** One for each card. The first card of a section has the section's title as a heading, and what leads into it. */
export const slidesOf = (sections) =>
  sections.flatMap(({ title, lead, cards }) =>
    cards.map((card, index) => ({ title: index ? '' : title, lead: (!index && lead) || '', ...emphasized(card) })),
  );
