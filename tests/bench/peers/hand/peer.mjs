// A custom element without a library, as a careful developer writes it; the words come with the script.
import { moduleTag, page } from '../page.mjs';

export default {
  title: 'hand-written',
  entry: 'main.mjs',
  loaders: { '.css': 'text' },
  html: ({ count, url }) => page({ head: moduleTag(url('main.js')), body: '<hand-deck></hand-deck>', count }),
};
