// Part of the extras: the forms of the snippet that survive where custom elements do not. A div that bears
// `data-value-cards` receives one <value-cards>, which holds its content; a script tag with options of ours gets one behind
// it. Their `data-` attributes are its attributes, also when they change.

const isOption = (name) => name in kit._options;
const placed = new WeakSet();

const copyOptions = (from, to) => {
  for (const { name, value } of [...from.attributes]) {
    const option = name.slice(5);
    if (name.startsWith('data-') && isOption(option) && to.getAttribute(option) !== value) to.setAttribute(option, value);
  }
};

/** An element with the options of `origin`, which it goes on to follow. */
const elementFor = (origin) => {
  placed.add(origin);
  const element = document.createElement(kit._tag);
  copyOptions(origin, element);
  new MutationObserver((records) => {
    copyOptions(origin, element);
    for (const { attributeName } of records) if (!origin.hasAttribute(attributeName)) element.removeAttribute(attributeName.slice(5));
  }).observe(origin, { attributeFilter: Object.keys(kit._options).map((name) => 'data-' + name) });
  return element;
};

const load = (root) => {
  for (const div of root.querySelectorAll(`[data-${kit._tag}]`)) {
    // A copy of the page's markup may bring its element along.
    if (placed.has(div) || div.querySelector(kit._tag) || div.closest(kit._tag)) continue;
    const element = elementFor(div);
    element.append(...div.childNodes);
    div.append(element);
  }
  for (const script of root.querySelectorAll('script[src*="value-cards.js"]')) {
    if (placed.has(script) || !Object.keys(script.dataset).some((key) => isOption(key.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase())))) continue;
    if (script.closest('head')) {
      placed.add(script);
      console.warn(`[${kit._tag}] <script> in <head>: expected it in <body>, where its cards are to stand; found data- options on it. Move it, or write <${kit._tag}> there.`, script);
    } else script.after(elementFor(script));
  }
};
