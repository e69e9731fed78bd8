// Playwright's locators for a page that runs its finder: selectors are composed here and evaluated there.

const quoted = (text, isExact) => JSON.stringify(text) + (isExact ? 's' : 'i');
const matching = (text, isExact) => (text instanceof RegExp ? String(text) : quoted(text, isExact));

export const byRole = (role, { name, exact, ...states } = {}) => {
  const conditions = Object.entries(states).map(
    ([state, value]) => `[${state === 'includeHidden' ? 'include-hidden' : state}=${value}]`,
  );
  return `internal:role=${role}${conditions.join('')}${name === undefined ? '' : `[name=${matching(name, exact)}]`}`;
};
export const byText = (text, { exact } = {}) => `internal:text=${matching(text, exact)}`;
export const byLabel = (text, { exact } = {}) => `internal:label=${matching(text, exact)}`;

const nested = (locator) => JSON.stringify(locator.selector);

export class Locator {
  constructor(page, selector) {
    Object.assign(this, { owner: page, selector });
  }

  page() {
    return this.owner;
  }

  narrowed(rest) {
    return new Locator(this.owner, `${this.selector} >> ${rest}`);
  }

  locator(inner) {
    return this.narrowed(typeof inner === 'string' ? inner : inner.selector);
  }

  getByRole(role, options) {
    return this.narrowed(byRole(role, options));
  }

  getByText(text, options) {
    return this.narrowed(byText(text, options));
  }

  getByLabel(text, options) {
    return this.narrowed(byLabel(text, options));
  }

  filter({ hasText, hasNotText, has, hasNot, visible }) {
    let found = this;
    if (hasText !== undefined) found = found.narrowed(`internal:has-text=${matching(hasText)}`);
    if (hasNotText !== undefined) found = found.narrowed(`internal:has-not-text=${matching(hasNotText)}`);
    if (has) found = found.narrowed(`internal:has=${nested(has)}`);
    if (hasNot) found = found.narrowed(`internal:has-not=${nested(hasNot)}`);
    return visible === undefined ? found : found.narrowed(`visible=${visible}`);
  }

  or(other) {
    return this.narrowed(`internal:or=${nested(other)}`);
  }

  nth(index) {
    return this.narrowed(`nth=${index}`);
  }

  first() {
    return this.nth(0);
  }

  last() {
    return this.nth(-1);
  }

  /** The answer of `script` for the one element, as soon as there is one. */
  async one(script, ...values) {
    const find = `async (finder, selector, ...values) => {
      const found = finder.querySelectorAll(finder.parseSelector(selector), document);
      if (found.length > 1) return { error: found.length + ' elements' };
      return found.length ? { value: await (${script})(found[0], finder, ...values) } : undefined;
    }`;
    const answer = await this.owner.until(() => this.owner.find(find, this.selector, ...values), this.selector);
    if (answer.error) throw new Error(`${this.selector}: ${answer.error}`);
    return answer.value;
  }

  many(script, ...values) {
    const find = `(finder, selector, ...values) => (${script})(finder.querySelectorAll(finder.parseSelector(selector), document), ...values)`;
    return this.owner.find(find, this.selector, ...values);
  }

  evaluate(script, value) {
    return this.one(
      `(element, finder, ...values) => (${script})(element, ...values)`,
      ...(value === undefined ? [] : [value]),
    );
  }

  evaluateAll(script, value) {
    return this.many(String(script), ...(value === undefined ? [] : [value]));
  }

  /** An element that the page keeps for a test. */
  async evaluateHandle(script) {
    const keep = `(async (element) => {
      const kept = (window[Symbol.for('kept')] ??= []);
      return kept.push(await (${script})(element)) - 1;
    })`;
    return new Handle(this.owner, await this.one(keep));
  }

  elementHandle() {
    return this.evaluateHandle((element) => element);
  }

  async elementHandles() {
    return Promise.all((await this.all()).map((each) => each.elementHandle()));
  }

  count() {
    return this.many('(found) => found.length');
  }

  async all() {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  async isVisible() {
    return this.many(`(found) => found.length > 0 && ${VISIBLE}(found[0])`);
  }

  textContent() {
    return this.evaluate((element) => element.textContent);
  }

  innerText() {
    return this.evaluate((element) => element.innerText);
  }

  allTextContents() {
    return this.evaluateAll((elements) => elements.map((element) => element.textContent));
  }

  getAttribute(name) {
    return this.evaluate((element, name) => element.getAttribute(name), name);
  }

  inputValue() {
    return this.evaluate((element) => element.value);
  }

  async boundingBox() {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return width || height ? { x, y, width, height } : null;
    });
  }

  /** `visible` (the default), `attached`, `hidden` or `detached`. */
  async waitFor({ state = 'visible', timeout } = {}) {
    const is = {
      attached: '(found) => found.length > 0',
      detached: '(found) => found.length === 0',
      visible: `(found) => found.length > 0 && ${VISIBLE}(found[0])`,
      hidden: `(found) => found.length === 0 || !${VISIBLE}(found[0])`,
    }[state];
    await this.owner.until(() => this.many(is), `${this.selector} becomes ${state}`, timeout);
  }

  /**
   * Waits until the element can be used, is in view, and its middle or `position` is not covered. Returns that point.
   */
  async point({ position, force } = {}) {
    const find = `async (element, finder, position, force) => {
      if (!force) {
        const lacks = await finder.checkElementStates(element, ['visible', 'enabled', 'stable'], true);
        if (lacks) return { lacks: lacks.missingState || lacks };
      }
      const isIn = (box) => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
      if (!isIn(element.getBoundingClientRect())) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const point = position ? { x: box.x + position.x, y: box.y + position.y } : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const hit = force ? 'done' : finder.expectHitTarget(point, element);
      return hit === 'done' ? { point } : { lacks: 'a free spot: ' + hit.hitTargetDescription };
    }`;
    let last;
    try {
      return await this.owner.until(
        async () => (last = await this.one(find, position ?? null, !!force)).point,
        'can be used',
      );
    } catch (error) {
      throw new Error(`${this.selector} lacks ${last?.lacks}`, { cause: error });
    }
  }

  async click(options) {
    const { x, y } = await this.point(options);
    await this.owner.mouse.click(x, y);
  }

  async hover(options) {
    const { x, y } = await this.point(options);
    await this.owner.mouse.move(x, y);
  }

  focus() {
    return this.one('(element, finder) => void finder.focusNode(element)');
  }

  blur() {
    return this.one('(element, finder) => void finder.blurNode(element)');
  }

  async press(keys) {
    await this.focus();
    await this.owner.keyboard.press(keys);
  }

  async fill(text) {
    const answer = await this.one('(element, finder, text) => finder.fill(element, text)', text);
    if (answer !== 'needsinput') return;
    if (text) await this.owner.keyboard.type(text);
    else await this.owner.keyboard.press('Delete');
  }

  async selectOption(value) {
    const wanted = typeof value === 'string' ? { valueOrLabel: value } : value;
    const select = '(element, finder, wanted) => typeof finder.selectOptions(element, [wanted]) !== "string"';
    await this.owner.until(() => this.one(select, wanted), `${this.selector} has the option ${JSON.stringify(value)}`);
  }

  dispatchEvent(type, init = {}) {
    return this.one('(element, finder, type, init) => void finder.dispatchEvent(element, type, init)', type, init);
  }

  scrollIntoViewIfNeeded() {
    return this.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
  }

  async ariaSnapshot() {
    return this.one(`(element, finder) => finder.ariaSnapshot(element, { mode: 'default' })`);
  }
}

const VISIBLE = `((element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true }); })`;

class Handle {
  constructor(page, index) {
    Object.assign(this, { owner: page, index });
  }

  /** Its name among the arguments of a script. */
  toJSON() {
    return { '@kept': this.index };
  }

  evaluate(script, value) {
    const text = `(index, ...values) => (${script})(window[Symbol.for('kept')][index], ...values)`;
    return this.owner.session.run(this.owner.handle, text, this.index, ...(value === undefined ? [] : [value]));
  }
}
