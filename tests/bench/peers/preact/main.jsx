import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { slides } from 'words';
import { currentOf, scrollBySteps } from '../deck.mjs';

const Card = ({ title, lead, before, strong, after }) => (
  <li class="card">
    {title && <h2>{title}</h2>}
    {lead && <p class="lead">{lead}</p>}
    <p class="text">
      {before}
      {strong && <strong>{strong}</strong>}
      {after}
    </p>
  </li>
);

const Deck = () => {
  const cards = useRef(null);
  const [current, setCurrent] = useState(0);
  return (
    <section class="deck" aria-label="Mission, vision and values">
      <div class="bar">
        <button aria-label="Previous card" disabled={!current} onClick={() => scrollBySteps(cards.current, -1)}>
          ‹
        </button>
        <p aria-live="polite">
          {current + 1} of {slides.length}
        </p>
        <button
          aria-label="Next card"
          disabled={current === slides.length - 1}
          onClick={() => scrollBySteps(cards.current, 1)}
        >
          ›
        </button>
      </div>
      <ul class="cards" tabIndex={0} ref={cards} onScroll={() => setCurrent(currentOf(cards.current))}>
        {slides.map((slide, index) => (
          <Card key={index} {...slide} />
        ))}
      </ul>
    </section>
  );
};

for (const host of document.querySelectorAll('.preact-deck')) render(<Deck />, host);
performance.mark('live');
