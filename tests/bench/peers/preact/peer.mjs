// A Preact component; the words come with the script.
import { moduleTag, page } from '../page.mjs';

export default {
  title: 'Preact',
  license: 'MIT',
  entry: 'main.jsx',
  html: ({ count, url, sheet }) =>
    page({ head: moduleTag(url('main.js')), body: '<div class="preact-deck"></div>', count, style: sheet }),
};
