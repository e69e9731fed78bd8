// A page's own program, made of a framework and a few lines, as one inline script.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileTemplate } from 'vue/compiler-sfc';

/** Vue's templates are compiled here, because in the browser that would need `eval`. */
const vueTemplates = {
  name: 'vue-templates',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.html$/ }, async ({ path }) => {
      const compilerOptions = { isCustomElement: (tag) => tag === 'value-cards' };
      const { code, errors } = compileTemplate({
        source: await readFile(path, 'utf8'),
        filename: path,
        id: path,
        compilerOptions,
      });
      return { contents: code, loader: 'js', errors: errors.map((error) => ({ text: `${error}` })) };
    }),
};

// React would only log its advice to install its tools.
export const withoutAdvice = () => (window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { isDisabled: true });

/** The element `<script>` that runs the file, a path from tests/e2e on or from the root, with the warnings that frameworks have for developers. */
export const bundle = async (file) => {
  const { outputFiles } = await build({
    entryPoints: [resolve(fileURLToPath(new URL('..', import.meta.url)), file)],
    bundle: true,
    write: false,
    jsx: 'automatic',
    plugins: [vueTemplates],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  // The frameworks' text about scripts must not be parsed as one.
  return `<script>${outputFiles[0].text.replace(/<script/gi, '\\x3Cscript')}</script>`;
};
