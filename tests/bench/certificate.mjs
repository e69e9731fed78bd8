// A certificate for one run, signed by itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OPTIONS = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';

/** `{ key, cert }`. Needs openssl. */
export const certificate = () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const [key, cert] = ['key', 'cert'].map((name) => join(folder, `${name}.pem`));
    const alternative = ['-addext', 'subjectAltName=DNS:localhost'];
    execFileSync('openssl', ['req', ...OPTIONS.split(' '), ...alternative, '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
