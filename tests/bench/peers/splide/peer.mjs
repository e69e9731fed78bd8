// Splide: the words are in the page, with the library's own style sheet; it hides them until its script has run.
import { moduleTag, page, sheetTag } from '../page.mjs';
import { slideHtml, slides } from '../slides.mjs';

const STYLE = '.splide { padding-bottom: 3em; }';

const deck = `<section class="deck splide" aria-label="Mission, vision and values">
<div class="splide__track"><ul class="splide__list">${slides.map((slide) => `<li class="splide__slide card">${slideHtml(slide)}</li>`).join('')}</ul></div></section>`;

export default {
  title: 'Splide',
  license: 'MIT',
  entry: 'main.mjs',
  html: ({ count, url, sheet }) =>
    page({ head: sheetTag(url('main.css')) + moduleTag(url('main.js')), body: deck, count, style: sheet + STYLE }),
};
