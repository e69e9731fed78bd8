// What a reader sees of the words, as an outline in plain text. Only what is painted counts: the words of hidden nodes, and of
// nodes in no slot, are not in it.

/**
 * Runs in the page. § section · ▸ lead: · «headline» statement · (picture) · note:
 * @param {Element} host
 */
export const readOutline = (host) => {
  const tidy = (text) => text.replace(/[\s\u200b]+/g, ' ').trim();
  const pictures = (node) =>
    [...(node.matches('img') ? [node] : node.querySelectorAll('img'))]
      .map((image) => `(${image.alt || '…'})`)
      .join(' ');
  const said = (box) =>
    [...box.querySelectorAll(':scope > slot')]
      .flatMap((slot) => slot.assignedElements())
      .map((node) => [pictures(node), tidy(node.innerText)].filter(Boolean).join(' '))
      .filter(Boolean)
      .join(' / ');
  const part = (box, name) => [...box.querySelectorAll(`[part~=${name}]`)].map(said).filter(Boolean);
  const lines = [];
  const root = host.shadowRoot;
  if (!root) return 'not painted';
  for (const title of part(root, 'heading')) lines.push(`whole: ${title}`);
  for (const section of root.querySelectorAll('[part~=section]')) {
    const [title = ''] = part(section, 'title');
    lines.push(`§ ${title}`.trim());
    for (const box of section.children) {
      if (box.matches('[part~=head]')) {
        for (const words of part(box, 'picture')) lines.push(`  picture: ${words}`);
        for (const words of part(box, 'lead')) lines.push(`  ▸ ${words}`);
      } else if (box.matches('[part~=note]')) lines.push(`  note: ${said(box)}`);
      else {
        const cards = [...box.children];
        if (cards.length && section.querySelectorAll('[part~=list]').length > 1) lines.push('  list');
        for (const card of cards) {
          const number = [...card.querySelectorAll('[part~=number]')].map((each) => each.textContent).join('');
          const [picture] = part(card, 'picture');
          const [headline] = part(card, 'headline');
          const words = [picture, headline && `«${headline}»`, ...part(card, 'statement')].filter(Boolean).join(' ');
          lines.push(`  ${number ? number + '.' : '-'} ${words}`);
        }
      }
    }
  }
  return lines.join('\n');
};
