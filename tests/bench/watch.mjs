// What runs in a measured page. Each function is sent to the page as text, so none may use anything outside itself.

/**
 * Before anything of the page: notes when the peer says that it is live, and the longest task. With `press`, it also
 * looks in every frame whether the first two statements have moved to the left together, which a press on *next* does
 * and no other change of the page: `window.moved(milliseconds)` is then called.
 */
export const watch = ({ first, second, widgets, isOurs, isPressed }) => {
  const bench = { live: undefined, longest: 0 };
  window.bench = bench;
  let ready = 0;
  addEventListener('value-cards-ready', ({ detail }) => {
    if (!detail.live) bench.refusal = `a widget is not live: ${detail.reason}`;
    if (++ready === widgets) bench.live = performance.now();
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  if (!isOurs)
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'live') bench.live = startTime;
    }).observe({ type: 'mark', buffered: true });
  if (!isPressed) return;

  const find = (root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.data.includes(words) && !/^(script|style)$/i.test(node.parentNode.nodeName)) return node;
      } else if (node.shadowRoot) {
        const found = find(node.shadowRoot, words);
        if (found) return found;
      }
    }
  };
  let nodes = [];
  let rest;
  const range = document.createRange();
  const frame = () => {
    const time = performance.now();
    if (nodes.length < 2 || !nodes.every((node) => node.isConnected)) {
      nodes = [first, second].map((words) => find(document, words)).filter(Boolean);
      rest = undefined;
    }
    if (nodes.length === 2) {
      const places = nodes.map((node) => {
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      });
      const [one, two] = places.map(({ left }, index) => (rest ? rest[index].left - left : 0));
      const isSame =
        rest &&
        Math.abs(one - two) < 0.5 &&
        places.every(({ width, top }, index) => width === rest[index].width && top === rest[index].top);
      if (isSame && one > 1) {
        window.moved(time);
        return;
      }
      if (!isSame || one < 0) rest = places;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

/** First contentful paint; nothing before it. */
export const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;

/** The middle of the first control that is called *next*. */
export const nextAt = () => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.getAttribute('aria-label') || (element.localName === 'button' ? element.textContent : '');
      if (/^next\b/i.test(name.trim())) return element;
      const found = element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
  };
  const next = find(document);
  if (!next) return undefined;
  const { left, top, width, height } = next.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/**
 * Where each statement of the first widget begins, from the left, and how many of all statements are rendered; once the
 * cards are at rest.
 */
export const standing = async (statements) => {
  const same = (text) => text.replace(/\s+/g, ' ').trim();
  /** Pairs of an element and its text, of each element whose text is a statement. */
  const holders = [];
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (/^(script|style|template)$/i.test(node.nodeName)) return '';
    // As it is composed: what is slotted is where the slot is.
    const children = node.shadowRoot
      ? node.shadowRoot.childNodes
      : node.localName === 'slot' && node.assignedNodes().length
        ? node.assignedNodes()
        : node.childNodes;
    const before = holders.length;
    const text = [...children].map(read).join('');
    // The innermost of several around the same words.
    if (node.nodeType === Node.ELEMENT_NODE && holders.length === before) {
      const found = statements.indexOf(same(text));
      if (found >= 0 && node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        holders.push([found, node]);
    }
    return text;
  };
  read(document.body);
  const own = statements.map((_, index) => holders.find(([found]) => found === index)?.[1]);
  const rects = () => own.map((element) => element?.getBoundingClientRect());
  const frame = () => new Promise(requestAnimationFrame);
  let calm = 0;
  let last = '';
  for (let frames = 0; calm < 15 && frames < 600; frames++) {
    await frame();
    const now = JSON.stringify(rects().map((rect) => rect?.left));
    calm = now === last ? calm + 1 : 0;
    last = now;
  }
  const rendered = holders.filter(([, element]) => {
    const { width, height } = element.getBoundingClientRect();
    return width * height > 0;
  });
  return {
    lefts: rects().map((rect) => rect?.left),
    shown: statements.map((_, index) => rendered.filter(([found]) => found === index).length),
  };
};
