// A page that React renders on the server first. Words given as markup are the element's own, and nothing that React looks
// into: lists, headlines and what the script has done to them meanwhile are all one to it.
import { createElement } from 'react';

const WORDS = '<h2>Ours</h2><ul><li><strong>Respect</strong> we give it.</li><li>No headline.</li></ul>';

export const School = ({ layout }) =>
  createElement(
    'main',
    null,
    createElement('h1', null, 'School'),
    createElement('value-cards', {
      layout,
      dangerouslySetInnerHTML: { __html: WORDS },
      suppressHydrationWarning: true,
    }),
  );
