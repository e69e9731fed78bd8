// What a page does with the element, and what its types must refuse. Compiled by types.test.mjs and release/package.mjs, never run.
import type { ValueCardsCause, ValueCardsChange, ValueCardsElement, ValueCardsState } from 'value-cards';

// ---- The element ----------------------------------------------------------------------------------------------------

const element = document.createElement('value-cards');
const same: ValueCardsElement = element;
const found: ValueCardsElement | null = document.querySelector('value-cards');
for (const each of document.querySelectorAll('value-cards')) each.next();

// It is an element like any other.
found?.classList.add('wide');
same.lang = 'es';
// @ts-expect-error An element of another name has no cards.
document.createElement('value-card').next();

// ---- Attributes' twins ----------------------------------------------------------------------------------------------

element.layout = 'grid';
element.theme = 'dark';
element.controls = 'sections picker';
element.label = 'What we stand for';
element.rotate = '8s';
element.rotate = 'off';
element.headingLevel = 3;
element.headingLevel = '3';
const level: '1' | '2' | '3' | '4' | '5' | '6' = element.headingLevel;

// @ts-expect-error There is no such layout.
element.layout = 'carousel';
// @ts-expect-error Headings go down to 6.
element.headingLevel = 7;
// @ts-expect-error A duration has a unit.
element.rotate = '8';
// @ts-expect-error And it is a string.
element.rotate = 8;
// @ts-expect-error What is read is a string, even if a number was set.
const number: number = element.headingLevel;
// @ts-expect-error Properties have no hyphens.
element['heading-level'] = 3;
// @ts-expect-error A misspelling is no property.
element.lay0ut = 'grid';

// ---- Methods and ready ----------------------------------------------------------------------------------------------

element.next();
element.previous();
element.goTo('vision-2');
element.goTo(0);
element.play();
element.pause();

// @ts-expect-error Steps have no length.
element.next(2);
// @ts-expect-error It needs a target.
element.goTo();
// @ts-expect-error A card is named by its id or its position, not by its element.
element.goTo(element.firstElementChild);

const state: Promise<ValueCardsState> = element.ready;
element.ready.then((state) => {
  if (!state.live) console.log(state.reason);
  // @ts-expect-error A live result has no reason.
  else console.log(state.reason);
});
// @ts-expect-error `ready` is the element's own.
element.ready = Promise.resolve({ live: true });

// ---- Events ---------------------------------------------------------------------------------------------------------

element.addEventListener('value-cards-changed', ({ detail }) => {
  const { id, position, count, section, cause }: ValueCardsChange = detail;
  console.log(id.length, position + count, section.length, cause === 'scroll');
});
element.addEventListener('value-cards-change', (event) => {
  if (event.cancelable && event.detail.section === 'mission') event.preventDefault();
});
element.addEventListener('value-cards-error', ({ detail }) => console.error(detail.reason));
element.addEventListener('value-cards-problem', ({ detail }) => detail.problems.map(({ path, remedy }) => `${path}: ${remedy}`));
element.addEventListener('click', ({ clientX }) => clientX);

// They bubble.
document.addEventListener('value-cards-ready', ({ detail }) => detail.live);
window.addEventListener('value-cards-changed', ({ detail }) => detail.cause);
document.body.addEventListener('value-cards-changed', ({ detail }) => detail.position, { once: true });

const react = ({ detail }: CustomEvent<ValueCardsChange>) => detail.id;
element.addEventListener('value-cards-changed', react);
element.removeEventListener('value-cards-changed', react);

const causes: ValueCardsCause[] = ['control', 'method', 'scroll', 'focus', 'find', 'rotation', 'link'];
// @ts-expect-error Nothing changes by itself, and the cause says what did it.
const cause: ValueCardsCause = 'magic';
// @ts-expect-error A change has a position and no index.
element.addEventListener('value-cards-changed', ({ detail }) => detail.index);
// @ts-expect-error Details of events are read-only.
element.addEventListener('value-cards-changed', ({ detail }) => (detail.position = 1));

// ---- Documents ------------------------------------------------------------------------------------------------------

element.content = {
  version: 1,
  organization: 'A school',
  adopted: '2024-08-12',
  sections: [{ id: 's', title: 'Ours', cards: [{ text: 'We listen.', link: { text: 'More', url: 'more.html' }, image: { url: 'a.jpg', alt: '' } }] }],
  translations: { es: { sections: [{ id: 's', title: 'Nuestros', cards: [{ id: 's-1', text: 'Escuchamos.' }] }] } },
};
element.content = null;
element.addEventListener('value-cards-problem', ({ detail: { problems } }) => problems.map(({ path, remedy }) => path + remedy));
// @ts-expect-error A picture says what it shows, or that it only decorates.
element.content = { version: 1, organization: 'A school', sections: [{ id: 's', title: 'Ours', cards: [{ text: 'x', image: { url: 'a.jpg' } }] }] };

// ---- The global -----------------------------------------------------------------------------------------------------

window.valueCards?.load();
window.valueCards?.load(document.body);
const version: string | undefined = window.valueCards?.version;
// @ts-expect-error An async script may not have run yet.
window.valueCards.load();
// @ts-expect-error It takes a part of the page, not a selector.
window.valueCards?.load('#cards');
