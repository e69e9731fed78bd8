// The interface's words as a page shows them, in one language or in all.
import assert from 'node:assert/strict';
import { page } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { LANGUAGES } from './languages.mjs';
import { SCRIPT, embed, readInterface } from './multilingual.mjs';

export const CONTROLS = 'controls="sections picker show-all share read filter language"';
export const EVERYTHING = `detail="flip" rotate="20s" ${CONTROLS}`;
export const TAGS = LANGUAGES.map(({ tag }) => tag);

const interfaceOf = (widget) => widget.host.evaluate(readInterface);
export const languageOf = (widget) =>
  widget.host.evaluate((host) => host.shadowRoot.querySelector('[part~=frame]').lang);

/** The words of a live widget with nothing open, numbers as #. Titles and name of the example are numbers. */
const expectedOf = (phrases) =>
  [
    '#',
    `${phrases.card} #`,
    `# ${phrases.of} #`,
    ...['sections', 'cards', 'showAll', 'showOne', 'turnToBack', 'turnToFront'].map((name) => phrases[name]),
  ]
    .concat(
      ['share', 'read', 'filter', 'language', 'pause', 'controls', 'previous', 'next'].map((name) => phrases[name]),
    )
    .sort();

export const expectInterface = async (widget, phrases) => {
  await eventually(async () => assert.deepEqual(await interfaceOf(widget), expectedOf(phrases), phrases.tag));
  assert.equal(await languageOf(widget), phrases.tag);
};

/** An element for each language, all on one page in English. */
export const oneOfEach = (document, attributes = CONTROLS) =>
  page(SCRIPT + TAGS.map((tag) => embed(document, `id="${tag}" lang="${tag}" ${attributes}`)).join(''));
