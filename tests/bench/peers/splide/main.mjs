import Splide from '@splidejs/splide';
import '@splidejs/splide/css';

for (const deck of document.querySelectorAll('.splide'))
  new Splide(deck, { fixedWidth: '20em', gap: '1em', perMove: 1 }).mount();
performance.mark('live');
