// A page in Vue: `state` holds what cards.html shows.
import { createApp, reactive } from 'vue';
import { render } from './cards.html';

window.heard = [];
window.state = reactive({ shown: true, cards: [] });

createApp({
  setup: () => ({ state: window.state, hear: ({ detail, target }) => window.heard.push([target.id, detail.position]) }),
  render,
}).mount('#app');
