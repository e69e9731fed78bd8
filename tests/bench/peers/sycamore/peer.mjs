// A Sycamore component in WebAssembly; the words come with the program. The tags are those that Trunk writes.
import { page } from '../page.mjs';

export default {
  title: 'Sycamore (WebAssembly)',
  license: 'MIT',
  crate: 'sycamore-deck',
  html: ({ count, url, sheet }) =>
    page({
      head: `<link rel="modulepreload" href="${url('main.js')}" crossorigin="anonymous"><link rel="preload" href="${url('main.wasm')}" crossorigin="anonymous" as="fetch" type="application/wasm"><script type="module">import start from '${url('main.js')}'; start({ module_or_path: '${url('main.wasm')}' });</script>`,
      body: '<div class="sycamore-deck"></div>',
      count,
      style: sheet,
    }),
};
