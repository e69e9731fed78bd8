import { slides } from 'words';
import { currentOf, scrollBySteps } from '../deck.mjs';
import css from '../deck.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host { display: block; } ${css}`);

const template = document.createElement('template');
template.innerHTML = `<section class="deck" aria-label="Mission, vision and values">
  <div class="bar">
    <button aria-label="Previous card" disabled>‹</button>
    <p aria-live="polite"></p>
    <button aria-label="Next card">›</button>
  </div>
  <ul class="cards" tabindex="0"></ul>
</section>`;

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

const cardOf = ({ title, lead, before, strong, after }) =>
  element(
    'li',
    'card',
    ...(title ? [element('h2', '', title)] : []),
    ...(lead ? [element('p', 'lead', lead)] : []),
    element('p', 'text', before, ...(strong ? [element('strong', '', strong)] : []), after),
  );

const cards = document.createDocumentFragment();
cards.append(...slides.map(cardOf));

class HandDeck extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(template.content.cloneNode(true));
    const [previous, next] = root.querySelectorAll('button');
    const count = root.querySelector('.bar p');
    const scroller = root.querySelector('.cards');
    scroller.append(cards.cloneNode(true));
    const show = (current) => {
      previous.disabled = current === 0;
      next.disabled = current === slides.length - 1;
      const text = `${current + 1} of ${slides.length}`;
      if (count.textContent !== text) count.textContent = text;
    };
    show(0);
    previous.addEventListener('click', () => scrollBySteps(scroller, -1));
    next.addEventListener('click', () => scrollBySteps(scroller, 1));
    scroller.addEventListener('scroll', () => show(currentOf(scroller)), { passive: true });
  }
}

customElements.define('hand-deck', HandDeck);
performance.mark('live');
