import { define } from '../lit/element.mjs';
import { slidesOf } from '../outline.mjs';

const { words } = document.querySelector('lit-deck').dataset;
fetch(words)
  .then((answer) => answer.json())
  .then(({ sections }) => define(slidesOf(sections)));
