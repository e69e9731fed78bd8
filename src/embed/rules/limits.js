// @ts-check
// How long we wait, in milliseconds, and how much we take. tests/examples/rules/limits.json has the same numbers, and Rust's
// are checked against it.

/** Bytes that a document may have. */
export const documentBytes = 262144;

/** What a document, or a file of the kiosk, may take to its last byte. */
export const answer = 10000;

/** What a part of the script or a program in WebAssembly may take. */
export const program = 20000;

/** What an element waits for the extras before it is painted without them. */
export const extras = 3000;

/** How often a kiosk's program says that it is alive. */
export const heartbeat = 5000;

/** What each card gets on a kiosk whose program has failed. */
export const kioskCard = 12000;

/** Characters of the longest id. */
export const idCharacters = 100;
