// The bars for the README: when words are painted and when *next* works, for each peer.
import { LINES } from './options.mjs';

const ROW = 34;
const BAR = 12;
const NAMES = 280;
const WIDTH = 930;
const PANEL = 46;
/** Light enough and dark enough for either ground that the README may be read on. */
const COLORS = { words: '#7d9cc9', next: '#2f62a8', text: '#767676' };

const escaped = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
const text = (x, y, words, more = '') => `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

const panel = (line, results, top, scale) => {
  const parts = [text(0, top + 20, `${LINES[line].title}, one widget, ms`, 'font-weight="bold"')];
  results.forEach(({ title, name, measures }, index) => {
    const y = top + PANEL - 12 + index * ROW;
    const isOurs = /value-cards/.test(title);
    parts.push(text(0, y + 17, title, isOurs ? 'font-weight="bold"' : ''));
    ['words', 'next'].forEach((measure, row) => {
      if (!measures[measure]) return;
      const { median, low, high } = measures[measure];
      const [barTop, length] = [y + row * BAR, median * scale];
      parts.push(
        `<rect x="${NAMES}" y="${barTop}" width="${length.toFixed(1)}" height="${BAR - 1}" fill="${COLORS[measure]}"><title>${escaped(name)}: ${measure}, quartiles ${low.toFixed(0)} to ${high.toFixed(0)} ms</title></rect>`,
        text((NAMES + length + 4).toFixed(1), barTop + BAR - 2, median.toFixed(0), 'font-size="11"'),
      );
    });
  });
  return parts.join('\n');
};

/** The chart as an SVG document. */
export const chart = (results) => {
  const lines = ['slow-4g', 'tls'];
  const panels = lines.map((line) => results.filter((each) => each.line === line && each.widgets === 1));
  const longest = Math.max(
    ...panels.flat().flatMap(({ measures }) => [measures.words, measures.next].map((each) => each?.median || 0)),
  );
  const scale = (WIDTH - NAMES - 50) / longest;
  const parts = [];
  let top = 30;
  panels.forEach((rows, index) => {
    parts.push(panel(lines[index], rows, top, scale));
    top += PANEL + rows.length * ROW;
  });
  const legend = ['words', 'next']
    .map(
      (measure, index) =>
        `<rect x="${NAMES + index * 150}" y="6" width="12" height="12" fill="${COLORS[measure]}"/>` +
        text(NAMES + 18 + index * 150, 16, { words: 'words painted', next: 'next works' }[measure]),
    )
    .join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="When words are painted and when next works, for each peer" font-family="system-ui, sans-serif" font-size="14" fill="${COLORS.text}">
${legend}
${parts.join('\n')}
</svg>
`;
};
