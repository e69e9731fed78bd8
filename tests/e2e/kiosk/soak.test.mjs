// The soak in short form: hours instead of months. `cargo xtask soak` plays the full form.
// Engines: chromium
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser } from '../support/kiosk.mjs';
import { rows } from '../support/soak.mjs';

after(closeBrowser);

for (const [name, play] of rows(false)) test(name, async () => assert.deepEqual((await play()).faults, []));
