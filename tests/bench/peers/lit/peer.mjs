// A custom element with Lit; the words come with the script.
import { moduleTag, page } from '../page.mjs';

export default {
  title: 'Lit',
  license: 'BSD-3-Clause',
  entry: 'main.mjs',
  loaders: { '.css': 'text' },
  html: ({ count, url }) => page({ head: moduleTag(url('main.js')), body: '<lit-deck></lit-deck>', count }),
};
