//! What is wrong with a text that is no JSON, by its real name: the first fault, its line and its column.
//!
//! A parser of JSON says what it expected next. The people who write documents need to know what they did: a word processor
//! curled their quotation marks, or a text has a quotation mark of its own.

use super::json;
use super::problem::{code_point, quoted};
use super::Problem;

/// The problem of this text, which the reader could not read for this reason.
pub(super) fn problem_of(json: &str, fault: json::Fault) -> Problem {
    if json.trim().is_empty() {
        let remedy = "Save the document again, and check that its address is right.";
        return Problem::new("document", "JSON", "nothing", remedy);
    }
    let Some(Slip { at, fault }) = Reader::new(json).slip().filter(|_| fault.what != json::TOO_DEEP) else {
        let remedy = "Fix the JSON at that line and column. Usually a comma, quotation mark or bracket is missing there or just before.";
        return Problem::new("document", "JSON", fault.placed(json), remedy);
    };
    let before = json.get(..at).unwrap_or(json);
    let line = before.chars().filter(|character| *character == '\n').count() + 1;
    let column = before.chars().rev().take_while(|character| *character != '\n').count() + 1;
    let (expected, found, remedy) = fault.said();
    Problem::new("document", expected, format!("{found} at line {line}, column {column}"), remedy)
}

/// The first thing that is no JSON, and where.
struct Slip {
    /// In bytes.
    at: usize,
    fault: Fault,
}

enum Fault {
    CurlyMark(char),
    SingleMark,
    Comment(&'static str),
    LineBreak,
    Control(char),
    InnerMark,
    Backslash,
    CommaMissing,
    CommaTooMany,
    BareWord(String),
    NoDocument(String),
    End,
}

impl Fault {
    /// What was expected, what was found, and what to do.
    fn said(self) -> (&'static str, String, String) {
        let (expected, found, remedy) = match self {
            Self::CurlyMark(mark) => (
                "straight quotation marks (\") around names and texts",
                String::from(mark),
                "Replace the curly ones: word processors write them, plain text editors do not. Inside a text they may stay.",
            ),
            Self::SingleMark => ("quotation marks (\") around names and texts", "'".into(), "Replace each ' around a name or text with \"."),
            Self::Comment(mark) => ("JSON without comments", mark.into(), "Delete the comment."),
            Self::LineBreak => (
                "each text on one line",
                "a line break inside a text".into(),
                "Write \\n in its place; if the text should end there, add the \" that is missing.",
            ),
            Self::Control('\t') => ("text without tabs", "a tab inside a text".into(), "Write a blank in its place."),
            Self::Control(control) => ("text without control characters", code_point(control), "Delete that character."),
            Self::InnerMark => (
                "\\\" for a quotation mark inside a text",
                "\"".into(),
                "Write \\\" there and at the other quotation marks inside that text, or curly ones: “ ”.",
            ),
            Self::Backslash => {
                ("\\\\ for a backslash inside a text", "\\".into(), "Write \\\\ there; in an address, write /.")
            }
            Self::CommaMissing => ("a comma between two entries", "none".into(), "Add the comma."),
            Self::CommaTooMany => ("no comma before a closing bracket", "one".into(), "Delete the comma."),
            Self::BareWord(word) => {
                let remedy = format!("Write \"{word}\".");
                return ("quotation marks (\") around names and texts", quoted(&word).replace('"', ""), remedy);
            }
            Self::NoDocument(word) => {
                let remedy = "Check that this is the document: it begins with { and its names are in quotation marks.";
                ("a document, which begins with {", quoted(&word), remedy)
            }
            Self::End => (
                "the whole document",
                "its end".into(),
                "Copy the whole document again, or add the \" or the closing brackets that are missing.",
            ),
        };
        (expected, found, remedy.into())
    }
}

/// What may come next.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Value,
    Name,
    Colon,
    /// A comma or the closing bracket.
    Comma,
}

struct Reader<'a> {
    json: &'a str,
    at: usize,
    next: Next,
    /// The closing brackets that are to come.
    open: Vec<char>,
    /// Where the comma is that was read last, if nothing else has come since.
    comma: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(json: &'a str) -> Self {
        Self { json, at: 0, next: Next::Value, open: Vec::new(), comma: None }
    }

    fn rest(&self) -> &'a str {
        self.json.get(self.at..).unwrap_or_default()
    }

    /// Reads until something is no JSON. `None` if that has no name here.
    fn slip(mut self) -> Option<Slip> {
        loop {
            self.at = self.json.len() - self.rest().trim_start().len();
            let Some(character) = self.rest().chars().next() else {
                let is_whole = self.open.is_empty() && self.next == Next::Comma;
                return (!is_whole).then(|| self.here(Fault::End));
            };
            let comma = self.comma.take();
            match character {
                '"' if self.next == Next::Comma => return Some(self.here(Fault::CommaMissing)),
                '"' => {
                    if let Some(slip) = self.string()? {
                        return Some(slip);
                    }
                }
                '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' => {
                    return Some(self.here(Fault::CurlyMark(character)))
                }
                '\'' => return Some(self.here(Fault::SingleMark)),
                '/' if self.rest().starts_with("//") => return Some(self.here(Fault::Comment("//"))),
                '/' if self.rest().starts_with("/*") => return Some(self.here(Fault::Comment("/*"))),
                '#' => return Some(self.here(Fault::Comment("#"))),
                '{' | '[' if self.next == Next::Comma => return Some(self.here(Fault::CommaMissing)),
                '{' | '[' if self.next == Next::Value => {
                    self.open.push(if character == '{' { '}' } else { ']' });
                    self.next = if character == '{' { Next::Name } else { Next::Value };
                    self.at += 1;
                }
                '}' | ']' => match comma {
                    Some(at) => return Some(Slip { at, fault: Fault::CommaTooMany }),
                    None if self.open.pop() == Some(character) => {
                        self.next = Next::Comma;
                        self.at += 1;
                    }
                    None => return None,
                },
                ',' if self.next == Next::Comma => {
                    self.comma = Some(self.at);
                    self.next = if self.open.last()? == &'}' { Next::Name } else { Next::Value };
                    self.at += 1;
                }
                ',' if comma.is_some() => return Some(self.here(Fault::CommaTooMany)),
                ':' if self.next == Next::Colon => {
                    self.next = Next::Value;
                    self.at += 1;
                }
                _ => {
                    if let Some(slip) = self.word()? {
                        return Some(slip);
                    }
                }
            }
        }
    }

    fn here(&self, fault: Fault) -> Slip {
        Slip { at: self.at, fault }
    }

    /// Reads a string, from its first quotation mark. `None`: something is wrong that has no name here.
    fn string(&mut self) -> Option<Option<Slip>> {
        let start = self.at + 1;
        let mut characters = self.json.get(start..)?.char_indices();
        let end = loop {
            match characters.next() {
                None => return Some(Some(Slip { at: self.json.len(), fault: Fault::End })),
                Some((length, '\\')) => match characters.next() {
                    Some((_, '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => {}
                    _ => return Some(Some(Slip { at: start + length, fault: Fault::Backslash })),
                },
                Some((length, '"')) => break start + length,
                Some((length, '\n' | '\r')) => return Some(Some(Slip { at: start + length, fault: Fault::LineBreak })),
                Some((length, control @ '\0'..='\u{1f}')) => {
                    return Some(Some(Slip { at: start + length, fault: Fault::Control(control) }));
                }
                Some(_) => {}
            }
        };
        self.at = end + 1;
        let follows = self.rest().trim_start().chars().next();
        let is_name = self.next == Next::Name;
        let goes_on = match follows {
            Some(':') => !is_name,
            Some(',' | '}' | ']') => is_name,
            // A missing comma, a comment or the end is found in its turn.
            Some('"' | '{' | '[' | '/' | '#') => is_name,
            Some(_) => true,
            None => false,
        };
        self.next = if is_name { Next::Colon } else { Next::Comma };
        if !goes_on {
            return Some(None);
        }
        // `"version”: 1, "organization"`: the mark that should end the string is a curly one.
        let inside = self.json.get(start..end)?;
        let curly = inside.char_indices().find(|&(place, mark)| {
            let after = inside.get(place + mark.len_utf8()..).unwrap_or_default().trim_start();
            matches!(mark, '“' | '”' | '„' | '‟') && after.starts_with([':', ',', '}', ']'])
        });
        let slip = match curly {
            Some((place, mark)) => Slip { at: start + place, fault: Fault::CurlyMark(mark) },
            None if is_name => return None,
            None => Slip { at: end, fault: Fault::InnerMark },
        };
        Some(Some(slip))
    }

    /// Reads a number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<Option<Slip>> {
        let rest = self.rest();
        let end = rest.find(|character: char| character.is_whitespace() || ",:{}[]\"".contains(character));
        let word = rest.get(..end.unwrap_or(rest.len()))?;
        let is_value = self.next == Next::Value && json::read(word).is_ok();
        let is_bare = self.next != Next::Comma && word.starts_with(char::is_alphabetic);
        if !is_value && self.open.is_empty() && self.next == Next::Value {
            return Some(Some(self.here(Fault::NoDocument(word.to_owned()))));
        }
        if !is_value {
            return is_bare.then(|| Some(self.here(Fault::BareWord(word.to_owned()))));
        }
        self.at += word.len();
        self.next = Next::Comma;
        Some(None)
    }
}
