//! Where the five keys of a kiosk's keypad lead among the buttons on the screen.

/// A place among the buttons: a row of the screen, and a place in that row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// 0-based, from the top.
    pub row: usize,
    /// 0-based, from the row's beginning.
    pub column: usize,
}

impl Cursor {
    /// The place after an arrow key; `None` if the key is not an arrow. `rows` is how many places each row has; an
    /// empty row is skipped. At an end the cursor stays.
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
