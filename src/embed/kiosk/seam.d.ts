// The seam between the kiosk's script and the kiosk's program in WebAssembly (src/bin/kiosk.rs, src/browser/kiosk). They also
// tell each other something through attributes of the page's element, which the style sheet reads too:
//
// | attribute | value | written by | read by |
// |---|---|---|---|
// | data-part | attract, session or warning | Rust; JS once the program has failed | JS, CSS |
// | data-low | everything is within the reach of a child | Rust; JS removes it then | CSS |
// | data-contrast | black on white | Rust; JS removes it then | CSS |
// | data-tight | the screen is low for the chosen text size | Rust; JS removes it then | CSS |

import type { Program } from '../host.js';

/** The kiosk, as wasm-bindgen exports it. */
export interface Kiosk {
  free(): void;
  /** Draws these addresses onto the cards, one a line and in their order. */
  link(addresses: string): void;
  /** There are new frames for the cards. */
  arrange(): void;
  /** Adds a line to the journal on the health card. */
  note(what: string): void;
}

export interface KioskProgram extends Program {
  Kiosk: { mount(page: HTMLElement, keeper: Keeper): Kiosk | undefined };
  /** Calls `tell` if the program fails. */
  watch(tell: () => void): void;
}

/** What the program asks of the script. Rust declares the same in src/browser/kiosk/keeper.rs. */
export interface Keeper {
  /** The program is alive. */
  beat(): void;
  /** Somebody has come. */
  welcome(): void;
  /** Replaces the cards, which somebody has used. */
  renew(): void;
  /** Shows new content, or reloads into a new release. */
  takeNews(): void;
  /** Looks for new content and for a new release. */
  refresh(): void;
  /** Checks every file on the device. */
  check(): void;
  restart(): void;
  wear(hasContrast: boolean, language: string | undefined): void;
  /** Something is wrong in the page's address. */
  complain(problem: string): void;
  /** What is wrong, in a word each; empty if nothing is. */
  faults(): string;
  /** Lines of the health card: `what: how`. */
  facts(): string;
  /** The page would come back without a network. */
  readonly isWhole: boolean;
  /** New content or a new release is waiting. */
  readonly hasNews: boolean;
}
