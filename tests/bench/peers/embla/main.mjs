import EmblaCarousel from 'embla-carousel';

for (const deck of document.querySelectorAll('.embla')) {
  const [previous, next] = ['.previous', '.next'].map((name) => deck.querySelector(name));
  const carousel = EmblaCarousel(deck.querySelector('.viewport'), { align: 'start' });
  const show = () => {
    previous.disabled = !carousel.canScrollPrev();
    next.disabled = !carousel.canScrollNext();
  };
  previous.addEventListener('click', () => carousel.scrollPrev());
  next.addEventListener('click', () => carousel.scrollNext());
  carousel.on('init', show).on('reInit', show).on('select', show);
}
performance.mark('live');
