// The widget as the README hands it out, with words that are in the page, in the element itself, as hand-written pages have it.
import { page } from '../page.mjs';
import { outlineHtml } from '../slides.mjs';

export default {
  title: 'value-cards, own words',
  isOurs: true,
  html: ({ count, host }) =>
    page({
      // On one page ten widgets are not all near the screen, and they would not start.
      body: `<value-cards words="own"${count > 1 ? ' loading="eager"' : ''}>${outlineHtml}</value-cards>`,
      head: `<script async crossorigin src="${host}/value-cards.js"></script>`,
      count,
    }),
};
