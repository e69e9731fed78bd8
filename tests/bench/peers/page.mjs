// The page around a peer. It holds nothing else, so that the first contentful paint is the peer's.

const STYLE = 'body { margin: 1em; font: 100%/1.5 system-ui, sans-serif; color: #1e1c19; }';

/** `head`: what belongs into the head, once; `body`: what stands in the page for each widget. */
export const page = ({ head = '', body, count, style = '' }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page of a school</title><link rel="icon" href="data:,"><style>${STYLE}${style}</style>${head}</head><body>
${body.repeat(count)}</body></html>`;

/** A module of the peer. It is asked for at once and runs when the page has been read. */
export const moduleTag = (src) => `<script type="module" crossorigin src="${src}"></script>`;

export const sheetTag = (href) => `<link rel="stylesheet" href="${href}">`;
