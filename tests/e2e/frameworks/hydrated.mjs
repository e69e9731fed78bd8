// The same page in the browser; `hydrate` hands it to React.
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { School } from './school.mjs';

let root;
window.recoveries = [];
window.hydrate = (props) => {
  const app = createElement(School, props);
  const onRecoverableError = (error) => window.recoveries.push(`${error}`);
  flushSync(() =>
    root ? root.render(app) : (root = hydrateRoot(document.getElementById('app'), app, { onRecoverableError })),
  );
};
