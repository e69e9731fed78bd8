// A page that React renders on the server first. Words given as markup belong to the element, and React does not look
// into them: it ignores lists, headlines and what the script has done to them.
import { createElement } from 'react';

const WORDS = '<h2>Ours</h2><ul><li><strong>Respect</strong> We give it.</li><li>No headline.</li></ul>';

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
