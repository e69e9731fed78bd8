// @ts-check
// `controls="share read filter"`. Paints the buttons of the tools, and fetches their program, once for all elements of the
// page, when a visitor first presses one.

import { tools as toolsFiles } from 'build:extras';
import { make, say } from '../loader/dom.js';
import { run } from '../companion/program.js';
import { once, retried } from '../rules/again.js';
import { kit } from '../kit.js';
import { phrasesOf } from './language/phrases.js';

/** @import { Host, Tools, ToolsProgram } from '../host.js' */

/** With fewer cards than this, looking is faster than typing. */
const enoughToFilter = 8;

/**
 * The tools in use, by the element that they belong to.
 * @type {Map<Host, Tools | undefined>}
 */
const toolboxes = new Map();

/**
 * Once they have stopped, they are not asked for again.
 * @type {Promise<never> | undefined}
 */
let stopped;

/** @type {boolean | undefined} */
let isTold;

/**
 * Says once that there are no tools, and takes away what they showed.
 * @param {unknown} error
 * @returns {Promise<never>}
 */
const failTools = (error) => {
  if (!isTold)
    say(
      'error',
      `Share, read aloud and filter do not work: ${error}. Copy all files of the release and reload the page.`,
    );
  isTold = true;
  // Toggling removes the attribute from a card. A panel had none: then it is true, and we remove the panel.
  for (const { shadowRoot } of toolboxes.keys())
    for (const node of /** @type {ShadowRoot} */ (shadowRoot).querySelectorAll('.panel,[data-unmatched]'))
      if (node.toggleAttribute('data-unmatched')) node.remove();
  toolboxes.clear();
  return Promise.reject(error);
};

const ask = once((failures) =>
  run(retried(toolsFiles[0], failures), toolsFiles[1])
    .then((program) => {
      const tools = /** @type {ToolsProgram} */ (program);
      tools.watch(() => (stopped = failTools('they have stopped')).catch(() => {}));
      return tools;
    })
    .catch(failTools),
);

const fetchTools = () => stopped || ask();

/**
 * Uses the tool of this button, or ends its use.
 * @param {Host} host
 * @param {HTMLButtonElement} button
 */
const useTool = (host, button) => {
  // While the program is loading, an impatient second press would end what has not begun.
  if (button.ariaBusy === 'true' || button.hasAttribute('aria-disabled')) return;
  button.ariaBusy = 'true';
  const life = host._life;
  fetchTools()
    .then(
      (tools) => {
        // The element has left the page meanwhile, even if it came back.
        if (host._life !== life) return;
        if (!toolboxes.has(host))
          toolboxes.set(
            host,
            tools.Tools.mount(host, host._frame, tools.styles, `${host._zero || 0}\n${phrasesOf(host).toolbox}`),
          );
        const toolbox = toolboxes.get(host);
        if (toolbox) toolbox.press(button);
      },
      () => button.setAttribute('aria-disabled', /** @type {any} */ (true)),
    )
    .then(() => (button.ariaBusy = null));
};

/**
 * Names in `data-voice` the voice of this device that speaks the language of the words; without one, nothing is read.
 * @param {Host} host
 */
const findVoice = (host) => {
  const frame = host._frame;
  const slot = /** @type {HTMLSlotElement | null} */ (frame.querySelector('.statement slot'));
  if (!window.speechSynthesis || !/read/.test(kit._read(host, 'controls')) || !slot) return;
  const [words] = slot.assignedElements();
  const root = document.documentElement;
  // Page translators say so here, and leave the words' own language as it was.
  const speaking = /** @type {HTMLElement | null} */ (
    /translated-/.test(root.className) ? root : words.closest('[lang]')
  );
  const wanted = ((speaking && speaking.lang) || 'en').toLowerCase();
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
  // Android writes en_US.
  const find = (/** @type {string} */ wanted) =>
    voices.find(({ lang }) => (lang.toLowerCase().replace('_', '-') + '-').startsWith(wanted + '-'));
  const voice = find(wanted) || find(wanted.split('-')[0]);
  frame.toggleAttribute('data-voice', !!voice);
  if (voice) frame.dataset.voice = voice.voiceURI;
};

/**
 * The buttons, which wait for a live widget out of sight and keep their room. Done again without harm.
 * @param {Host} host
 */
export const paintTools = (host) => {
  const frame = host._frame;
  // Read from the attribute: at the first paint the frame does not have it yet.
  if (!/share|read|filter/.test(kit._read(host, 'controls'))) return;
  let box = frame.querySelector('.tools');
  if (!box) {
    box = make('div', 'tools', /** @type {Element} */ (frame.querySelector('.bar')));
    /** @type {Element} */ (frame.querySelector('.controls')).after(box);
  }
  const phrases = phrasesOf(host).tools;
  // In reading order.
  for (const name of /** @type {(keyof typeof phrases)[]} */ (['share', 'read', 'filter'])) {
    const button =
      /** @type {HTMLButtonElement | null} */ (box.querySelector('.' + name)) ||
      make('button', name, box, {
        type: 'button',
        value: name,
        ...(name !== 'read' && { 'aria-expanded': false }),
      });
    if (!button.ariaBusy && !toolboxes.has(host)) button.textContent = phrases[name];
    button.hidden = name === 'filter' && kit._cardsOf(host).length < enoughToFilter;
    button.onclick = () => useTool(host, button);
  }
  findVoice(host);
};

/**
 * Offers the tools of a live widget.
 * @param {Host} host
 * @returns {() => void} what ends that, and every tool in use
 */
export const offerTools = (host) => {
  const frame = host._frame;
  // We ask the browser for its voices only if the page offers to read. Old browsers have no such event.
  const speaker = /** @type {Partial<SpeechSynthesis> | undefined} */ (window.speechSynthesis);
  const offer = () => paintTools(host);
  const observer = new MutationObserver(offer);
  observer.observe(frame, { attributeFilter: ['data-controls'] });
  if (speaker && speaker.addEventListener) speaker.addEventListener('voiceschanged', offer);
  offer();
  frame.toggleAttribute('data-tools', true);
  return () => {
    observer.disconnect();
    if (speaker && speaker.removeEventListener) speaker.removeEventListener('voiceschanged', offer);
    const toolbox = toolboxes.get(host);
    // Not at once: a page may remove the element while a tool opens.
    if (toolbox) Promise.resolve().then(() => toolbox.free());
    toolboxes.delete(host);
    frame.removeAttribute('data-tools');
  };
};
