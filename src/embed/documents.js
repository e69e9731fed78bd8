// Part of the extras: the words of a content document, by `content`, by a <script type="application/json"> in the element
// or by `src`, the first of these that is there. A program of its own reads it. Until it has, and where it cannot, the words
// that stand on the page stay.

const [documentsGlue, documentsWasm] = BUILD_DOCUMENTS;
/** Milliseconds and bytes that a document may take. */
const documentPatience = 10000;
const documentSize = 262144;

const isThisMachine = ({ hostname }) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** Whether an address, made absolute, may be asked for: https, this machine, or where what names it lies. */
const isFollowed = (url, base) =>
  /^https?:$/.test(url.protocol) && (url.protocol === 'https:' || isThisMachine(url) || url.origin === new URL(base).origin);

const problem = (path, expected, found, remedy) => ({ path, expected, found, remedy });

/** Bytes as text: UTF-8, or what Windows calls Unicode. A byte-order mark is no part of it. */
const decode = (bytes) => new TextDecoder({ 65534: 'utf-16le', 65279: 'utf-16be' }[bytes[0] * 256 + bytes[1]] || 'utf-8').decode(bytes);

/** The whole answer, unless it is too large. */
const readAnswer = async ({ body }) => {
  const reader = body.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decode(new Uint8Array(await new Blob(parts).arrayBuffer()));
    parts.push(value);
    size += value.length;
    if (size > documentSize) throw problem('src', 'at most 262,144 bytes', 'more', 'Shorten the texts, or leave translations out.');
  }
};

/** The text at this address, and the address where it was found at last. */
const fetchDocument = async (given, controller) => {
  const wrong = (found) => problem('src', 'an https address, or one relative to the page', found, 'Write the address of a JSON document that begins with https://.');
  let url;
  try {
    url = new URL(given, document.baseURI);
  } catch (error) {
    // No address at all.
  }
  if (!given || !url || !isFollowed(url, document.baseURI)) throw wrong(`"${given}"`);
  const timer = setTimeout(() => controller.abort(), documentPatience);
  try {
    const answer = await fetch(url.href, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: controller.signal });
    const at = new URL(answer.url || url.href);
    if (!isFollowed(at, document.baseURI)) throw wrong(`a redirect to "${at.href}"`);
    const open = 'Look whether the address opens in a private window, without signing in.';
    if (answer.status !== 200) throw problem('src', 'a document', `the answer ${answer.status}`, open);
    const text = await readAnswer(answer);
    if (!text.trim()) throw problem('src', 'a document', 'an empty answer', open);
    return { text, base: at.href };
  } catch (error) {
    if (error.path) throw error;
    if (controller.signal.aborted) throw problem('src', 'an answer within 10 s', 'none', 'Look whether the server is slow, or keep the document on another one.');
    throw problem('src', 'a document', `no answer (${error.message})`, `Look whether the address opens in a browser. Its server must send Access-Control-Allow-Origin, and a Content-Security-Policy of the page must name ${url.origin} under connect-src.`);
  } finally {
    clearTimeout(timer);
    // Where something was wrong with what came, the rest of it is not waited for.
    controller.abort();
  }
};

/** As JSON, whatever `toJSON` old libraries have given to arrays. */
const textOf = (content) => {
  try {
    const text = JSON.stringify(content, function (key) {
      return this[key];
    });
    if (!text) throw new Error(`a ${typeof content}`);
    return text;
  } catch (error) {
    throw problem('content', 'an object that JSON can hold', error.message, 'Give plain objects, lists and strings.');
  }
};

/** What tells one content from another, also where the page has changed the same object. */
const keyOf = (content) => {
  try {
    return textOf(content);
  } catch (error) {
    return content;
  }
};

/** Where the words are to come from: what tells it from others, how its text is had, and what it is called. */
const sourceOf = (host) => {
  const script = host.querySelector('[type="application/json"]');
  const src = kit._read(host, 'src');
  const base = document.baseURI;
  if (host.content) return { key: keyOf(host.content), name: 'content', open: () => ({ text: textOf(host.content), base }) };
  if (script) return { key: script.textContent, name: 'script', open: () => ({ text: script.textContent, base }) };
  // What a framework makes of an object where the element is not defined yet.
  if (host.hasAttribute('content'))
    return {
      key: 'attribute',
      name: 'content',
      open() {
        throw problem('content', 'a property', `an attribute, "${host.getAttribute('content')}"`, `Set the property once customElements.whenDefined('${kit._tag}') has come true.`);
      },
    };
  if (host.hasAttribute('src')) return { key: `src ${src} ${base}`, name: `src="${src}"`, open: (controller) => fetchDocument(src, controller) };
};

let programComing;

const fetchProgram = () =>
  programComing ||
  (programComing = kit
    ._bring(kit._companion)
    .then(() => kit._start(documentsGlue, documentsWasm))
    .catch((error) => {
      programComing = null;
      throw error;
    }));

/** One line for the page's owner and one event, whatever the number of problems. */
const report = (host, name, problems) => {
  const lines = problems.slice(0, 20).map(({ path, expected, found, remedy }) => `\n${path}: expected ${expected}, found ${found}. ${remedy}`);
  const more = problems.length > 20 ? `\n… and ${problems.length - 20} more.` : '';
  console.warn(`[${kit._tag}] <${kit._tag}> ${name}: ${problems.length === 1 ? 'a problem' : `${problems.length} problems`} in the document.${lines.join('')}${more}`, host);
  host.dispatchEvent(new CustomEvent(`${kit._tag}-problem`, { bubbles: true, composed: true, detail: { problems } }));
};

/** Reads the document that the element asks for, once; then shows it, as a whole. */
const prepare = async (host) => {
  const source = sourceOf(host);
  const key = source && source.key;
  if (host._sourceKey !== key) {
    abandon(host);
    host._sourceKey = key;
    host._sourceComing = source ? open(host, source) : close(host);
  }
  const coming = host._sourceComing;
  await coming;
  if (coming === host._sourceComing) await show(host);
};

/** Reads a source. */
const open = async (host, { name, open }) => {
  host._abandon = () => host.isConnected || abandon(host);
  // Before it is painted an element has no other end.
  if (!host._end) host._end = host._abandon;
  const controller = (host._controller = new AbortController());
  // From now on there is one to come: nothing but its failure says that there are no words.
  host._isUnavailable = false;
  try {
    const [program, { text, base }] = await Promise.all([fetchProgram(), (async () => open(controller))()]);
    if (host._controller !== controller) return;
    const { problems, adopted, editions } = program.read(text);
    host._controller = null;
    if (problems[0]) report(host, name, problems);
    if (editions[0]) host._document = { adopted, base, editions };
    else fail(host, `The document cannot be used: ${problems[0].path}`);
  } catch (error) {
    if (host._controller !== controller) return;
    host._controller = null;
    if (error.path) report(host, name, [error]);
    fail(host, error.path ? `The document cannot be had: ${error.path}` : error, !error.path);
  }
};

/** No source is given any more: the page's own words come back, if there are any. */
const close = (host) => {
  if (hasOwnWords(host)) host._document = null;
};

/** Leaves what is on the page, and says why the rest is missing. */
const fail = (host, reason, isError) => {
  const hasWords = host._document || hasOwnWords(host);
  host._isUnavailable = !hasWords;
  if (isError) kit._fail(host, reason);
  else if (!hasWords) kit._settle(host, { live: false, reason });
};

/** Stops waiting for a document that nobody wants any more. What has come stays. */
const abandon = (host) => {
  const { _controller: controller } = host;
  if (!controller) return;
  host._controller = host._sourceKey = null;
  controller.abort();
};

// ---- Writing ---------------------------------------------------------------------------------------------------------

/** An element of the page with these words. */
const put = (host, name, { words, lang }) => {
  const element = kit._make(name, '', host);
  element.textContent = words;
  element._lang = lang;
  host._written.push(element);
  return element;
};

/** The page's own children that are words. */
const ownChildren = (host) =>
  [...host.children].filter((child) => !/^(SCRIPT|STYLE|TEMPLATE|LINK)$/.test(child.nodeName) && child.slot !== 'status' && child !== host._line && !host._written.includes(child));

const hasOwnWords = (host) => ownChildren(host)[0] || [...host.childNodes].some((node) => node.nodeType === 3 && node.data.trim());

/** Puts a child of the element into a slot of its own. */
const place = (child, name, box) => {
  child.slot = name;
  kit._make('slot', '', box, { name });
};

/** Takes the page's own children out of sight, and remembers which slots were theirs, and what the page itself has hidden. */
const replace = (host) => {
  if (!host._replaced) host._replaced = new Map();
  for (const child of ownChildren(host)) {
    if (host._replaced.has(child)) continue;
    host._replaced.set(child, [child.slot, child.hidden]);
    child.slot = '';
    child.hidden = true;
  }
};

/** Gives them back. */
const restore = (host) => {
  for (const [child, [slot, isHidden]] of host._replaced || []) {
    child.slot = slot;
    child.hidden = isHidden;
  }
  host._replaced = null;
};

/** The document's words, written once for each language that is shown. */
const compose = (host) => {
  const { _edition: edition, _document: { base } } = host;
  replace(host);
  if (host._composed === edition && host._written.every((node) => node.parentNode === host)) {
    // Their language is the same, and the element's own may not be.
    speakUp(host);
    return host._sections;
  }
  host._composed = edition;
  host._written.splice(0).forEach((node) => node.remove());
  const addressOf = ({ url }) => {
    try {
      const address = new URL(url, base);
      return isFollowed(address, base) && address.href;
    } catch (error) {
      // Text alone, then.
    }
  };
  const writeImage = (image) => {
    const source = image && addressOf(image);
    if (!source) return;
    const element = put(host, 'img', { words: '', lang: image.lang });
    for (const [name, value] of Object.entries({ loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', width: 3, height: 2, alt: image.words }))
      element.setAttribute(name, value);
    element.src = source;
    return element;
  };
  const writeLink = (link) => {
    const target = link && addressOf(link);
    if (!target) return;
    const element = put(host, 'a', link);
    element.href = target;
    return element;
  };
  const sections = edition.sections.map(({ id, title, lead, cards }) => ({
    _id: id,
    _titles: title ? [put(host, 'h' + kit._read(host, 'heading-level'), title)] : [],
    _leads: lead ? [put(host, 'p', lead)] : [],
    _cards: cards.map(({ id, image, headline, text, link }) => ({
      _id: id,
      _image: writeImage(image),
      _headline: headline && put(host, 'strong', headline),
      _node: put(host, 'p', text),
      _link: writeLink(link),
    })),
    _notes: [],
  }));
  // Before the section buttons take over the language of their headings.
  speakUp(host);
  return sections;
};

/** Boxes for what only documents have: a card's picture and link, the day of adoption, and the sentence for want of words. */
const frameDocument = (host) => {
  const frame = host._frame;
  let position = 0;
  for (const { _group: group, _cards: cards } of host._sections)
    [...group.querySelectorAll('.card')].forEach((box, index) => {
      const { _image: image, _link: link } = cards[index];
      position++;
      if (box.querySelector('.image,.more')) return;
      if (image) {
        const picture = kit._make('div', 'image', box);
        box.prepend(picture);
        place(image, 'i' + position, picture);
      }
      if (link) place(link, 'k' + position, kit._make('div', 'more', box));
    });
  const { adopted } = host._document || {};
  const words = wordsOf(host);
  const line = adopted ? words.adopted.replace('{date}', dateIn(host._locale, adopted)) : host._isUnavailable && !host._sections[0] ? words.unavailable : '';
  const { _line: before } = host;
  if (before ? before.parentNode === host && before.textContent === line : !line) return;
  if (before) before.remove();
  const box = frame.querySelector('.line') || kit._make('div', 'line', frame);
  box.textContent = '';
  host._line = line ? kit._make('p', '', host) : null;
  if (!line) return box.remove();
  host._line.textContent = line;
  host._line._lang = words.tag;
  place(host._line, 'line', box);
};
