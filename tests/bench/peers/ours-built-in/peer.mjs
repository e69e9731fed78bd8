// The widget as the README hands it out, with the built-in words.
import { page } from '../page.mjs';

export default {
  title: 'value-cards, built-in words',
  isOurs: true,
  html: ({ count, host }) =>
    page({
      // On one page ten widgets are not all near the screen, and they would not start.
      body: `<value-cards words="built-in"${count > 1 ? ' loading="eager"' : ''}></value-cards>`,
      head: `<script async crossorigin src="${host}/value-cards.js"></script>`,
      count,
    }),
};
