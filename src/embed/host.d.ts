// The seam of an embed: everything that loader, companion and extras, and the programs in WebAssembly, know of one another. The
// kiosk's is kiosk/seam.d.ts.
//
// A field that begins with `_` is private to us; the build shortens its name, the same in all scripts. Each field of `Host` is
// written by one file, named in the heading above it (tests/embed/modules.test.mjs checks that), and read by any that needs it.
//
// Messages between the two languages: `data-` attributes in the shadow root. JS: the scripts; Rust:
// src/browser.
//
// | on | attribute | value | written by | read by |
// |---|---|---|---|---|
// | frame | data-layout | deck, grid or list | JS; Rust for *show all* | Rust, CSS |
// | frame | data-all | all cards are shown at the visitor's wish | JS; Rust once it is in charge | both, CSS |
// | frame | data-controls | names of the wanted controls | JS | CSS, tools |
// | frame | data-theme | light, dark or contrast | JS | CSS |
// | frame | dir | the direction of its words | JS | both, CSS |
// | previous, next | aria-disabled | it leads nowhere from here | JS; Rust once it is in charge | CSS |
// | frame | data-book | the digit 0, then the widget's phrases, one a line | JS | Rust |
// | frame | data-rotate | milliseconds that a card stays at least | JS | Rust |
// | frame | data-detail | shown or flip | JS | CSS |
// | frame | data-voice | name of the voice that can read the words | JS | Rust (tools) |
// | frame | data-tools | the tools can be used | JS | CSS |
// | frame | data-fitting | both faces take part in the layout, to be measured | JS | CSS |
// | section, card | data-id | its id | JS | both |
// | card | data-current | it is the current card | JS; Rust once it is in charge | both, CSS |
// | card | data-turned | false, true, or empty before the first turn | JS | Rust, CSS |
// | card, section | data-unmatched | the filter leaves it out | Rust (tools) | CSS |

import type { ValueCardsDocument, ValueCardsState } from './value-cards.js';

/** Something between the tags that shows something: a paragraph, a heading, an item of a list, a table (loader/blocks.js). */
export interface Block {
  /** Usually one; of an item, the blocks that it holds. */
  _nodes: HTMLElement[];
  /** The level of a heading, 1 to 6; 0 or missing if it is none. */
  _level: number;
  /** What its slot says that it is, if it has been read before; `c` also for an item of a list. */
  _kind?: string | undefined;
  /** That slot. */
  _key?: string | undefined;
  /** The number of its group. */
  _group?: string | undefined;
  /** Its number in the list, if that is not simply counted. */
  _label?: string | undefined;
  /** The list that it is an item of. */
  _list?: unknown;
  /** As in `Card`. */
  _slot?: 'p' | undefined;
  /** The wrapper around it and one heading, if its siblings have the same shape. */
  _box?: Element | undefined;
}

/** A card of the page's own words, of the built-in ones, or of a document. */
export interface Card {
  /** The statement. */
  _nodes: HTMLElement[];
  _headline?: HTMLElement | null | undefined | '' | false;
  /** The run of the statement's own words that is emphasized inside it, if it has no headline above. */
  _phrase?: HTMLElement | null | undefined;
  /** Its number or letter, if that is not simply counted. */
  _label?: string | undefined;
  /** The slot that it had before. */
  _key?: string | undefined;
  /** Holds a table, which needs all the room there is. */
  _isWide?: boolean;
  /** What the page or a document calls it; else the frames derive it. */
  _id?: string | undefined;
  /** `p`: a card because there is no list; it is read again if the page adds something. Other cards are in a slot `c`. */
  _slot?: 'p' | undefined;
  _pictures?: HTMLElement[];
  /** A document's links. */
  _links?: HTMLElement[];
}

/** A run of cards with its own lead-in. */
export interface Group {
  _leads: HTMLElement[];
  _cards: Card[];
  _notes: HTMLElement[];
}

/** A heading and what follows it. */
export interface Section {
  _id: string;
  _titles: HTMLElement[];
  _pictures: HTMLElement[];
  /** At least one. */
  _groups: Group[];
  /** By frames.js: its frame, and its button if the section is shown. */
  _frame?: HTMLElement;
  _button?: HTMLButtonElement;
}

/** All words of an element. */
export interface Words {
  /** The title of the whole. */
  _wholes: HTMLElement[];
  _sections: Section[];
}

/** The widget in WebAssembly, as wasm-bindgen exports it (src/bin/widget.rs). The build holds this against its types. */
export interface Widget {
  free(): void;
  next(): void;
  previous(): void;
  step(way: number): void;
  goTo(position: number): void;
  play(): void;
  pause(): void;
  section(index: number): void;
  showAll(): void;
  follow(position: number): void;
  found(position: number): void;
  note(reason: number, holds: boolean): void;
  turned(position: number, isOpen: boolean): void;
}

/** wasm-bindgen's script for it, which starts a compiled module. */
export interface Program {
  default(module: WebAssembly.Module): Promise<void>;
}

export interface WidgetProgram extends Program {
  Widget: { mount(host: HTMLElement, frame: HTMLElement): Widget | undefined };
  watch(fail: () => void): void;
  /** Written into the script by the build. */
  styles: string;
}

/** The tools of one widget (src/bin/tools.rs). */
export interface Tools {
  free(): void;
  press(button: HTMLButtonElement): void;
}

export interface ToolsProgram extends Program {
  Tools: { mount(host: HTMLElement, frame: HTMLElement, styles: string, phrases: string): Tools | undefined };
  watch(fail: () => void): void;
  styles: string;
}

/** A fault in a document. */
export interface Problem {
  path: string;
  expected: string;
  found: string;
  remedy: string;
}

/** Words and the language they are in. */
export interface Said {
  words: string;
  lang: string;
}

export interface Addressed extends Said {
  url: string;
}

/** A document in one language, ready to be written (src/browser/documents). */
export interface Edition {
  lang: string;
  organization?: string;
  title?: Said;
  sections: {
    id: string;
    title?: Said;
    image?: Addressed;
    note?: Said;
    /** A section that is written with `cards` has one group, whose lead is the section's. */
    groups: { lead?: Said; note?: Said; cards: EditionCard[] }[];
  }[];
}

export interface EditionCard {
  id: string;
  label?: string;
  /** What is above the statement. */
  headline?: Said;
  /** The run of the statement's words that is emphasized in it, as one of its lines writes it. */
  key?: string;
  /** The whole statement, lines and all. */
  text: Said;
  /** The statement: paragraphs of lines, lists of items. */
  blocks: { isList?: boolean; lines: string[] }[];
  links: Addressed[];
  image?: Addressed;
}

export interface DocumentsProgram extends Program {
  read(json: string): { problems: Problem[]; adopted?: string; editions: Edition[] };
}

/** The interface's phrases in one language, as the build writes them (src/bin/xtask/build/generated.rs). */
export interface Phrases {
  tag: string;
  name: string;
  loader: [sections: string, cards: string, showAll: string, showOne: string, previous: string, next: string];
  /** One phrase a line, for the widget and the tools. */
  widget: string;
  toolbox: string;
  faces: [toBack: string, toFront: string];
  tools: { share: string; read: string; filter: string };
  language: string;
  adopted: string;
  unavailable: string;
}

export type Action = 'next' | 'previous' | 'step' | 'goTo' | 'play' | 'pause' | 'section' | 'showAll';

/** `<value-cards>`, with what we keep on it. */
export interface Host extends HTMLElement {
  content: ValueCardsDocument | null | undefined;
  ready: Promise<ValueCardsState>;
  goTo(target: string | number): void;

  // loader/element.js
  /** Lets `ready` resolve. */
  _settle: (state: ValueCardsState) => void;
  _observer: MutationObserver;
  _content?: ValueCardsDocument | null | undefined;
  /** The children that are ours: built-in words or a document's. Filled and emptied by written.js. */
  _written: HTMLElement[];
  /** The style sheets that its shadow root has. Filled by sheets.js. */
  _styles: string[];

  // loader/dress.js
  /** What page and attributes said of the frame when it was last dressed. */
  _look?: string;

  // loader/painting.js
  /** The words as they are shown. */
  _sections: Section[];
  /** Ends what the companion has started for the element. */
  _stop?: (() => void) | null;

  /** The title of the whole, above the sections. */
  _wholes: HTMLElement[];

  // loader/whose.js
  /** The page had brought words when the element was first read; ours never come. */
  _isOwn?: boolean;
  /** Its words have been thrown out of it by the parser. */
  _isThrownOut?: boolean;

  // loader/parts.js
  _isSettled?: boolean;

  // loader/written.js
  _organization?: string;

  // loader/frames.js
  _frame: HTMLElement;
  _buttons: HTMLElement;
  _scroller: HTMLElement;

  // loader/actions.js
  /** The scroller's width when the current card was last brought into its middle. */
  _width?: number;

  // companion/life.js
  /** Keeps the card in view when the width changes, as long as the element is on the page. */
  _widening?: ResizeObserver | null;
  _widget?: Widget | null;
  /** The time between its painting and its leaving; another object each time. */
  _life?: Life | null;

  // companion/around.js
  /** What is behind the element. */
  _ground?: string | undefined;

  // extras/main.js
  /** Uses the extras now, or used them earlier, so that their work must be undone. */
  _isSpecial?: boolean;

  // extras/documents/prepare.js
  /** What tells the source that is shown, or on its way, from others. */
  _sourceKey?: unknown;
  _sourceComing?: Promise<void> | void;
  /** Stops what is on its way. */
  _controller?: AbortController | null;
  /** Nothing is to be shown: no document, no words of the page. */
  _isUnavailable?: boolean;
  _document?: { adopted?: string | undefined; base: string; editions: Edition[] } | null;

  // extras/documents/compose.js
  /** The edition that is written. */
  _composed?: Edition;
  /** The page's own children while a document replaces them, with their slots and whether the page hides them. */
  _replaced?: Map<HTMLElement, [slot: string, isHidden: boolean]> | null;

  // extras/documents/frames.js
  /** The line below the cards: when they were adopted, or why there are none. */
  _line?: HTMLElement | null;

  // extras/language/show.js
  _pageLanguage?: string;
  _asked?: string;
  /** The visitor's choice, which lasts for this view of the page. */
  _chosen?: string;
  /** The latest wish for a language. */
  _turn?: object;
  /** What is shown now: edition, phrases, locale, whether words are missing. */
  _shown?: unknown[];
  /** The visitor had stopped the rotation before the language changed. */
  _isStopped?: boolean;
  _edition?: Edition | null;
  _phrases?: Phrases;
  _direction?: '' | 'rtl' | 'ltr';
  _locale?: string;
  /** The digit 0 of the language. */
  _zero?: string;
  _book?: string;
  /** Writes the document's words in place of the page's. */
  _compose?: ((host: Host) => Words) | null;

  // extras/flip.js
  _isTurning?: boolean;
  _wasSelecting?: boolean;
  /** What the cards' heights were last measured for. */
  _fitted?: string;

  // extras/links.js
  _isLinked?: boolean;
}

/** One of our elements in the page's own tree. */
export interface Written extends HTMLElement {
  /** Its language, which its attribute leaves out if the page says the same. By extras/language/speak.js. */
  _lang?: string | undefined;
}

/** An element's time on the page, as the companion keeps it. */
export interface Life {
  /** Fetches the widget, now or when the element comes near the screen. */
  _approach(): void;
  /** Takes up what the element asks the extras for; again if an attribute has changed. */
  _extend(): Promise<unknown>;
  /** Begins, once, what extras do for a live widget. */
  _attend(): void;
  /** The module has failed: leaves the static cards. */
  _collapse(): void;
}

/** The loader's functions, for the parts that it fetches. */
export interface Kit {
  _act(host: Host, action: Action, argument?: number): void;
  _addStyles(host: Host, text: string): void;
  _askFor(script: string, module: ModuleFile): Promise<Asked>;
  _bring(part: string): Promise<CompanionPart & ExtrasPart & ReaderPart>;
  _cardsOf(host: Host): HTMLElement[];
  _companion: string;
  _connected: Set<Host>;
  _dress(host: Host, look?: Look): void;
  _dropWritten(host: Host): void;
  _emphasize(element: HTMLElement, phrase: string): HTMLElement | undefined;
  /** The widget's program, if it was asked for before the companion came. */
  _early?: Promise<Asked>;
  _extras: string;
  _fail(host: Host, error: unknown, remedy?: string): void;
  _glue: string;
  _home: string;
  _isSpecial(host: Host): boolean | Element | ValueCardsDocument | null | undefined;
  _list(text: string): string[];
  _lookOf(host: Host): Look;
  _options: Record<string, string>;
  _positionAt(host: Host, node: Element): number;
  _put(host: Host, name: string, words: string): HTMLElement;
  _read(host: Element, name: string): string;
  _renew(host: Host, change?: (host: Host) => void): void;
  /** The script tag that loaded us. */
  _script: HTMLScriptElement | null;
  _scrollTo(host: Host, position: number, behavior?: ScrollBehavior): void;
  _settleHost(host: Host, state: ValueCardsState): void;
  _show(host: Host, position: number): void;
  _stay(host: Host, isIfNew?: boolean): void;
  _wasm: ModuleFile;
}

/** A module of the release: its file and what its bytes must be. */
export type ModuleFile = [file: string, integrity: string];

/** A program that is coming: its script, and the answer that holds its module. */
export type Asked = [Promise<Program>, Promise<Response>];

/** What attributes and page say of the frame, as attributes of it. */
export type Look = Record<string, unknown>;

/** What a function of the document gives back. */
export type Ask = <Name extends 'createElement' | 'querySelector' | 'querySelectorAll'>(
  name: Name,
  argument: string,
) => ReturnType<Document[Name]>;

export type Make = <Name extends string>(
  name: Name,
  part: string,
  parent: ParentNode & Node,
  attributes?: Record<string, unknown>,
) => Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement;

/** What the companion gives back to the loader, and to the extras. */
export interface CompanionPart {
  /** Starts the element's life; gives back what ends it. */
  _start(host: Host): () => void;
  /** An attribute has changed. */
  _change(host: Host, name: string): void;
}

/** What the extras give back to the loader, and to the companion. */
export interface ExtrasPart {
  /** What is asked for before the first paint. */
  _prepare(host: Host): Promise<void>;
  /** Paints what the frames need beyond the loader's. Done again without harm. */
  _frame(host: Host): void;
  /** Follows attributes, each time they are read. */
  _dress(host: Host): void;
  /** Begins what the element asks for, once its companion is there; gives back what ends it. */
  _start(host: Host): () => void;
  /** Begins what a live widget needs; gives back what ends it. */
  _live(host: Host): () => void;
  /** Says what is wrong with it: names and values of attributes, words that the parser has thrown out. */
  _check(host: Host): void;
  /** The element has left the page. */
  _leave(host: Host): void;
  /** Places the other forms of the snippet. */
  _load(root: ParentNode): void;
}

/** What the reader gives back to the loader. */
export interface ReaderPart {
  /** Turns what editors write instead of headings, lists and tables into what the loader reads. Done again without harm. */
  _repair(host: HTMLElement): void;
  /** Says of each block what it is, where its neighbors tell. */
  _mark(blocks: Block[]): Block[];
  /** Paints what the frames of such words need beyond the loader's. Done again without harm. */
  _frame(host: Host): void;
  /** Takes the headlines out of these cards' words. */
  _headline(cards: Card[]): void;
}
