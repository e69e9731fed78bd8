// @ts-check
// Why rotation waits: the reasons that the script senses, by their numbers in Rust's `Reason`. Both are held by
// tests/examples/rules/pause-reasons.json.

export const hover = 1;
export const focus = 2;
export const pageHidden = 4;
export const offScreen = 8;
