import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/carousel/carousel.js';
import '@awesome.me/webawesome/dist/components/carousel-item/carousel-item.js';

Promise.all([...document.querySelectorAll('wa-carousel')].map((carousel) => carousel.updateComplete)).then(() =>
  performance.mark('live'),
);
