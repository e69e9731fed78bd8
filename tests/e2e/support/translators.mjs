// Page translators, to run on an element: they put <font> around text or replace it.

/** Their translation of a text. */
export const translated = (text) => `«${text}»`;

/** A text without what they add, and without blanks: they translate a key phrase and what is around it one by one. */
export const bare = (text) => text.replace(/[«»\s]/g, '');

/** Whether all of these texts are translated. */
export const areTranslated = (texts) => texts.every((text) => /^«.*»$/.test(text));

/** Both ways are found in the wild: React's issue 11538 describes the first, logto's pull request 9591 the second. */
export const TRANSLATORS = {
  'replaces text nodes': (host) => {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT, (node) =>
      node.parentNode.localName === 'script' ? 2 : 1,
    );
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const inner = document.createElement('font');
      inner.textContent = `«${text.data.trim()}»`;
      const outer = document.createElement('font');
      outer.append(inner);
      text.replaceWith(outer);
    }
    document.documentElement.lang = 'es';
    document.documentElement.className = 'translated-ltr';
  },
  'moves text nodes': (host) => {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT, (node) =>
      node.parentNode.localName === 'script' ? 2 : 1,
    );
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      text.before(font);
      font.append(text);
      text.data = `«${text.data.trim()}»`;
    }
    document.documentElement.lang = 'es';
    document.documentElement.className = 'translated-ltr';
  },
};
