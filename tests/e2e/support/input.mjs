// Keys and the mouse, as WebDriver's actions.

/** WebDriver's code points for keys other than characters. Source: W3C WebDriver 2, “keyboard actions”. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  F3: '\uE033',
  F5: '\uE035',
  F6: '\uE036',
  F7: '\uE037',
  F10: '\uE03A',
  F11: '\uE03B',
  F12: '\uE03C',
  Meta: '\uE03D',
  ControlOrMeta: '\uE009',
};

const codeOf = (key) => KEYS[key] ?? key;

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async act(actions) {
    await this.page.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** `Shift+Tab`: all keys but the last are held down meanwhile. */
  async press(keys) {
    const codes = keys === '+' ? ['+'] : keys.split('+').map(codeOf);
    const down = codes.map((value) => ({ type: 'keyDown', value }));
    const up = codes.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.act([...down, ...up]);
  }

  async type(text) {
    for (const letter of text) await this.press(letter);
  }

  async down(key) {
    await this.act([{ type: 'keyDown', value: codeOf(key) }]);
  }

  async up(key) {
    await this.act([{ type: 'keyUp', value: codeOf(key) }]);
  }
}

export class Mouse {
  place = { x: 0, y: 0 };

  constructor(page) {
    this.page = page;
  }

  async act(actions) {
    const parameters = { pointerType: 'mouse' };
    await this.page.command('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  }

  async move(x, y, { steps = 1 } = {}) {
    const from = this.place;
    this.place = { x: Math.round(x), y: Math.round(y) };
    const at = (from, to, step) => Math.round(from + ((to - from) * step) / steps);
    const moves = Array.from({ length: steps }, (_, step) => ({
      type: 'pointerMove',
      duration: 0,
      origin: 'viewport',
      x: at(from.x, this.place.x, step + 1),
      y: at(from.y, this.place.y, step + 1),
    }));
    await this.act(moves);
  }

  async down() {
    await this.act([{ type: 'pointerDown', button: 0 }]);
  }

  async up() {
    await this.act([{ type: 'pointerUp', button: 0 }]);
  }

  /** As one command: the driver waits after each. */
  async click(x, y) {
    this.place = { x: Math.round(x), y: Math.round(y) };
    await this.act([
      { type: 'pointerMove', duration: 0, origin: 'viewport', ...this.place },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async wheel(deltaX, deltaY) {
    const { x, y } = this.place;
    const turn = {
      type: 'scroll',
      x,
      y,
      deltaX: Math.round(deltaX),
      deltaY: Math.round(deltaY),
      duration: 0,
      origin: 'viewport',
    };
    await this.page.command('POST', '/actions', { actions: [{ type: 'wheel', id: 'wheel', actions: [turn] }] });
  }
}
