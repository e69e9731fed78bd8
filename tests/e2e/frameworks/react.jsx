// A page in React, in strict mode: `show` renders the cards again with these props, `close` removes everything.
import { StrictMode, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const Cards = ({ words = [], ...attributes }) => {
  const element = useRef(null);
  useEffect(() => {
    const hear = ({ detail }) => window.heard.push(['effect', detail.position]);
    const { current } = element;
    current.addEventListener('value-cards-changed', hear);
    return () => current.removeEventListener('value-cards-changed', hear);
  }, []);
  return (
    <value-cards {...attributes} ref={element} onvalue-cards-changed={({ detail }) => window.heard.push(['prop', detail.position])}>
      {words.map(({ key, tag: Tag, headline, text }) => (
        <Tag key={key}>
          {headline && <strong>{headline}</strong>}
          {headline ? ` ${text}` : text}
        </Tag>
      ))}
    </value-cards>
  );
};

const root = createRoot(document.getElementById('app'));
const render = (content) => flushSync(() => root.render(<StrictMode>{content}</StrictMode>));

window.heard = [];
// React keeps `key` for itself, so it has another name here.
window.show = ({ identity, ...props }) => render(<Cards key={identity} {...props} />);
window.close = () => render(null);
