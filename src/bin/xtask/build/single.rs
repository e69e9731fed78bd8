//! The single file: everything that own and built-in words need, with the widget's module written as text.

use crate::build::bundle::{Bundler, Format};
use crate::build::generated::Generated;
use crate::build::package::Program;
use crate::step::Failure;
use base64::prelude::{Engine, BASE64_STANDARD};
use std::path::Path;

/// Characters for bytes: printable ASCII without quotation marks, backslash and `$`, without what HTML or XML would read (the file
/// may be written into a page) or template engines, and without the signs.
const CHARACTERS: usize = 84;
const APART: &[u8] = b"\"'`\\$<&{|}~";
/// A character behind one of these signs means a rarer byte.
const SIGNS: [char; 3] = ['~', '}', '|'];

/// `value-cards.single.js`. The widget's script is in `folder`.
///
/// # Errors
/// The module cannot be read, or the bundle cannot be made.
pub fn script(bundler: &Bundler, parts: &[&Generated], folder: &Path, widget: &Program) -> Result<String, Failure> {
    let path = folder.join(&widget.wasm);
    let module = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let (order, bytes) = written(&module);
    let single = Generated::single(&order, MARK);
    let modules = [("build:files", bundler.embed("single/files.js")), ("build:widget", folder.join(&widget.glue))];
    let script = bundler.bundle("single", Format::Classic, &[parts, &[&single]].concat(), &modules)?;
    // What it holds is not to be read as styles or names by what makes the script smaller.
    match script.matches(MARK).count() {
        1 => Ok(script.replace(MARK, &bytes)),
        count => Err(Failure::new(
            format!("value-cards.single.js: expected one place for the module, found {count}."),
            "import `bytes` from build:single once, in src/embed/single/held.js.",
        )),
    }
}

/// Stands for the module until the script is as small as it gets.
const MARK: &str = "THE-MODULE";

/// The bytes as text, and the alphabet: the characters, and behind them in base64 the bytes from the most common one on. The first
/// of these are one character each, the others two. Brotli makes 2 % more of that than of the bytes themselves; of base64, 33 %.
fn written(module: &[u8]) -> (String, String) {
    let mut counts = [0_usize; 256];
    for byte in module {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let mut values: Vec<u8> = (0..=255).collect();
    values.sort_by_key(|value| std::cmp::Reverse(counts.get(usize::from(*value)).copied()));
    let characters: Vec<char> =
        (b' '..=b'~').filter(|byte| !APART.contains(byte)).map(char::from).take(CHARACTERS).collect();
    let mut codes = vec![String::new(); 256];
    for (place, value) in values.iter().enumerate() {
        let sign = (place / CHARACTERS).checked_sub(1).and_then(|sign| SIGNS.get(sign));
        let character = characters.get(place % CHARACTERS);
        if let Some(code) = codes.get_mut(usize::from(*value)) {
            *code = sign.into_iter().chain(character).collect();
        }
    }
    let order = characters.iter().collect::<String>() + &BASE64_STANDARD.encode(&values);
    let bytes = module.iter().filter_map(|byte| codes.get(usize::from(*byte))).map(String::as_str).collect();
    (order, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As src/embed/single/held.js reads it.
    fn read(order: &str, bytes: &str) -> Vec<u8> {
        let values = BASE64_STANDARD.decode(&order[CHARACTERS..]).unwrap_or_default();
        let mut shift = 0;
        let mut read = Vec::new();
        for character in bytes.chars() {
            if let Some(sign) = SIGNS.iter().position(|sign| *sign == character) {
                shift = (sign + 1) * CHARACTERS;
            } else {
                let place = order[..CHARACTERS].find(character).unwrap_or(usize::MAX);
                read.extend(values.get(place + shift));
                shift = 0;
            }
        }
        read
    }

    #[test]
    fn every_byte_is_written_and_read_again() {
        let module: Vec<u8> = (0..=255).chain([7; 9]).chain((0..=255).rev()).collect();
        let (order, bytes) = written(&module);
        assert_eq!(read(&order, &bytes), module);
        assert!(bytes.is_ascii() && !bytes.bytes().any(|byte| b"\"'`\\$<&{".contains(&byte)));
        assert_eq!(written(&[7, 7, 9]).1, "  !");
    }
}
