//! The reader of JSON: values, lists, objects and texts.

use super::{Fault, Value};
use crate::content::entries::Entries;

/// How deep lists and objects may be nested: reading calls itself, and a page must not run out of stack.
const DEPTH: u8 = 127;

/// What is said about lists and objects that are nested deeper than that.
pub const TOO_DEEP: &str = "recursion limit exceeded";

pub(super) const END_OF_VALUE: &str = "EOF while parsing a value";
const END_OF_TEXT: &str = "EOF while parsing a string";

/// The value that a text says. Half a surrogate pair becomes U+FFFD.
///
/// # Errors
/// `{"a" 1}` · `[1,]` · `01` · `1e999` · an unknown escape · lists in lists, 128 deep.
pub fn read(json: &str) -> Result<Value, Fault> {
    read_noting(json).map(|(value, _)| value)
}

/// The value that a text says, and each name that an object has already, with where it comes again.
///
/// # Errors
/// As of [`read`].
pub fn read_noting(json: &str) -> Result<(Value, Vec<(String, Fault)>), Fault> {
    let mut reader = Reader { json: json.as_bytes(), at: 0, depth: 0, doubled: Vec::new() };
    let value = reader.value()?;
    match reader.peek_behind_blanks() {
        None => Ok((value, reader.doubled)),
        Some(_) => Err(reader.refuse_next("trailing characters")),
    }
}

pub(super) struct Reader<'a> {
    pub(super) json: &'a [u8],
    /// How many bytes were read.
    pub(super) at: usize,
    depth: u8,
    /// Names that come a second time in their object.
    doubled: Vec<(String, Fault)>,
}

impl Reader<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.json.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn peek_behind_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// What was read last is at fault.
    pub(super) fn refuse(&self, what: &'static str) -> Fault {
        Fault { what, read: self.at }
    }

    /// What comes next is at fault.
    pub(super) fn refuse_next(&self, what: &'static str) -> Fault {
        Fault { what, read: self.json.len().min(self.at + 1) }
    }

    fn value(&mut self) -> Result<Value, Fault> {
        match self.peek_behind_blanks() {
            None => Err(self.refuse_next(END_OF_VALUE)),
            Some(b'n') => self.word(b"null", Value::Null),
            Some(b't') => self.word(b"true", Value::Bool(true)),
            Some(b'f') => self.word(b"false", Value::Bool(false)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'"') => self.text().map(Value::Text),
            Some(bracket @ (b'[' | b'{')) => {
                if self.depth == DEPTH {
                    return Err(self.refuse_next(TOO_DEEP));
                }
                self.depth += 1;
                self.at += 1;
                let value = if bracket == b'[' { self.list() } else { self.object() };
                self.depth -= 1;
                value
            }
            Some(_) => Err(self.refuse_next("expected value")),
        }
    }

    fn word(&mut self, word: &[u8], value: Value) -> Result<Value, Fault> {
        for letter in word {
            match self.next() {
                None => return Err(self.refuse(END_OF_VALUE)),
                Some(found) if found != *letter => return Err(self.refuse("expected ident")),
                Some(_) => {}
            }
        }
        Ok(value)
    }

    fn list(&mut self) -> Result<Value, Fault> {
        let mut list = Vec::new();
        loop {
            match self.peek_behind_blanks() {
                None => return Err(self.refuse_next("EOF while parsing a list")),
                Some(b']') => {
                    self.at += 1;
                    return Ok(Value::List(list));
                }
                Some(b',') if !list.is_empty() => {
                    self.at += 1;
                    if self.peek_behind_blanks() == Some(b']') {
                        return Err(self.refuse_next("trailing comma"));
                    }
                }
                Some(_) if !list.is_empty() => return Err(self.refuse_next("expected `,` or `]`")),
                Some(_) => {}
            }
            list.push(self.value()?);
        }
    }

    fn object(&mut self) -> Result<Value, Fault> {
        let mut entries = Entries::default();
        let mut is_first = true;
        loop {
            match self.peek_behind_blanks() {
                None => return Err(self.refuse_next("EOF while parsing an object")),
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Value::Object(entries));
                }
                Some(b',') if !is_first => {
                    self.at += 1;
                    match self.peek_behind_blanks() {
                        None => return Err(self.refuse_next(END_OF_VALUE)),
                        Some(b'}') => return Err(self.refuse_next("trailing comma")),
                        Some(_) => {}
                    }
                }
                Some(_) if !is_first => return Err(self.refuse_next("expected `,` or `}`")),
                Some(_) => {}
            }
            is_first = false;
            if self.peek() != Some(b'"') {
                return Err(self.refuse_next("key must be a string"));
            }
            let name = self.text()?;
            if entries.contains(&name) {
                self.doubled.push((name.clone(), self.refuse("again")));
            }
            match self.peek_behind_blanks() {
                None => return Err(self.refuse_next("EOF while parsing an object")),
                Some(b':') => self.at += 1,
                Some(_) => return Err(self.refuse_next("expected `:`")),
            }
            entries.insert(name, self.value()?);
        }
    }

    fn text(&mut self) -> Result<String, Fault> {
        let mut text = Vec::new();
        self.at += 1;
        loop {
            match self.next() {
                None => return Err(self.refuse(END_OF_TEXT)),
                // What is between the escapes is whole characters.
                Some(b'"') => return Ok(String::from_utf8(text).unwrap_or_default()),
                Some(b'\\') => {
                    let character = self.escaped()?;
                    text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                }
                Some(0..=0x1f) => {
                    return Err(self.refuse("control character (\\u0000-\\u001F) found while parsing a string"))
                }
                Some(byte) => text.push(byte),
            }
        }
    }

    /// The character that an escape says, behind its backslash.
    fn escaped(&mut self) -> Result<char, Fault> {
        let character = match self.next() {
            None => return Err(self.refuse(END_OF_TEXT)),
            Some(mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let unit = self.unit()?;
                let behind = self.at;
                if let (0xd800..=0xdbff, Some([b'\\', b'u'])) = (unit, self.json.get(behind..behind + 2)) {
                    self.at += 2;
                    if let Ok(low @ 0xdc00..=0xdfff) = self.unit() {
                        let both = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                        return Ok(char::from_u32(both).unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    self.at = behind;
                }
                char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            Some(_) => return Err(self.refuse("invalid escape")),
        };
        Ok(character)
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, Fault> {
        let Some(digits) = self.json.get(self.at..self.at + 4) else {
            self.at = self.json.len();
            return Err(self.refuse(END_OF_TEXT));
        };
        self.at += 4;
        let unit = digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?));
        unit.ok_or(self.refuse("invalid escape"))
    }
}
