//! The lines of a text: which of them are paragraphs, and which are lists. Knows nothing of cards.

/// A part of a text. Nothing in its lines is markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Lines that stand one below the other. Most paragraphs have one.
    Paragraph(Vec<&'a str>),
    /// The items of a list, without their marks.
    List(Vec<&'a str>),
}

impl<'a> Block<'a> {
    /// Its lines or items, each with a visible character.
    pub fn lines(&self) -> &[&'a str] {
        match self {
            Self::Paragraph(lines) | Self::List(lines) => lines,
        }
    }
}

/// The blocks of a text. A blank line ends a paragraph, and lines that begin with `- ` or `• ` are a list.
///
/// `Care:\n• in class\n• at home\n\nAlways.` is a paragraph, a list of two items, and another paragraph. `-5 degrees`
/// and a mark alone are lines like any other.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut is_new = true;
    for line in text.split('\n').map(str::trim) {
        if line.is_empty() {
            is_new = true;
            continue;
        }
        match (item(line), blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) if !is_new => items.push(item),
            (Some(item), _) => blocks.push(Block::List(vec![item])),
            (None, Some(Block::Paragraph(lines))) if !is_new => lines.push(line),
            (None, _) => blocks.push(Block::Paragraph(vec![line])),
        }
        is_new = false;
    }
    blocks
}

/// The words behind the mark of an item; `None` for any other line.
fn item(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '•'])?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}
