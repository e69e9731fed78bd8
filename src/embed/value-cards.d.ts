// Types of <value-cards>. Those for React's JSX are in a file of their own, which needs React's types.

/** What `ready` resolves to: whether the interactive part is there, and if not, why. */
export type ValueCardsState = { live: true } | { live: false; reason: string };

/** What caused a change. */
export type ValueCardsCause = string /* BUILD_CAUSES */;

/** The card that becomes the current one, or has become it. */
export interface ValueCardsChange {
  readonly id: string;
  /** Among all cards, counted from 0. */
  readonly position: number;
  /** How many cards its section has. */
  readonly count: number;
  /** Id of its section. */
  readonly section: string;
  readonly cause: ValueCardsCause;
}

/** A content document: the words of a school or district. value-cards.schema.json describes it. */
export interface ValueCardsDocument extends ValueCardsTranslation {
  readonly version: 1;
  readonly organization: string;
  /** Language of all texts but the translations. Default: `en`. */
  readonly lang?: string;
  /** Day on which the board adopted the words, as `2024-08-12`. */
  readonly adopted?: string;
  /** The same ids in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, ValueCardsTranslation>>;
}

/** Words in one language. */
export interface ValueCardsTranslation {
  readonly organization?: string;
  /** A heading above all sections. */
  readonly title?: string;
  readonly sections: readonly ValueCardsSection[];
}

/** A section has either cards or groups. */
export type ValueCardsSection = {
  readonly id: string;
  readonly title: string;
  readonly image?: ValueCardsImage;
  /** What is said below its cards. */
  readonly note?: string;
  /** The sentence that leads into its cards; with groups, into the first one. */
  readonly lead?: string;
} & (
  | { readonly cards: readonly ValueCardsCard[]; readonly groups?: undefined }
  | { readonly groups: readonly ValueCardsGroup[]; readonly cards?: undefined }
);

/** A run of cards with a lead-in of its own. */
export interface ValueCardsGroup {
  readonly lead?: string;
  readonly cards: readonly ValueCardsCard[];
  readonly note?: string;
}

/** One statement. */
export interface ValueCardsCard {
  /** Made from the headline, or from the section and the card's number, if missing. */
  readonly id?: string;
  /** A letter or number of its own, such as the `R` of an acrostic. */
  readonly label?: string;
  /** If the text holds these words, they are emphasized there; else they are shown above it. */
  readonly headline?: string;
  /** `\n` begins a line, `\n\n` a paragraph; lines that begin with `- ` or `• ` are a list. Nothing else is markup. */
  readonly text: string;
  readonly link?: ValueCardsLink;
  /** More of them; `link` comes first. */
  readonly links?: readonly ValueCardsLink[];
  readonly image?: ValueCardsImage;
  /** If it is not the language of what is around the card. */
  readonly lang?: string;
}

/** `url` has `https:`, `mailto:` or `tel:`, or is relative to the document. */
export interface ValueCardsLink {
  readonly text: string;
  readonly url: string;
}

/** `url` has `https:` or is relative to the document; `alt` is empty if the picture only decorates. */
export interface ValueCardsImage {
  readonly url: string;
  readonly alt: string;
}

/** A fault in a content document. */
export interface ValueCardsProblem {
  /** Where it is. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Its events. All of them bubble. */
export interface ValueCardsEventMap {
  /** The same as the promise `ready`. */
  'value-cards-ready': CustomEvent<ValueCardsState>;
  /** Before a change of card; `preventDefault()` refuses it if the event is cancelable. */
  'value-cards-change': CustomEvent<ValueCardsChange>;
  /** After a change of card. */
  'value-cards-changed': CustomEvent<ValueCardsChange>;
  /** A content document has faults. */
  'value-cards-problem': CustomEvent<{ readonly problems: readonly ValueCardsProblem[] }>;
  /** The interactive part did not come, or has failed. */
  'value-cards-error': CustomEvent<{ readonly reason: string }>;
}

/** Its attributes, as markup names them. */
export interface ValueCardsAttributes {
  // BUILD_ATTRIBUTES
}

/** The element. Each attribute is also a property in camelCase. */
export interface ValueCardsElement extends HTMLElement {
  // BUILD_PROPERTIES
  /** A document whose words are shown. It wins over every other source of words. */
  content: ValueCardsDocument | null | undefined;
  /** Resolves once the interactive part is there, or is known not to come. */
  readonly ready: Promise<ValueCardsState>;
  /** Shows the next card. */
  next(): void;
  /** Shows the previous card. */
  previous(): void;
  /** Shows the card of this id, or at this position, counted from 0. */
  goTo(idOrPosition: string | number): void;
  /** Lets the cards advance by themselves, if `rotate` says how fast. */
  play(): void;
  /** Stops them. */
  pause(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'value-cards': ValueCardsElement;
  }

  // Of every element, the document and the window, since the events bubble.
  interface GlobalEventHandlersEventMap extends ValueCardsEventMap {}

  interface Window {
    /** Missing until the script has run. */
    readonly valueCards?: {
      readonly version: string;
      /** Looks for placements that came into `root`, or into the page, after the script. */
      load(root?: ParentNode): void;
    };
  }
}
