// Part of the extras: `controls="share read filter"`. Paints the buttons of the tools, and fetches their program, once for all
// elements of the page, when a visitor first presses one.

const [toolsGlue, toolsWasm] = BUILD_TOOLS;
/** With fewer cards than this, looking is quicker than typing. */
const enoughToFilter = 8;

/** The tools in use, by the element whose they are. */
const toolboxes = new Map();
let toolsComing;

/** Says once that there are no tools, and takes away what they showed. */
const failTools = (error) => {
  console.error(`[${kit._tag}] Share, read aloud and filter cannot be had: ${error}. Copy all files of the release and reload the page.`);
  for (const { shadowRoot } of toolboxes.keys())
    for (const node of shadowRoot.querySelectorAll('.panel,[data-unmatched]'))
      // A card loses it; what had none is a panel.
      if (node.toggleAttribute('data-unmatched')) node.remove();
  toolboxes.clear();
  return (toolsComing = Promise.reject(error));
};

const fetchTools = () =>
  toolsComing ||
  (toolsComing = kit
    ._start(toolsGlue, toolsWasm)
    .then((tools) => {
      tools.watch(() => failTools('they have stopped').catch(() => {}));
      return tools;
    })
    .catch(failTools));

/** Uses the tool of this button, or ends its use. */
const useTool = (host, button) => {
  // While the program is on its way, an impatient second press would end what has not begun.
  if (button.ariaBusy === 'true' || button.hasAttribute('aria-disabled')) return;
  button.ariaBusy = 'true';
  const life = host._life;
  fetchTools()
    .then(
      (tools) => {
        // The element has left the page meanwhile, if only to come back.
        if (host._life !== life) return;
        if (!toolboxes.has(host)) toolboxes.set(host, tools.Tools.mount(host, host._frame, tools.styles, `${host._zero || 0}\n${wordsOf(host).toolbox}`));
        toolboxes.get(host).press(button);
      },
      () => button.setAttribute('aria-disabled', true),
    )
    .then(() => (button.ariaBusy = null));
};

/** Names in `data-voice` the voice of this device that speaks the language of the words; without one, nothing is read. */
const findVoice = (host) => {
  const frame = host._frame;
  if (!window.speechSynthesis || !/read/.test(kit._read(host, 'controls')) || !frame.querySelector('.statement')) return;
  const [words] = frame.querySelector('.statement slot').assignedNodes();
  const root = document.documentElement;
  // Page translators say so here, and leave the words' own language as it was.
  const speaking = /translated-/.test(root.className) ? root : words.closest('[lang]');
  const wanted = ((speaking && speaking.lang) || 'en').toLowerCase();
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
  // Android writes en_US.
  const find = (wanted) => voices.find(({ lang }) => (lang.toLowerCase().replace('_', '-') + '-').startsWith(wanted + '-'));
  const voice = find(wanted) || find(wanted.split('-')[0]);
  frame.toggleAttribute('data-voice', !!voice);
  if (voice) frame.dataset.voice = voice.voiceURI;
};

/** The buttons, which wait for a live widget out of sight and keep their room. Done again without harm. */
const paintTools = (host) => {
  const frame = host._frame;
  // As the attribute says: the frame does not know yet, when it is first painted.
  if (!/share|read|filter/.test(kit._read(host, 'controls'))) return;
  let box = frame.querySelector('.tools');
  if (!box) {
    box = kit._make('div', 'tools', frame.querySelector('.bar'));
    frame.querySelector('.controls').after(box);
  }
  const phrases = wordsOf(host).tools;
  // In reading order.
  for (const name of ['share', 'read', 'filter']) {
    const button =
      box.querySelector('.' + name) || kit._make('button', name, box, { type: 'button', value: name, ...(name !== 'read' && { 'aria-expanded': false }) });
    if (!button.ariaBusy && !toolboxes.has(host)) button.textContent = phrases[name];
    button.hidden = name === 'filter' && kit._cardsOf(host).length < enoughToFilter;
    button.onclick = () => useTool(host, button);
  }
  findVoice(host);
};

/** Offers the tools of a live widget; what it returns ends that, and every tool in use. */
const offerTools = (host) => {
  const frame = host._frame;
  // The browser is asked for its voices where somebody offers to read, and nowhere else. Old ones know no event.
  const speaker = window.speechSynthesis;
  const offer = () => paintTools(host);
  const observer = new MutationObserver(offer);
  observer.observe(frame, { attributeFilter: ['data-controls'] });
  if (speaker && speaker.addEventListener) speaker.addEventListener('voiceschanged', offer);
  offer();
  frame.toggleAttribute('data-tools', true);
  return () => {
    observer.disconnect();
    if (speaker && speaker.addEventListener) speaker.removeEventListener('voiceschanged', offer);
    if (toolboxes.has(host)) toolboxes.get(host).free();
    toolboxes.delete(host);
    frame.removeAttribute('data-tools');
  };
};
