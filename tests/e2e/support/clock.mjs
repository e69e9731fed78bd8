// A clock that a test moves: days in seconds. Other fake clocks wait for a real timer of four milliseconds after each
// of theirs; over 90 days of a kiosk these add up to hours.

/**
 * To run before any script of the page. `window.kioskClock.run(milliseconds)` runs what is due by then, one after the
 * other, and waits in between for pending answers, unless `isPatient` is false. `jump(milliseconds)` moves the wall
 * clock alone, `due()` counts timers. `start` is how long the page claims to have run; the wall clock continues over
 * reloads.
 */
export const clock = ({ start = 0, wall = Date.UTC(2026, 8, 1, 12) } = {}) => {
  if (window !== window.top) return;
  const native = {
    setTimeout: window.setTimeout.bind(window),
    Date: window.Date,
    MessageChannel: window.MessageChannel,
    fetch: window.fetch.bind(window),
  };
  const timers = new Map();
  let now = start;
  let last = 0;
  let base = (Number(window.name) || wall) - start;
  let asking = 0;

  const keep = () => (window.name = base + now);
  const add = (act, delay, values, every) => {
    timers.set(++last, { due: now + Math.max(every ? 1 : 0, Number(delay) || 0), act, values, every });
    return last;
  };
  window.setTimeout = (act, delay, ...values) => add(act, delay, values);
  window.setInterval = (act, delay, ...values) => add(act, delay, values, Math.max(1, delay));
  window.clearTimeout = window.clearInterval = (id) => void timers.delete(id);
  performance.now = () => now;
  window.Date = class extends native.Date {
    constructor(...values) {
      super(...(values.length ? values : [base + now]));
    }
    static now() {
      return base + now;
    }
  };

  // What is pending: answers of the server and of the service worker.
  window.fetch = (...values) => {
    asking++;
    const result = native.fetch(...values);
    const end = () => native.setTimeout(() => asking--, 20);
    result.then(end, end);
    return result;
  };
  window.MessageChannel = class {
    constructor() {
      const channel = new native.MessageChannel();
      const close = channel.port1.close.bind(channel.port1);
      asking++;
      channel.port1.close = () => {
        asking--;
        close();
      };
      // biome-ignore lint/correctness/noConstructorReturn: a page that asks for a channel gets a real one.
      return channel;
    }
  };

  const { port1, port2 } = new native.MessageChannel();
  let go;
  port1.onmessage = () => go();
  const breathe = () => new Promise((resolve) => ((go = resolve), port2.postMessage(0)));
  const settle = async () => {
    await breathe();
    for (const end = native.Date.now() + 5000; asking && window.kioskClock.isPatient && native.Date.now() < end; )
      await new Promise((resolve) => native.setTimeout(resolve, 1));
  };
  const next = (end) => {
    let first = null;
    for (const [id, timer] of timers)
      if (timer.due <= end && (!first || timer.due < first.due)) first = { id, ...timer };
    return first;
  };

  window.kioskClock = {
    isPatient: true,
    asking: () => asking,
    due: () => timers.size,
    jump: (by) => ((base += by), keep()),
    async run(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (let timer = next(end); timer; timer = next(end)) {
        now = Math.max(now, timer.due);
        keep();
        if (timer.every) timers.get(timer.id).due = now + timer.every;
        else timers.delete(timer.id);
        try {
          timer.act(...timer.values);
        } catch (error) {
          reportError(error);
        }
        await settle();
      }
      now = end;
      keep();
    },
  };
};
