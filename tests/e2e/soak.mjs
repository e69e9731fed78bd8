// `cargo xtask soak`: months of a kiosk, one row for each kind of trouble; `ONLY=days` those that have the word in
// their names.
import { closeBrowser } from './support/kiosk.mjs';
import { rows } from './support/soak.mjs';

let count = 0;
for (const [name, play] of rows(true).filter(([name]) => name.includes(process.env.ONLY || ''))) {
  const started = Date.now();
  const { seen, faults } = await play().catch((error) => ({ seen: 'broken off', faults: [error.stack] }));
  count += faults.length ? 1 : 0;
  console.log(
    `${faults.length ? 'NOT HELD' : 'held    '}  ${name} (${Math.round((Date.now() - started) / 1000)} s): ${seen}`,
  );
  for (const fault of faults) console.log(`          ${fault}`);
}
await closeBrowser();
console.log(`\n${count ? `${count} rows not held` : 'All rows held'}`);
process.exitCode = count ? 1 : 0;
