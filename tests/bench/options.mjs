// What the command line asks for.

/**
 * How a page's bytes travel. `cdp`: what Chromium's own emulation adds to each request. `socket`: what a line between
 * the sockets of browser and server adds to each packet (line.mjs). Both are called slow 4G by Lighthouse.
 */
export const LINES = {
  'slow-4g': { title: 'slow 4G', cdp: { latency: 150, down: 1_600_000, up: 750_000 } },
  tls: { title: 'TLS, HTTP/2', isSecure: true, socket: { roundTrip: 150, down: 1_600_000, up: 750_000 } },
  unthrottled: { title: 'unthrottled' },
};

const fail = (text) => {
  console.error(text);
  process.exit(1);
};

const numbers = (text, name) => {
  const values = text.split(',').map(Number);
  if (!values.every((value) => Number.isInteger(value) && value > 0))
    fail(`--${name}: expected whole numbers above 0, found "${text}".`);
  return values;
};

const READERS = {
  rounds: (text) => numbers(text, 'rounds')[0],
  widgets: (text) => numbers(text, 'widgets'),
  only: (text) => text.split(','),
  lines: (text) => {
    const wrong = text.split(',').find((name) => !(name in LINES));
    if (wrong !== undefined) fail(`--lines: expected ${Object.keys(LINES).join(', ')}, found "${wrong}".`);
    return text.split(',');
  },
  json: (text) => text,
};

/** `--name value` for each. */
export const optionsFrom = (words) => {
  const options = { rounds: 12, widgets: [1, 10], lines: Object.keys(LINES), only: undefined, json: undefined };
  for (let index = 0; index < words.length; index += 2) {
    const name = words[index].replace(/^--/, '');
    if (!(name in READERS) || words[index + 1] === undefined)
      fail(`${words[index]}: expected --${Object.keys(READERS).join(', --')}, each with a value.`);
    options[name] = READERS[name](words[index + 1]);
  }
  options.isComplete = !['--only', '--widgets', '--lines'].some((name) => words.includes(name));
  return options;
};
