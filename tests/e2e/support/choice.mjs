// The control that chooses a language.
import assert from 'node:assert/strict';
import { becomes } from './eventually.mjs';
import { readState } from './multilingual.mjs';

export const choice = (widget) => widget.host.getByRole('combobox');

/** Until words and controls are in this language. */
export const expectLanguage = async (widget, phrases, words = phrases.tag) => {
  await widget.button(phrases.showAll).or(widget.button(phrases.showOne)).waitFor();
  await becomes(async () => (await readState(widget)).lang, phrases.tag);
  await becomes(async () => (await widget.statements())[0].split(' ')[0], words);
  assert.equal(await widget.host.getByRole('combobox', { name: phrases.language, exact: true }).count(), 1);
};
