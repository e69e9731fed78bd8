// The extras: an ES module that the loader fetches only where a page asks for more than the usual: other forms of the
// snippet, words from a document, another language, flip cards, rotation, links, high contrast, tools. This file is their
// door; the build joins it with documents.js, flip.js, forms.js, languages.js, links.js, rotation.js and tools.js beside it.

/** The loader's functions, under the names that it gives them. */
let kit;

/** Called once by the loader, which keeps what it gets. */
export const meet = (given) => {
  kit = given;
  addEventListener('hashchange', followLinks);
  return { _begin: begin, _dress: dress, _frame: frame, _load: load, _prepare: greet };
};

/** What the loader asks for before it paints. */
const greet = (host) => {
  hearPage(host);
  return prepare(host);
};

/** What the loader has painted, with what its attributes ask for beyond that. Done again without harm. */
const frame = (host) => {
  host._isSpecial = true;
  kit._addStyles(host, BUILD_EXTRAS_STYLES);
  speak(host);
  frameDocument(host);
  speakUp(host);
  paintTools(host);
  keepRoom(host);
  rotate(host);
  flip(host);
};

/** What follows attributes, each time they are read. */
const dress = (host) => {
  if (host._direction) host._frame.dir = host._direction;
  offerLanguages(host);
  fit(host);
};

/** The element is on the page and its companion is there. Done again when an attribute changes. */
const begin = (host) => {
  checkRotation(host);
  frame(host);
  dress(host);
  keepFitting(host);
  hearPage(host, true);
  prepare(host);
  startLinks(host);
  /** Called when the widget is there; gives back what ends it. */
  host._live = () => {
    if (host._isStopped) host._widget.pause();
    host._isStopped = false;
    const ends = [sense(host), holdBack(host), offerTools(host)];
    return () => ends.forEach((end) => end && end());
  };
};
