// Part of the extras: the language of words and controls. Asked for by `lang`, by the page, or by the visitor, whose choice
// lasts for this view of the page. English is here; the words of another language are a file that is fetched when it is used.

const english = BUILD_ENGLISH;
/** Tag -> name of the language in itself, and the file of its words. */
const languages = BUILD_LANGUAGES;

/** The interface's words, as this element has them. */
const wordsOf = (host) => host._words || english;

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|khw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)\b(?!.*-latn)|-(adlm|arab|hebr|mand|nkoo|rohg|syrc|thaa)\b/i;
const directionOf = (tag) => (rightToLeft.test(tag) ? 'rtl' : 'ltr');

/** What is said to screen readers. */
const statusOf = (host) => host.querySelector(':scope > [slot=status]');

/** Elements of ours on the page name their language and direction, where they would have others. */
const speakUp = (host) => {
  const speaking = host.closest('[lang]');
  const { direction } = getComputedStyle(host);
  const status = statusOf(host);
  if (status) status._lang = host._edition ? host._edition.lang : host._written[0] && english.tag;
  for (const element of [...host._written, host._line, status]) {
    // The built-in words bear their language already.
    const lang = element && (element._lang || element.lang);
    if (!lang) continue;
    const wanted = directionOf(lang);
    const isOther = !speaking || speaking.lang.toLowerCase() !== lang.toLowerCase();
    if (isOther) element.lang = lang;
    else if (element._lang) element.removeAttribute('lang');
    if (wanted !== direction || (host._direction && wanted !== host._direction)) element.dir = wanted;
    else element.removeAttribute('dir');
  }
};

/** Chinese is told apart by its script, pages often tell by the country. */
const scripts = [[/^zh-(tw|hk|mo)\b/i, 'zh-Hant'], [/^zh(-(cn|sg|my))?$/i, 'zh-Hans']];

/** The one of `tags` that is the wanted language, or the nearest form of it: es for es-MX, es-US for es. */
const match = (wanted, tags) => {
  for (let tag = wanted || ''; tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const isLike = (other) => (other.toLowerCase() + '-').startsWith(tag.toLowerCase() + '-');
    const found = tags.find((other) => other.toLowerCase() === tag.toLowerCase()) || tags.find(isLike);
    if (found) return found;
    const [, script] = scripts.find(([pattern]) => pattern.test(tag)) || [];
    if (script && tags.includes(script)) return script;
  }
};

/** The browser's own name for a language that it has data for. For others it would take those of the visitor's system. */
const known = (format, tag) => {
  try {
    return format.supportedLocalesOf([tag])[0];
  } catch (error) {
    // Pages write en_US, which is no tag.
  }
};

/** The digit 0 in the language's own form; the others follow it in Unicode. */
const zeroOf = (tag) => new Intl.NumberFormat(known(Intl.NumberFormat, tag) || english.tag).format(0);

/** `2024-08-12` as the language writes it; as it stands where the browser has no names of months for it. */
const dateIn = (tag, date) => {
  const locale = known(Intl.DateTimeFormat, tag);
  if (!locale) return date;
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  // Chromium says that it knows Bosnian, and calls August M08.
  return /M\d/.test(text) ? date : text;
};

/** Name of a language in itself. */
const nameOf = (tag) => {
  if (tag === english.tag || languages[tag]) return tag === english.tag ? english.name : languages[tag][0];
  try {
    return new Intl.DisplayNames([tag, english.tag], { type: 'language' }).of(tag);
  } catch (error) {
    return tag;
  }
};

const wordsComing = {};

/** The words of an interface language. Where its file cannot be had, English ones, and the reason on the console. */
const fetchWords = (tag) => {
  const file = (languages[tag] || [])[1];
  if (!file) return english;
  return (
    wordsComing[tag] ||
    (wordsComing[tag] = import(kit._home + file).then(
      (module) => module.default,
      (error) => {
        console.warn(`[${kit._tag}] The controls are in English: ${error}. Copy all files of the release.`);
        return english;
      },
    ))
  );
};

/**
 * Hears the page's own language, once: translators rewrite it. What was painted before anybody asked for extras stood in
 * English, or in no language that the page names.
 */
const hearPage = (host, isPainted) => {
  if (host._pageLanguage !== undefined) return;
  const speaking = host.parentElement && host.parentElement.closest('[lang]');
  const lang = (speaking && speaking.lang) || '';
  host._pageLanguage = isPainted && lang && !match(lang, [english.tag]) ? english.tag : lang;
};

/** Brings words and controls into the language that is asked for, all in one step and on the same card. */
const show = async (host) => {
  const asked = kit._read(host, 'lang');
  // Whoever has spoken last is right: the visitor by the control, or the page by the attribute.
  if (host._asked !== asked) host._chosen = '';
  host._asked = asked;
  const wanted = host._chosen || asked || host._pageLanguage;
  const editions = host._document ? host._document.editions : [];
  const tags = editions.map(({ lang }) => lang);
  const ours = [english.tag, ...Object.keys(languages)];
  const found = match(wanted, tags);
  const edition = editions[Math.max(0, tags.indexOf(found))] || null;
  // A document that nobody has asked for in a certain language speaks its own.
  const spoken = match(wanted, ours) || (edition && match(edition.lang, ours)) || english.tag;
  // Words that come late must not take the place of those that were asked for after them.
  const turn = (host._turn = {});
  const words = await fetchWords(spoken);
  if (host._turn !== turn) return;
  const direction = found || (edition && !wanted) ? edition.lang : match(wanted, ours) ? spoken : '';
  // Where the page names a country too, its digits and dates.
  const locale = match(wanted, ours) === spoken ? wanted : spoken;
  const state = [edition, words, locale, host._isUnavailable];
  if (host._shown ? state.every((each, index) => each === host._shown[index]) : !edition && words === english && !host._isUnavailable) return;
  const isFirst = edition && !host._edition;
  host._shown = state;
  const [control, status] = [host._frame && host._frame.querySelector('.rotation'), statusOf(host)];
  // A visitor who has stopped the cards has not asked for them to move again, only in another language.
  host._isStopped = control && control.value === 'play';
  if (status) status.textContent = '';
  host._edition = edition;
  host._words = words;
  host._direction = direction && directionOf(direction);
  host._locale = locale;
  host._zero = zeroOf(locale);
  host._book = host._zero + '\n' + words.widget;
  host._compose = edition && compose;
  if (!edition) restore(host);
  if (!host._frame) return;
  kit._renew(host);
  // `start` names a card of the document, and not of what stood there before.
  const start = kit._cardsOf(host).findIndex(({ dataset }) => dataset.id === kit._read(host, 'start'));
  if (!isFirst || start < 0) return;
  kit._show(host, start);
};

/** What the loader has said in English. */
const speak = (host) => {
  if (!host._words) return;
  const { tag, loader: [sections, cards, showAll, showOne] } = host._words;
  const frame = host._frame;
  frame.lang = tag;
  host._buttons.setAttribute('aria-label', sections);
  host._scroller.setAttribute('aria-label', cards);
  frame.querySelector('.all').textContent = showAll;
  frame.querySelector('.one').textContent = showOne;
  for (const number of frame.querySelectorAll('.number')) number.textContent = number.textContent.replace(/[0-9]/g, (digit) => String.fromCodePoint(host._zero.codePointAt(0) + +digit));
  if (host._edition) host._organization = host._edition.organization || cards;
  else if (!host._written[0]) host._organization = cards;
};

/** The words that “1 of 11” will have, so that it finds its room kept, whatever the language. */
const keepRoom = (host) => {
  const of = wordsOf(host).widget.split('\n').pop();
  host._frame.querySelector('.controls').dataset.count = `1 ${of} ${host._sections[0] ? host._sections[0]._cards.length : 1}`;
};

/** The control that chooses a language, where the document has several. */
const offerLanguages = (host) => {
  const frame = host._frame;
  const editions = host._document ? host._document.editions : [];
  const isOffered = editions[1] && /language/.test(frame.dataset.controls);
  let label = frame.querySelector('.language');
  if (!isOffered) return label && label.remove();
  if (!label) {
    label = kit._make('label', 'language', frame);
    host._buttons.before(label);
    kit._make('span', '', label);
    const select = kit._make('select', '', label);
    select.onchange = () => {
      host._chosen = select.value;
      show(host);
    };
  }
  const [name, select] = label.children;
  name.textContent = wordsOf(host).language;
  const tags = editions.map(({ lang }) => lang);
  if (tags.join() !== [...select.options].map(({ value }) => value).join()) {
    select.textContent = '';
    for (const tag of tags) kit._make('option', '', select, { value: tag, lang: tag }).textContent = nameOf(tag);
  }
  if (host._edition) select.value = host._edition.lang;
};
