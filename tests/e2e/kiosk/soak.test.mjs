// The soak in short: hours instead of months. `cargo xtask soak` plays the same in full.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KIOSK } from '../support/kiosk.mjs';
import { rows } from '../support/soak.mjs';

for (const [name, play] of rows(false)) test(name, KIOSK, async () => assert.deepEqual((await play()).faults, []));
