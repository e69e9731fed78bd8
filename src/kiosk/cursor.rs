//! Five keys are enough: where they lead among what can be pressed.

/// Where the five keys stand: a row of what is on the screen, and a place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// 0-based, from the top.
    pub row: usize,
    /// 0-based, from where the row begins.
    pub column: usize,
}

impl Cursor {
    /// After an arrow key, where the rows have so many places each; a row without any is passed over. At an end it stays.
    /// `None` where it is no arrow.
    pub fn moved(self, key: &str, rows: &[usize], is_mirrored: bool) -> Option<Self> {
        let count = |row: usize| rows.get(row).copied().unwrap_or(0);
        let to_row = |row: Option<usize>| {
            row.map_or(self, |row| Self { row, column: self.column.min(count(row).saturating_sub(1)) })
        };
        Some(match (key, is_mirrored) {
            ("ArrowUp", _) => to_row((0..self.row).rev().find(|&row| count(row) > 0)),
            ("ArrowDown", _) => to_row((self.row + 1..rows.len()).find(|&row| count(row) > 0)),
            ("ArrowRight", false) | ("ArrowLeft", true) => {
                Self { column: (self.column + 1).min(count(self.row).saturating_sub(1)), ..self }
            }
            ("ArrowLeft", false) | ("ArrowRight", true) => Self { column: self.column.saturating_sub(1), ..self },
            _ => return None,
        })
    }
}
