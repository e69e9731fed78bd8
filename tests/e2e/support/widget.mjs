// One widget on a page, as a visitor sees and uses it. Controls are found by role and name, frames by public parts.
import assert from 'node:assert/strict';
import { needs } from './engines.mjs';
import { eventually, inTime } from './eventually.mjs';
import { SECTIONS } from './norwalk.mjs';

/** What the frames show, read from the slots: a card has no words but those in its slots. */
const readSections = (host) => {
  // Lines and items are words apart.
  const textOf = (node) =>
    node.nodeType === 3
      ? node.data
      : node.hidden || node.nodeType !== 1
        ? ''
        : node.localName === 'br'
          ? ' '
          : [...node.childNodes].map(textOf).join('') + (node.localName === 'li' ? ' ' : '');
  const words = (root, part) =>
    [...root.querySelectorAll(`[part~=${part}] slot`)].map((slot) =>
      slot
        .assignedNodes()
        .map((node) => textOf(node).replace(/\s+/g, ' ').trim())
        .join(' '),
    );
  return [...host.shadowRoot.querySelectorAll('[part~=section]')].map((section) => ({
    title: words(section, 'title').join(' '),
    lead: words(section, 'lead').join(' '),
    headlines: words(section, 'headline'),
    statements: words(section, 'statement'),
  }));
};

/** The deck's state: the card in the scroller's middle, and what the controls say about it. */
const readPlace = (host) => {
  const part = (name) => [...host.shadowRoot.querySelectorAll(`[part~=${name}]`)];
  const [scroller] = part('cards').map((element) => element.getBoundingClientRect());
  const cards = part('card').map((card) => card.getBoundingClientRect());
  const middle = scroller.left + scroller.width / 2;
  const ways = cards.map((card) => Math.abs(card.left + card.width / 2 - middle));
  const position = ways.indexOf(Math.min(...ways));
  const card = cards[position];
  const named = (selector, root) =>
    [...root.querySelectorAll(selector)]
      .filter((button) => button.checkVisibility())
      .map((button) => button.textContent);
  return {
    position,
    isWhole: !!card && card.left >= scroller.left - 1 && card.right <= scroller.right + 1,
    count: part('count')
      .map((element) => element.textContent)
      .join(),
    section: part('sections')
      .flatMap((group) => named('[aria-current=true]', group))
      .join(),
    // A picker without a box, such as in a narrow frame, picks nothing.
    picked: part('picker').map((group) =>
      group.checkVisibility() ? named('[aria-current=true]', group).join() : null,
    )[0],
  };
};

const readBoxes = (elements) =>
  elements.map((element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return { left, right, top, bottom, width, height };
  });

/** Parts whose words do not fit into their box, and cards and buttons that are wider than their room. */
export const readCut = (host) => {
  const parts = (name) =>
    [...host.shadowRoot.querySelectorAll(`[part~=${name}]`)].filter((element) => element.checkVisibility());
  const [frame, scroller] = [parts('frame')[0], parts('cards')[0]];
  const told = (element, why) =>
    `${element.getAttribute('part')} ${why}: ${element.textContent || element.querySelector('slot')?.assignedNodes()[0]?.textContent}`;
  const tooFull = parts('card')
    .filter(
      (element) => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
    )
    .map((element) =>
      told(
        element,
        `${element.scrollWidth} × ${element.scrollHeight} in ${element.clientWidth} × ${element.clientHeight}`,
      ),
    );
  const { left, right } = frame.getBoundingClientRect();
  const isDeck = frame.dataset.layout === 'deck';
  const buttons = [...frame.querySelectorAll('button')].filter(
    (button) => button.checkVisibility() && !button.closest('[part~=card]'),
  );
  const tooWide = [...buttons, ...(isDeck ? [] : parts('card'))]
    .filter(
      (element) => element.getBoundingClientRect().left < left - 1 || element.getBoundingClientRect().right > right + 1,
    )
    .map((element) => told(element, 'is beyond the frame'));
  // Both in the widget's own pixels, whatever the page's scale.
  const tooLong = parts('card')
    .filter((card) => card.offsetWidth > scroller.clientWidth + 1)
    .map((card) => told(card, 'is wider than the scroller'));
  const tooHigh = scroller.scrollHeight > scroller.clientHeight + 1 ? [told(scroller, 'scrolls down')] : [];
  return [...tooFull, ...tooWide, ...tooLong, ...tooHigh];
};

/** Words that a visitor cannot read: not painted, of size zero, or outside their card or heading. */
const readUnseen = (host) => {
  const shield = { clipPath: 'none', filter: 'none', opacity: '1' };
  const isSeen = (element, room) => {
    const style = getComputedStyle(element);
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = [...range.getClientRects()];
    const { left, right, top, bottom } = room.getBoundingClientRect();
    const isInside = (line) =>
      line.left >= left - 1 && line.right <= right + 1 && line.top >= top - 1 && line.bottom <= bottom + 1;
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
      Object.entries(shield).every(([name, value]) => style[name] === value) &&
      style.color === getComputedStyle(element.assignedSlot).color &&
      parseFloat(style.fontSize) > 10 &&
      lines.some((line) => line.width > 0 && line.height > 0) &&
      lines.every(isInside)
    );
  };
  return [...host.shadowRoot.querySelectorAll('[part~=frame] slot')].flatMap((slot) =>
    slot
      .assignedElements()
      .filter((element) => !isSeen(element, slot.closest('[part~=card], [part~=head], [part~=note]')))
      .map((element) => element.textContent),
  );
};

const isWithin = (box, frame) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** What `readPlace` returns for the card at `position` of the built-in words. */
export const placeOf = (position) => {
  let number = position + 1;
  const section = SECTIONS.find(({ statements }) => number <= statements.length || !(number -= statements.length));
  const count = section.statements.length;
  return { position, isWhole: true, count: `${number} of ${count}`, section: section.title, picked: `Card ${number}` };
};

export class Widget {
  constructor(page, selector = 'value-cards') {
    this.page = page;
    this.host = page.locator(selector);
    this.scroller = this.group('Cards');
    this.region = this.host.getByRole('region');
    this.status = this.host.getByRole('status');
  }

  group(name) {
    return this.host.getByRole('group', { name, exact: true });
  }

  button(name) {
    return this.host.getByRole('button', { name, exact: true });
  }

  link(name) {
    return this.host.getByRole('link', { name, exact: true });
  }

  /** What `ready` resolves to. */
  async ready() {
    await this.host.waitFor({ state: 'attached' });
    const state = this.host.evaluate((host) => customElements.whenDefined('value-cards').then(() => host.ready));
    return inTime(state, '`ready` resolves');
  }

  /** Waits until the component in WebAssembly is in charge. */
  async live() {
    assert.deepEqual(await this.ready(), { live: true });
    return this;
  }

  /** Waits for the count, which only a mounted widget adds; the loader paints *next* before that. */
  async mounted() {
    const isMounted = (host) => !!host.shadowRoot?.querySelector('[part~=count]');
    await eventually(async () => assert.ok(await this.host.evaluate(isMounted), 'the widget is mounted'));
    return this;
  }

  /** Waits until the loader has framed the words. */
  async painted() {
    await this.host.getByRole('listitem').first().waitFor();
    return this;
  }

  sections() {
    return this.host.evaluate(readSections);
  }

  async statements() {
    return (await this.sections()).flatMap((section) => section.statements);
  }

  /** The words in the page's own tree, with single spaces, without the status line. */
  words() {
    const read = (host) =>
      [...host.childNodes].filter((node) => node.slot !== 'status').map((node) => node.textContent);
    return this.host.evaluate(read).then((texts) => texts.join(' ').replace(/\s+/g, ' ').trim());
  }

  place() {
    return this.host.evaluate(readPlace);
  }

  async position() {
    return (await this.place()).position;
  }

  async press(name) {
    await this.button(name).click();
    return this;
  }

  /** Calls a method of the element. */
  call(method, ...values) {
    return this.host.evaluate((host, [method, values]) => host[method](...values), [method, values]);
  }

  set(attribute, value) {
    return this.host.evaluate((host, [attribute, value]) => host.setAttribute(attribute, value), [attribute, value]);
  }

  scrolled() {
    return this.scroller.evaluate((scroller) => scroller.scrollLeft);
  }

  /** Where every card lies, within the frame. */
  async boxes() {
    const [frame] = await this.region.evaluateAll(readBoxes);
    const boxes = await this.host.getByRole('listitem').evaluateAll(readBoxes);
    return boxes.map((box) => ({ ...box, isInFrame: isWithin(box, frame) }));
  }

  /** What is cut off or wider than the frame. Must be empty. */
  cut() {
    return this.host.evaluate(readCut);
  }

  /** Words that nobody can read. Must be empty. */
  unseen() {
    return this.host.evaluate(readUnseen);
  }

  /** Waits until nothing moves, colors included. A transition begins in the frame after its cause. */
  quiet() {
    const isQuiet = async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
      return document.getAnimations().every((animation) => animation.playState !== 'running');
    };
    return eventually(async () => assert.ok(await this.page.evaluate(isQuiet)));
  }

  /** Waits until the scroller has been at rest for as long as the widget requires. */
  async rest() {
    let left;
    let since;
    await eventually(async () => {
      const now = await this.scrolled();
      if (now !== left) [left, since] = [now, Date.now()];
      assert.ok(Date.now() - since > 200, 'the scroller is at rest');
    });
    return this;
  }

  /** Waits until the card at `position` of the built-in words is completely in view and every control says so. */
  async expectCard(position) {
    await eventually(async () => {
      const place = await this.place();
      const expected = placeOf(position);
      assert.deepEqual(place, place.picked === null ? { ...expected, picked: null } : expected);
    });
    return this;
  }

  /** Waits until the card at `position` is completely in view, with or without WebAssembly. */
  async expectInView(position) {
    await eventually(async () => {
      const place = await this.place();
      assert.deepEqual({ position: place.position, isWhole: place.isWhole }, { position, isWhole: true });
    });
    return this;
  }

  /**
   * One finger moves this many pixels to the right and down across the middle of the cards. `stops`: it rests before it
   * lifts · `halfway`: what happens in the middle of the movement. In an engine without fingers a script scrolls that
   * far.
   */
  async swipe(right, down = 0, { stops = false, halfway } = {}) {
    const box = await this.scroller.boundingBox();
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (needs('devtools').skip) {
      await this.scroller.evaluate(
        (scroller, right) => scroller.scrollBy({ left: -right, behavior: 'instant' }),
        right,
      );
      return this;
    }
    const devtools = await this.page.context().newCDPSession(this.page);
    const touch = (type, way) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: way === undefined ? [] : [{ x: middle.x + right * (way - 0.5), y: middle.y + down * (way - 0.5) }],
      });
    await touch('touchStart', 0);
    for (let step = 1; step <= 12; step++) {
      await touch('touchMove', step / 12);
      if (step === 6 && halfway) await halfway();
    }
    for (const lift = Date.now() + 150; stops && Date.now() < lift; ) await touch('touchMove', 1);
    await touch('touchEnd');
    return this;
  }
}
