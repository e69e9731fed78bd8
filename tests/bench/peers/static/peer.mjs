// Words and nothing else: the limit of how early words can be painted.
import { page } from '../page.mjs';
import { slideHtml, slides } from '../slides.mjs';

const deck = `<section class="deck" aria-label="Mission, vision and values"><ul class="cards">${slides
  .map((slide) => `<li class="card">${slideHtml(slide)}</li>`)
  .join('')}</ul></section>`;

export default {
  title: 'static HTML',
  hasNext: false,
  html: ({ count, sheet }) => page({ body: deck, count, style: sheet }),
};
