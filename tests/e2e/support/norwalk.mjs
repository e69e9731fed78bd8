// The built-in words as the district has published them; every card is compared with them.
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../examples/norwalk-mission-vision-values.md', import.meta.url), 'utf8');

/** Title, lead-in and statements of each section. */
export const SECTIONS = source
  .split(/^#+ \*\*(.+)\*\*$/m)
  .slice(1)
  .reduce((sections, text, index) => {
    if (index % 2 === 0) return [...sections, { title: text }];
    const [before, ...items] = text.split(/^- /m).map((part) => part.replace(/^#+ /m, '').replace(/\s+/g, ' ').trim());
    Object.assign(
      sections.at(-1),
      items.length ? { lead: before, statements: items } : { lead: '', statements: [before] },
    );
    return sections;
  }, []);

/** All 18 statements, in their order. */
export const STATEMENTS = SECTIONS.flatMap((section) => section.statements);

/** The cards' ids, which pages use in links and `start`: once published, they must not change. */
export const IDS = [
  'mission-1',
  'vision-1',
  'vision-2',
  'vision-3',
  'vision-4',
  'vision-5',
  'vision-6',
  'high-standards-of-learning-and-performance',
  'collective-responsibility-of-everyone-in-the-system',
  'all-students-can-learn',
  'a-rigorous-rich-and-engaging-standards-referenced-core-curriculum',
  'a-safe-environment',
  'leadership-should-be-balanced-transparent-and-distributed',
  'values-7',
  'high-quality-instruction-in-every-classroom',
  'equitable-physical-facilities-and-program-offerings',
  'smaller-learning-communities',
  'a-collaborative-culture',
];
