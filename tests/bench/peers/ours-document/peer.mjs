// The widget with a content document.
import { page } from '../page.mjs';

export default {
  title: 'value-cards, a document',
  isOurs: true,
  hasDocument: true,
  html: ({ count, host, url }) =>
    page({
      // On one page ten widgets are not all near the screen, and they would not start.
      body: `<value-cards src="${url('words.json')}"${count > 1 ? ' loading="eager"' : ''}></value-cards>`,
      head: `<script async crossorigin src="${host}/value-cards.js"></script>`,
      count,
    }),
};
