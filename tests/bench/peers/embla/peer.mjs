// Embla Carousel: the words are in the page, the script makes a carousel of them.
import { moduleTag, page } from '../page.mjs';
import { slideHtml, slides } from '../slides.mjs';

const STYLE = '.viewport { overflow: hidden; } .viewport .cards { overflow: visible; touch-action: pan-y pinch-zoom; }';

const deck = `<section class="deck embla" aria-label="Mission, vision and values">
<div class="bar"><button class="previous" aria-label="Previous card">‹</button><button class="next" aria-label="Next card">›</button></div>
<div class="viewport"><ul class="cards">${slides.map((slide) => `<li class="card">${slideHtml(slide)}</li>`).join('')}</ul></div></section>`;

export default {
  title: 'Embla',
  license: 'MIT',
  entry: 'main.mjs',
  html: ({ count, url, sheet }) => page({ head: moduleTag(url('main.js')), body: deck, count, style: sheet + STYLE }),
};
