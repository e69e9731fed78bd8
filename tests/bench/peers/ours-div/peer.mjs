// The widget as the README hands it out, with words that are in the page, in a div, which every editor keeps.
import { page } from '../page.mjs';
import { outlineHtml } from '../slides.mjs';

export default {
  title: 'value-cards, own words in a div',
  isOurs: true,
  html: ({ count, host }) =>
    page({
      // On one page ten widgets are not all near the screen, and they would not start.
      body: `<div data-value-cards data-words="own"${count > 1 ? ' data-loading="eager"' : ''}>${outlineHtml}</div>`,
      head: `<script async crossorigin src="${host}/value-cards.js"></script>`,
      count,
    }),
};
