// Words as no editor would write them, by chance: trees of wrappers, blanks, bold, lists, pictures and headings in any order. Both
// functions run in the page.

/**
 * The tree with that number, the same each time.
 * @param {number} seed
 * @returns {string} HTML
 */
export const treeOf = (seed) => {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  for (let warm = 0; warm < 8; warm++) next();
  const one = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;
  let count = 0;
  const WORDS =
    'respect Care We believe Every child learns Our school Hope grit Joy 2024 équipe ñandú 尊重 احترام always kind Students teach'.split(
      ' ',
    );
  // Each phrase is told from all others by its number.
  const phrase = (length = 1 + Math.floor(next() * 9)) =>
    `w${++count}${Array.from({ length }, () => ' ' + one(WORDS)).join('')}${one(['', '', '.', '.', ':', '!', ',', '…'])}`;
  const blank = () =>
    one([
      '',
      ' ',
      '\n',
      '&nbsp;',
      '<br>',
      '<p></p>',
      '<p>&nbsp;</p>',
      '<p>&#8203;</p>',
      '<div><br></div>',
      '<hr>',
      '<!-- more -->',
      '<span></span>',
      '<p><span><br></span></p>',
    ]);
  const picture = () => `<img src="data:," alt="" width="${one([20, 1600])}">`;
  const inline = (depth = 0) => {
    const parts = [];
    const many = 1 + Math.floor(next() * 3);
    for (let index = 0; index < many; index++)
      parts.push(
        one([
          () => phrase(),
          () => phrase(),
          () => `<strong>${phrase(2)}</strong>${one([' ', ': ', ' – ', '. ', ', ', '', '<br>'])}`,
          () => `<b>${phrase(1)}</b>${one([' ', ': ', ' - ', '| ', '; ', ''])}`,
          () => `<em>${depth < 2 ? inline(depth + 1) : phrase(2)}</em>`,
          () => `<span style="font-weight:700">${phrase(2)}</span>${one([': ', ' '])}`,
          () => `<a href="#x">${phrase(2)}</a>`,
          () => `<br>`,
          () => `<i class="fa"></i> `,
          () => `<font size="5">${phrase(3)}</font> `,
          () => picture(),
          () => `<span hidden>no${++count}</span>`,
          () => `<script type="text/plain">no${++count}</script>`,
          () => '🐝 ',
        ])(),
      );
    return parts.join(one(['', ' ', ' ']));
  };
  const item = (depth) =>
    one([
      () => inline(),
      () => inline(),
      () => `<p>${inline()}</p>`,
      () => `<p><strong>${phrase(1)}</strong></p><p>${inline()}</p>`,
      () => `<h4>${phrase(2)}</h4><p>${inline()}</p>`,
      () => `${inline()}<ul>${items(depth + 1)}</ul>`,
      () => `${phrase(1)}: ${inline()}`,
      () => `${blank()}${inline()}${blank()}`,
      () => blank(),
    ])();
  const items = (depth) =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () =>
      chance(0.06) ? `<ul><li>${phrase()}</li></ul>` : `<li>${depth > 2 ? phrase() : item(depth)}</li>`,
    ).join(blank());
  const block = (depth) =>
    one([
      () => `<p>${inline()}</p>`,
      () => `<p>${inline()}</p>`,
      () => `<h${one([1, 2, 2, 3, 3, 4])}>${phrase(3)}</h${2}>`.replace(/<h(\d)>(.*)<\/h2>$/, '<h$1>$2</h$1>'),
      () => `<h${one([2, 3])}>${inline()}</h2>`.replace(/<h(\d)>([^]*)<\/h2>$/, '<h$1>$2</h$1>'),
      () => `<ul>${items(depth)}</ul>`,
      () => `<ol${one(['', '', ' start="5"', ' type="a"', ' reversed'])}>${items(depth)}</ol>`,
      () => `<p><strong>${phrase(2)}</strong></p>`,
      () => `<p>${one(['• ', '- ', '1. '])}${phrase()}<br>${one(['• ', '- ', '2. '])}${phrase()}</p>`,
      () => `<p>1. ${phrase()}</p><p>2. ${phrase()}</p>`,
      () => `<p>• ${phrase()}</p>${blank()}<p>• ${phrase()}</p>`,
      () => `<dl><dt>${phrase(1)}</dt><dd>${inline()}</dd><dt>${phrase(1)}</dt><dd>${inline()}</dd></dl>`,
      () => `<table><tr><td>${phrase()}</td><td>${chance(0.5) ? `<ul>${items(3)}</ul>` : phrase()}</td></tr></table>`,
      () => `<table><tr><th>${phrase(1)}</th><th>${phrase(1)}</th></tr><tr><td>${phrase()}</td><td></td></tr></table>`,
      () => `<blockquote><p>${inline()}</p></blockquote>`,
      () => `<details><summary>${phrase(2)}</summary><p>${phrase()}</p></details>`,
      () => `<figure>${picture()}<figcaption>${phrase(2)}</figcaption></figure>`,
      () => `<div>${picture()}</div>`,
      () => picture(),
      () => `<p>${picture()}</p>`,
      () => inline(),
      () => `<x-note>${phrase(2)}</x-note>`,
      () => `<form><input name="childNodes"><input name="slot"><p>${phrase()}</p></form>`,
      () => `<pre>${phrase()}</pre>`,
      () => `<p hidden>no${++count}</p>`,
      () => `<div style="display: none"><h2>no${++count}</h2><p>no${++count}</p></div>`,
      () => `<style>.x { color: red }</style>`,
      () => `<p><a href="x.pdf">${phrase(2)}</a></p>`,
      () => blank(),
      () =>
        depth > 3
          ? phrase()
          : `<div class="card">${chance(0.3) ? picture() : ''}<h3>${phrase(1)}</h3>${blocks(depth + 2, 2)}</div>`,
      () => {
        if (depth > 3) return phrase();
        const name = one(['div', 'section', 'main', 'center', 'header', 'article', 'span', 'b', 'font']);
        return `<${name}${one(['', ' class="x"', ' style="font-weight:normal"'])}>${blocks(depth + 1)}</${name}>`;
      },
      () =>
        depth > 2
          ? phrase()
          : `<div class="row">${`<div><h3>${phrase(1)}</h3><p>${phrase()}</p></div>`}<div><h3>${phrase(1)}</h3>${blocks(3, 2)}</div></div>`,
    ])();
  const blocks = (depth, most = 5) =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => block(depth)).join(chance(0.5) ? blank() : '\n');
  return blocks(0, 7);
};

/**
 * Reads a tree and checks what must hold for any.
 * @param {string} html
 * @param {(host: Element) => string} outlineOf
 * @param {((host: Element) => void)[]} translators
 * @returns {Promise<string[]>} what does not hold
 */
export const faultsOf = async (html, outlineOf, translators) => {
  const faults = [];
  const hiddenBefore = (root) => {
    for (const node of root.querySelectorAll('[hidden],[style*="display: none"],script,style')) node.dataset.out = '';
  };
  const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, '');
  // A form may hide its own properties.
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes');
  const kids = (node) => [...get.call(node)];
  const textOf = (node) =>
    node.nodeType === 3
      ? node.data
      : node.nodeType !== 1 || node.dataset?.out === ''
        ? ''
        : kids(node).map(textOf).join('');
  const template = document.createElement('template');
  template.innerHTML = html;
  hiddenBefore(template.content);
  const source = letters([...template.content.childNodes].map(textOf).join(''));
  const pictures = template.content.querySelectorAll('img').length;
  const host = document.createElement('value-cards');
  host.setAttribute('words', 'own');
  host.setAttribute('layout', 'grid');
  host.append(template.content);
  stage.append(host);
  const settled = (host) => host.shadowRoot;
  for (let wait = 0; wait < 200 && !settled(host); wait++) await new Promise((resolve) => setTimeout(resolve, 5));
  const root = settled(host);
  if (!root) {
    host.remove();
    return ['it is not painted'];
  }
  const shown = (host) => {
    const slots = [...host.shadowRoot.querySelectorAll('slot:not([name=status])')];
    const nodes = slots.flatMap((slot) => slot.assignedNodes());
    if (new Set(nodes).size < nodes.length) faults.push('a node is shown twice');
    return nodes;
  };
  const check = (host, when) => {
    const nodes = shown(host);
    const words = letters(nodes.map(textOf).join(''));
    if (words !== source) faults.push(`${when}: words: expected ${source}, found ${words}`);
    const images = nodes.reduce(
      (sum, node) =>
        sum + (node.localName === 'img') + (node.querySelectorAll ? node.querySelectorAll('img').length : 0),
      0,
    );
    if (images !== pictures) faults.push(`${when}: pictures: expected ${pictures}, found ${images}`);
    for (const slot of host.shadowRoot.querySelectorAll('slot:not([name=status])')) {
      const isSeen = slot
        .assignedElements()
        .some((node) => /[^\s\p{Cf}]/u.test(textOf(node)) || node.matches('img') || node.querySelector('img,input'));
      if (!isSeen) faults.push(`${when}: a blank ${slot.parentElement.className}`);
    }
    for (const card of host.shadowRoot.querySelectorAll('.card'))
      if (!card.querySelector('slot')) faults.push(`${when}: a card without words`);
  };
  check(host, 'first');
  const first = outlineOf(host);
  // Read anew.
  host.setAttribute('sections', 'none');
  host.removeAttribute('sections');
  check(host, 'again');
  if (outlineOf(host) !== first) faults.push(`again: expected\n${first}\nfound\n${outlineOf(host)}`);
  // A copy.
  const box = document.createElement('div');
  box.innerHTML = host.outerHTML;
  stage.append(box);
  await 0;
  const copy = box.firstElementChild;
  for (let wait = 0; wait < 200 && !settled(copy); wait++) await new Promise((resolve) => setTimeout(resolve, 5));
  if (copy.shadowRoot) {
    check(copy, 'copy');
    if (outlineOf(copy) !== first) faults.push(`copy: expected\n${first}\nfound\n${outlineOf(copy)}`);
  } else faults.push('the copy is not painted');
  box.remove();
  // Translators put every text into quotation marks, and <font> around it.
  const plain = (outline) => outline.replace(/[«»\s]/g, '');
  // They take a zero-width space for a word; a real one does not.
  for (const translate of html.includes('8203') ? [] : translators) {
    translate(host);
    host.setAttribute('sections', 'none');
    host.removeAttribute('sections');
    if (plain(outlineOf(host)) !== plain(first))
      faults.push(`translated: expected\n${first}\nfound\n${outlineOf(host)}`);
  }
  host.remove();
  return faults;
};
