import { register } from 'swiper/element';
import navigation from 'swiper/element/css/navigation';
import pagination from 'swiper/element/css/pagination';
import { A11y, Navigation, Pagination } from 'swiper/modules';

// The element and the modules in use, as its manual has it; the bundle with all modules is twice as large.
register();
for (const container of document.querySelectorAll('swiper-container')) {
  Object.assign(container, {
    modules: [A11y, Navigation, Pagination],
    injectStyles: [navigation, pagination],
    slidesPerView: 'auto',
    spaceBetween: 16,
    navigation: true,
    pagination: { clickable: true },
  });
  container.initialize();
}
performance.mark('live');
