// The same Lit element, whose words come in a document of their own.
import { moduleTag, page } from '../page.mjs';

export default {
  title: 'Lit, words of a document',
  license: 'BSD-3-Clause',
  entry: 'main.mjs',
  loaders: { '.css': 'text' },
  hasDocument: true,
  html: ({ count, url }) =>
    page({
      head: moduleTag(url('main.js')),
      body: `<lit-deck data-words="${url('words.json')}"></lit-deck>`,
      count,
    }),
};
