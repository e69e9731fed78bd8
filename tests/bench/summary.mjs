// Medians, quartiles and ratios of all runs, and the table of them.
import { median, quantile } from '../e2e/support/statistics.mjs';
import { LINES } from './options.mjs';

const MEASURES = ['words', 'next', 'live', 'layoutAndStyle', 'script', 'work', 'longest', 'requests', 'bytes', 'depth'];
/** What the ratios are to: as early as words can be, and the smallest of the libraries. */
const LIMITS = { static: 'static', lit: 'lit' };

const spread = (values) => ({ median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) });

/** A list of `{ name, title, line, widgets, counted, measures, toStatic, toLit }`. */
export const summarize = (rows) => {
  const results = rows.map(({ line, page: { peer, widgets }, runs }) => {
    const measures = {};
    for (const name of MEASURES) {
      const values = runs.map((run) => run[name]).filter((value) => value !== undefined);
      if (values.length) measures[name] = spread(values);
    }
    return { name: peer.name, title: peer.title, line, widgets, counted: runs.length, measures };
  });
  for (const result of results)
    for (const [key, name] of [
      ['toStatic', LIMITS.static],
      ['toLit', LIMITS.lit],
    ]) {
      const limit = results.find(
        (each) => each.name === name && each.line === result.line && each.widgets === result.widgets,
      );
      const ratios = Object.entries(result.measures)
        .filter(([measure]) => limit?.measures[measure]?.median)
        .map(([measure, { median }]) => [measure, median / limit.measures[measure].median]);
      result[key] = Object.fromEntries(ratios);
    }
  return results.sort(
    (a, b) =>
      a.widgets - b.widgets ||
      Object.keys(LINES).indexOf(a.line) - Object.keys(LINES).indexOf(b.line) ||
      (a.measures.next || a.measures.words)?.median - (b.measures.next || b.measures.words)?.median,
  );
};

const COLUMNS = [
  ['words', 'words', 15],
  ['× static', ({ toStatic }) => toStatic.words, 9],
  ['next', 'next', 16],
  ['× Lit', ({ toLit }) => toLit.next, 7],
  ['live', 'live', 16],
  ['× Lit', ({ toLit }) => toLit.live, 7],
  ['layout+style', 'layoutAndStyle', 14],
  ['× Lit', ({ toLit }) => toLit.layoutAndStyle, 7],
  ['script', 'script', 13],
  ['work', 'work', 14],
  ['longest', 'longest', 13],
  ['asked', ({ measures }) => measures.requests?.median.toFixed(0), 6],
  ['deep', ({ measures }) => measures.depth?.median.toFixed(0), 5],
  ['KB', ({ measures }) => measures.bytes && (measures.bytes.median / 1000).toFixed(1), 7],
];

const shown = (result, column) => {
  if (typeof column === 'string') {
    const measure = result.measures[column];
    return measure ? `${measure.median.toFixed(0)} (${measure.low.toFixed(0)}–${measure.high.toFixed(0)})` : '–';
  }
  const value = column(result);
  return value === undefined ? '–' : typeof value === 'number' ? value.toFixed(2) : value;
};

export const printTable = (results, rounds) => {
  console.log(`\nMilliseconds: median (quartiles) of ${rounds} rounds, on a processor slowed down 4 times\n`);
  console.log(' '.repeat(36) + COLUMNS.map(([title, , width]) => title.padStart(width)).join('  '));
  let group;
  for (const result of results) {
    const title = `${LINES[result.line].title}, ${result.widgets} on a page`;
    if (title !== group) console.log(`${group ? '\n' : ''}${title}`);
    group = title;
    const name = result.counted < rounds ? `${result.title} (${result.counted} runs)` : result.title;
    console.log(
      `  ${name.padEnd(34)}` + COLUMNS.map(([, column, width]) => shown(result, column).padStart(width)).join('  '),
    );
  }
};
