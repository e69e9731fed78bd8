import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import { currentOf, scrollBySteps } from '../deck.mjs';
import sheet from '../deck.css';

/** A custom element with these slides, named `lit-deck`. */
export const define = (slides) => {
  class LitDeck extends LitElement {
    static properties = { current: { state: true } };
    static styles = [
      unsafeCSS(sheet),
      css`
      :host {
        display: block;
      }
    `,
    ];

    constructor() {
      super();
      this.current = 0;
    }

    get scroller() {
      return this.renderRoot.querySelector('.cards');
    }

    render() {
      return html`<section class="deck" aria-label="Mission, vision and values">
      <div class="bar">
        <button aria-label="Previous card" ?disabled=${!this.current} @click=${() => scrollBySteps(this.scroller, -1)}>‹</button>
        <p aria-live="polite">${this.current + 1} of ${slides.length}</p>
        <button aria-label="Next card" ?disabled=${this.current === slides.length - 1} @click=${() => scrollBySteps(this.scroller, 1)}>›</button>
      </div>
      <ul class="cards" tabindex="0" @scroll=${() => (this.current = currentOf(this.scroller))}>
        ${slides.map(
          ({ title, lead, before, strong, after }) =>
            html`<li class="card">
              ${title ? html`<h2>${title}</h2>` : nothing} ${lead ? html`<p class="lead">${lead}</p>` : nothing}
              <p class="text">${before}${strong ? html`<strong>${strong}</strong>` : nothing}${after}</p>
            </li>`,
        )}
      </ul>
    </section>`;
    }
  }

  customElements.define('lit-deck', LitDeck);
  Promise.all([...document.querySelectorAll('lit-deck')].map((deck) => deck.updateComplete)).then(() =>
    performance.mark('live'),
  );
};
