//! Lines of a document: where a path leads. Only the developer's tool asks: what a page is given may be one long line.

use super::json::{self, Value};
use super::problem::quoted;

/// The line, counted from 1, of the value at this path, or else of the nearest one around it that is there. `None` for the
/// document as a whole. The text must be JSON.
pub fn line_of(json: &str, path: &str) -> Option<usize> {
    let places = places(json);
    let mut path = path;
    loop {
        if let Some((_, line)) = places.iter().find(|(each, _)| each == path) {
            return Some(*line);
        }
        path = path.get(..path.rfind(['.', '['])?)?;
    }
}

/// A list or an object that is being read.
struct Open {
    path: String,
    /// How many entries have begun; `None` in an object.
    count: Option<usize>,
    /// Whether the next string is a name, or the next value an entry.
    is_new: bool,
}

/// Every path of a document, with its line.
fn places(json: &str) -> Vec<(String, usize)> {
    let mut places = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut here = String::new();
    let mut line = 1;
    let mut characters = json.char_indices();
    while let Some((start, character)) = characters.next() {
        if character == '\n' {
            line += 1;
        }
        if character.is_whitespace() || character == ':' {
            continue;
        }
        if let Some(Open { path, count: Some(count), is_new: is_new @ true }) = open.last_mut() {
            if character != ']' {
                here = format!("{path}[{count}]");
                places.push((here.clone(), line));
                *count += 1;
                *is_new = false;
            }
        }
        match character {
            '"' => {
                let mut end = start;
                while let Some((place, character)) = characters.next() {
                    end = place;
                    match character {
                        '\\' => drop(characters.next()),
                        '"' => break,
                        _ => {}
                    }
                }
                if let Some(Open { path, count: None, is_new: is_new @ true }) = open.last_mut() {
                    let name = match json.get(start..=end).map(json::read) {
                        Some(Ok(Value::Text(name))) => name,
                        _ => String::new(),
                    };
                    here = child(path, &name);
                    places.push((here.clone(), line));
                    *is_new = false;
                }
            }
            '{' | '[' => {
                let count = (character == '[').then_some(0);
                open.push(Open { path: here.clone(), count, is_new: true });
            }
            '}' | ']' => drop(open.pop()),
            ',' => open.iter_mut().last().into_iter().for_each(|container| container.is_new = true),
            _ => {}
        }
    }
    places
}

/// The path of an entry of an object, as [`Problem`](super::Problem) writes it.
fn child(path: &str, name: &str) -> String {
    match path {
        "" => String::from(name),
        "translations" if !super::language::is_language(name) => format!("{path}[{}]", quoted(name)),
        _ => format!("{path}.{name}"),
    }
}
