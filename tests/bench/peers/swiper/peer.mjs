// Swiper Element: the words are in the page, between the tags of a custom element that brings its own styles.
import { moduleTag, page } from '../page.mjs';
import { slideHtml, slides } from '../slides.mjs';

const STYLE = 'swiper-slide.card { inline-size: 20em; block-size: auto; }';

const deck = `<section class="deck" aria-label="Mission, vision and values">
<swiper-container init="false">${slides
  .map((slide) => `<swiper-slide class="card">${slideHtml(slide)}</swiper-slide>`)
  .join('')}</swiper-container></section>`;

export default {
  title: 'Swiper Element',
  license: 'MIT',
  entry: 'main.mjs',
  loaders: { '.css': 'text' },
  html: ({ count, url, sheet }) => page({ head: moduleTag(url('main.js')), body: deck, count, style: sheet + STYLE }),
};
