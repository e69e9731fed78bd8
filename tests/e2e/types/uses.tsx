// The same in React's JSX. Compiled by types.test.mjs and release/package.mjs, never run.
import 'value-cards/react';
import { useRef, type ReactNode } from 'react';
import type { ValueCardsDocument, ValueCardsElement } from 'value-cards';

export const Cards = ({ words, isWide }: { words: ReactNode; isWide: boolean }) => {
  const element = useRef<ValueCardsElement>(null);
  return (
    <>
      <value-cards
        ref={element}
        key="cards"
        className="wide"
        lang="es"
        layout={isWide ? 'grid' : 'deck'}
        heading-level={3}
        onvalue-cards-changed={({ detail }) => console.log(detail.position)}
      >
        {words}
      </value-cards>
      <button onClick={() => element.current?.next()}>On</button>
    </>
  );
};

const words: ValueCardsDocument = { version: 1, organization: 'A school', sections: [{ id: 's', title: 'Ours', cards: [{ text: 'We listen.' }] }] };
export const fromDocument = <value-cards content={words} src="https://district.example/words.json" controls="language" />;

// @ts-expect-error A string is not a document.
export const wrongContent = <value-cards content="words" />;
// @ts-expect-error There is no such layout.
export const wrongLayout = <value-cards layout="carousel" />;
// @ts-expect-error Attributes have hyphens.
export const wrongName = <value-cards headingLevel={3} />;
// @ts-expect-error A change has a position and no index.
export const wrongDetail = <value-cards onvalue-cards-changed={({ detail }) => detail.index} />;
// @ts-expect-error An element of another name has no cards.
export const wrongElement = <value-card />;
