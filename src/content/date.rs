//! A calendar date, such as `2024-08-12`.

use std::fmt;

/// A day that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; `None` for a day that does not exist, such as `2023-02-29`, and for any other form, such as
    /// `8/12/2024`.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |text: &str, length: usize| {
            let is_plain = text.len() == length && text.bytes().all(|digit| digit.is_ascii_digit());
            is_plain.then(|| text.parse::<u16>().ok()).flatten()
        };
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let exists = parts.next().is_none() && (1..=12).contains(&month) && (1..=length).contains(&day) && year > 0;
        exists.then(|| Some(Self { year, month: month.try_into().ok()?, day: day.try_into().ok()? })).flatten()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", u32::from(self.year), u32::from(self.month), u32::from(self.day))
    }
}
