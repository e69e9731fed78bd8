// TypeScript, as the tests' `package.json` pins it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TSC = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));

/** What the compiler says about these files, with a `tsconfig.json` in `folder`; an empty text if there is no error. */
export const compile = (folder, files, options = {}) => {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'es2022',
    moduleResolution: 'bundler',
    ...options,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  try {
    return execFileSync(TSC, ['--project', folder, '--pretty', 'false'], { encoding: 'utf8' });
  } catch (failure) {
    if (!failure.stdout) throw failure;
    return failure.stdout;
  }
};
