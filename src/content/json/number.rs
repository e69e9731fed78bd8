//! Numbers of JSON. They are kept as they are written: to print one in another form is 8 KB of WebAssembly (brotli).

use super::reader::{Reader, END_OF_VALUE};
use super::{Fault, Value};

const NO_NUMBER: &str = "invalid number";
const OUT_OF_RANGE: &str = "number out of range";

impl Reader<'_> {
    pub(super) fn number(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        let mut size = Size { significand: 0.0, exponent: 0 };
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.next() {
            None => return Err(self.refuse(END_OF_VALUE)),
            Some(b'0') if self.digit().is_some() => return Err(self.refuse_next(NO_NUMBER)),
            Some(digit @ b'0'..=b'9') => size.add(digit, true),
            Some(_) => return Err(self.refuse(NO_NUMBER)),
        }
        while let Some(digit) = self.digit() {
            self.at += 1;
            size.add(digit, true);
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.digit().is_none() {
                return Err(self.refuse_next(if self.peek().is_some() { NO_NUMBER } else { END_OF_VALUE }));
            }
            while let Some(digit) = self.digit() {
                self.at += 1;
                size.add(digit, false);
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.exponent(&mut size)?;
        }
        if size.is_infinite() {
            return Err(self.refuse(OUT_OF_RANGE));
        }
        let digits = self.json.get(start..self.at).unwrap_or_default();
        Ok(Value::Number(digits.iter().copied().map(char::from).collect()))
    }

    fn digit(&self) -> Option<u8> {
        self.peek().filter(u8::is_ascii_digit)
    }

    fn exponent(&mut self, size: &mut Size) -> Result<(), Fault> {
        let sign = self.peek().filter(|sign| matches!(sign, b'+' | b'-'));
        self.at += usize::from(sign.is_some());
        if self.peek().is_none() {
            return Err(self.refuse(END_OF_VALUE));
        }
        if self.digit().is_none() {
            return Err(self.refuse_next(NO_NUMBER));
        }
        let mut exponent: i32 = 0;
        while let Some(digit) = self.digit() {
            self.at += 1;
            exponent = match exponent.checked_mul(10).and_then(|tens| tens.checked_add(i32::from(digit - b'0'))) {
                Some(exponent) => exponent,
                None if size.significand > 0.0 && sign != Some(b'-') => return Err(self.refuse(OUT_OF_RANGE)),
                None => i32::MAX,
            };
        }
        let exponent = if sign == Some(b'-') { -exponent } else { exponent };
        size.exponent = size.exponent.saturating_add(exponent);
        Ok(())
    }
}

/// About how large a number is: `significand` × 10^`exponent`.
struct Size {
    significand: f64,
    exponent: i32,
}

impl Size {
    /// Adds a digit of the whole part, or one behind the point. Only the first ones matter.
    fn add(&mut self, digit: u8, is_whole: bool) {
        let is_first = self.significand < 1e18;
        if is_first {
            self.significand = self.significand * 10.0 + f64::from(digit - b'0');
        }
        self.exponent += i32::from(is_whole) - i32::from(is_first);
    }

    /// Whether no `f64` holds it.
    fn is_infinite(&self) -> bool {
        let mut size = self.significand;
        (0..self.exponent).take(400).for_each(|_| size *= 10.0);
        size.is_infinite()
    }
}
