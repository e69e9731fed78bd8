// Share, filter and read aloud, as a visitor uses them.
import { STATEMENTS } from './norwalk.mjs';

export const TOOLS = 'controls="sections picker show-all share read filter"';
export const snippet = (attributes = '') =>
  `<script async src="CDN/value-cards.js"></script>\n<value-cards ${TOOLS} ${attributes}></value-cards>`;
export const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** The name of what has focus, inside shadow roots too. */
export const focused = (visitor) =>
  visitor.page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.labels?.[0]?.textContent.trim() || element.textContent.trim();
  });
export const field = (widget) => widget.host.getByLabel('Show cards with these words');

/** The words that are marked, as they are on the page. */
export const marked = (visitor) =>
  visitor.page.evaluate(() => [...(CSS.highlights.get('value-cards-match') || [])].map((range) => range.toString()));

export const shown = async (widget) => {
  const cards = await widget.host.getByRole('listitem').all();
  return cards.length;
};

export const open = async (widget) => {
  await widget.press('Filter');
  await field(widget).waitFor();
};

export const count = (word) => STATEMENTS.filter((text) => text.toLowerCase().includes(word)).length;
