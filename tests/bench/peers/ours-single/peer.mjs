// The same as one file, in which the widget is: one request, and all of it before the first words are framed.
import element from '../ours-element/peer.mjs';

export default {
  ...element,
  title: 'value-cards, single file',
  html: (options) => element.html(options).replaceAll('/value-cards.js', '/value-cards.single.js'),
};
