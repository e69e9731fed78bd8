// Web Awesome's carousel: the words are in the page, between the tags of custom elements, with its style sheet.
import { moduleTag, page, sheetTag } from '../page.mjs';
import { slideHtml, slides } from '../slides.mjs';

const STYLE = 'wa-carousel { --aspect-ratio: auto; } wa-carousel-item.card { inline-size: auto; display: block; }';

const deck = `<section class="deck"><wa-carousel navigation pagination slides-per-page="3" slides-per-move="1" aria-label="Mission, vision and values">${slides
  .map((slide) => `<wa-carousel-item class="card">${slideHtml(slide)}</wa-carousel-item>`)
  .join('')}</wa-carousel></section>`;

export default {
  title: 'Web Awesome',
  license: 'MIT',
  entry: 'main.mjs',
  html: ({ count, url, sheet }) =>
    page({ head: sheetTag(url('main.css')) + moduleTag(url('main.js')), body: deck, count, style: sheet + STYLE }),
};
