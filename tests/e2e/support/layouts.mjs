// Every layout of cards, as attributes and what a visitor does then; all of them on one page.
import { SCRIPT } from './multilingual.mjs';

const CONTROLS = 'controls="sections picker show-all share read filter language"';

const press = (phrase) => (widget, phrases) => widget.press(phrases[phrase]);
/** A tool's panel opens when its program has arrived. */
const open = (phrase) => async (widget, phrases) => {
  await widget.press(phrases[phrase]);
  await widget.host.locator('[part~=panel]').waitFor();
};
/** The first card that has two faces. */
const turn = async (widget, { turnToBack }) => {
  const isTwoFaced = await widget.host
    .getByRole('listitem')
    .evaluateAll((cards) => cards.map((card) => !!card.querySelector('.turn')));
  await widget.call('goTo', isTwoFaced.indexOf(true));
  await widget.button(turnToBack).first().click();
};

/** Under the id of its element. */
export const LAYOUTS = {
  deck: {},
  grid: { attributes: 'layout="grid"' },
  list: { attributes: 'layout="list"' },
  all: { use: press('showAll') },
  flip: { attributes: 'detail="flip"', use: turn },
  'flip-grid': { attributes: 'detail="flip" layout="grid"', use: turn },
  rotation: { attributes: 'rotate="60s"' },
  share: { attributes: CONTROLS, use: open('share') },
  filter: { attributes: CONTROLS, use: open('filter') },
  'filter-list': { attributes: `layout="list" ${CONTROLS}`, use: open('filter') },
};

/** An element for each layout, made by `element` from its attributes; by default with the built-in words. */
export const everyLayout = (element = (attributes) => `<value-cards ${attributes}></value-cards>`) =>
  SCRIPT +
  Object.entries(LAYOUTS)
    .map(([id, { attributes = '' }]) => element(`id="${id}" loading="eager" ${attributes}`))
    .join('');

/** Calls `look` with each layout's widget, once it is in that state, and its id. */
export const eachLayout = async (visitor, phrases, look) => {
  for (const [id, { use }] of Object.entries(LAYOUTS)) {
    const widget = await visitor.widget(`#${id}`).live();
    if (use) await use(widget, phrases);
    await look(widget, id);
  }
};
