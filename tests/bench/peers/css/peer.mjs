// A carousel of CSS alone: the limit of how early *next* can work.
import { page } from '../page.mjs';
import { slideHtml, slides } from '../slides.mjs';

/**
 * A scroll button goes on by what is in view, so one card is: the others of its kind show three.
 * The buttons are over the scroller's upper corner, where the bar of the other peers is.
 */
const STYLE = `
.deck { position: relative; padding-top: 3em; max-width: 20em; }
.cards { scroll-marker-group: after; scroll-behavior: smooth; scrollbar-width: none; }
.cards::scroll-button(*) { position: absolute; top: 0; inline-size: 2.75rem; block-size: 2.75rem; border: 1px solid #56514a; border-radius: 50%; background: #fff; }
.cards::scroll-button(left) { content: '‹' / 'Previous card'; right: 4rem; }
.cards::scroll-button(right) { content: '›' / 'Next card'; right: 0; }
.cards::scroll-marker-group { display: flex; justify-content: center; gap: 0.5em; padding: 0.5em; }
.card::scroll-marker { content: ''; inline-size: 1em; block-size: 1em; border: 1px solid #56514a; border-radius: 50%; }
.card::scroll-marker:target-current { background: #56514a; }`;

const deck = `<section class="deck" aria-label="Mission, vision and values"><ul class="cards">${slides
  .map((slide) => `<li class="card">${slideHtml(slide)}</li>`)
  .join('')}</ul></section>`;

export default {
  title: 'CSS only',
  html: ({ count, sheet }) => page({ body: deck, count, style: sheet + STYLE }),
  // A pseudo-element has no rectangle that a script can ask for.
  nextAt: () => {
    const { right, top } = document.querySelector('.deck').getBoundingClientRect();
    return { x: right - 22, y: top + 22 };
  },
};
