// Takes the README's picture of the build in dist/: `cargo xtask build && node tests/e2e/pictures.mjs`.
import { fileURLToPath } from 'node:url';
import { launch } from './support/chromium.mjs';
import { serveBuild, servePage } from './support/servers.mjs';

const FRAMES = [
  { width: 1120, height: 585, attributes: 'start="a-rigorous-rich-and-engaging-standards-referenced-core-curriculum"' },
  { width: 375, height: 695, attributes: '' },
  { width: 725, height: 695, attributes: 'theme="dark" start="leadership-should-be-balanced-transparent-and-distributed"' },
];
const GAP = 20;

const cdn = await serveBuild();
const snippet = (attributes) => `<script async src="CDN/value-cards.js"></script><value-cards loading="eager" ${attributes}></value-cards>`;
const sites = await Promise.all(
  FRAMES.map(({ attributes }) => servePage(`<!doctype html><html lang="en"><body style="margin: 0">${snippet(attributes)}`, cdn.origin)),
);
const frames = FRAMES.map(({ width, height }, index) => `<iframe src="${sites[index].origin}/" width="${width}" height="${height}"></iframe>`);
const sheet = await servePage(
  `<!doctype html><body style="margin: ${GAP}px; display: flex; flex-wrap: wrap; gap: ${GAP}px; background: #fff">
  <style>iframe { border: 0 }</style>${frames.join('')}`,
  cdn.origin,
);

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1120 + 2 * GAP, height: 585 + 695 + 3 * GAP }, reducedMotion: 'reduce', colorScheme: 'light' });
await page.goto(sheet.origin, { waitUntil: 'load' });
for (const frame of page.frames().slice(1)) await frame.evaluate(() => document.querySelector('value-cards').ready);
await page.screenshot({ path: fileURLToPath(new URL('../examples/pictures/deck.png', import.meta.url)) });
await browser.close();
await Promise.all([cdn, sheet, ...sites].map((server) => server.close()));
