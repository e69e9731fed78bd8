// What the build writes into the kiosk's script.

declare module 'build:kiosk' {
  /** File names of the kiosk's program: its script and its module. */
  export const kioskFiles: [script: string, wasm: string];
  /** File names of the program that reads documents. */
  export const documentsFiles: [script: string, wasm: string];
  /** Attributes of the cards that the page's address may set. */
  export const attributes: string[];
  /** By language: the sentence that is shown if there is no content. */
  export const unavailable: Record<string, string>;
}
