// What the build writes into the scripts: each of these modules is generated (src/bin/xtask/build/generated.rs).

declare module 'build:loader' {
  export const version: string;
  export const styles: string;
  /** Name → `default|other|other…`; the default alone if any text will do; spaces in the default: a list, followed by all its words. */
  export const options: Record<string, string>;
  export const organization: string;
  export const language: string;
  /** A text has `*` before and behind its key phrase. The id is there only if it differs from the one that the loader would make. */
  export const sections: [id: string, title: string, lead: string, cards: [text: string, id?: string][]][];
  export const companion: string;
  export const extras: string;
  export const reader: string;
  /** The widget's script and module. */
  export const glue: string;
  export const wasm: import('./host.js').ModuleFile;
  export const phrases: {
    sections: string;
    cards: string;
    showAll: string;
    showOne: string;
    previous: string;
    next: string;
  };
}

declare module 'build:companion' {
  export const styles: string;
  /** Tokens of the page, each with the styles that follow from it. */
  export const followers: [token: string, styles: string][];
  /** The digit 0 and the widget's phrases in English. */
  export const book: string;
}

declare module 'build:extras' {
  export const styles: string;
  export const english: import('./host.js').Phrases;
  /** Tag → name of the language in itself, and the file of its phrases. */
  export const languages: Record<string, [name: string, file: string]>;
  export const tools: [script: string, wasm: import('./host.js').ModuleFile];
  export const documents: [script: string, wasm: import('./host.js').ModuleFile];
}

/** src/embed/loader/files.js; in the single file, src/embed/single/files.js. */
declare module 'build:files' {
  export const isSingle: boolean;
  export const importFile: typeof import('./loader/files.js').importFile;
  export const fetchFile: typeof import('./loader/files.js').fetchFile;
}

declare module 'build:single' {
  /** 84 characters for bytes and parts of bytes, and behind them the bytes that they mean, in base64. */
  export const order: string;
  /** The widget's module, in these characters. */
  export const bytes: string;
}

/** The widget's script, as wasm-bindgen and the build have written it. */
declare module 'build:widget' {
  const start: import('./host.js').Program['default'];
  export default start;
}

declare module 'build:reader' {
  export const styles: string;
}

declare module 'build:frame' {
  /** Attributes of the cards that the page's address may set. */
  export const attributes: string[];
  /** The sentence that is shown if there is no content. */
  export const unavailable: string;
}

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
