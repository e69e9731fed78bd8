// Types of <value-cards> in React 19's JSX. Import it once, beside value-cards.d.ts.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ValueCardsAttributes, ValueCardsDocument, ValueCardsElement, ValueCardsEventMap } from './value-cards.js';

/** React sets what is a property of the element. Its own `content` is another thing, for every element of HTML. */
type Elements = Omit<DetailedHTMLProps<HTMLAttributes<ValueCardsElement>, ValueCardsElement>, 'content'> & {
  content?: ValueCardsDocument | null;
};

/** React listens to what follows the `on`, letter by letter. */
type Listeners = { [Name in keyof ValueCardsEventMap as `on${Name}`]?: (event: ValueCardsEventMap[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'value-cards': Elements & ValueCardsAttributes & Listeners;
    }
  }
}
