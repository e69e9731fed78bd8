//! The cards, and which of them is the current one. Knows positions only: ids and words are the page's.

/// Cards in sections, never none, one of them current.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// How many cards each section has.
    counts: Vec<usize>,
    current: usize,
}

/// Where a card stands, as the controls show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 0-based, among all cards.
    pub position: usize,
    /// 0-based index of the card's section.
    pub section: usize,
    /// 1-based, within the section.
    pub number: usize,
    /// How many cards the section has.
    pub count: usize,
    /// How many cards there are in all.
    pub total: usize,
}

impl Place {
    /// Whether no card comes before it.
    pub fn is_first(self) -> bool {
        self.position == 0
    }

    /// Whether no card comes after it.
    pub fn is_last(self) -> bool {
        self.position + 1 == self.total
    }

    /// Position of the first card of the same section.
    pub fn first_of_section(self) -> usize {
        self.position + 1 - self.number
    }
}

impl Deck {
    /// A deck whose sections have `counts` cards each; `current` is held within it.
    ///
    /// `None` where there is no card at all, as for `[]` or `[0, 0]`.
    pub fn new(counts: Vec<usize>, current: usize) -> Option<Self> {
        let last = counts.iter().sum::<usize>().checked_sub(1)?;
        Some(Self { counts, current: current.min(last) })
    }

    /// How many cards there are; at least 1.
    pub fn len(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Always false; here because every `len` has one.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// Position of the current card.
    pub fn current(&self) -> usize {
        self.current
    }

    /// Makes `position` the current card; positions past the end mean the last card.
    pub fn go_to(&mut self, position: usize) {
        self.current = self.nearest(position);
    }

    /// `position`, or the last card's where that is smaller.
    pub fn nearest(&self, position: usize) -> usize {
        position.min(self.len() - 1)
    }

    /// Position of the first card of `section`; for a section without cards, of the card that follows it.
    pub fn first_of(&self, section: usize) -> usize {
        self.nearest(self.counts.iter().take(section).sum())
    }

    /// Where the card at `position` stands.
    pub fn place_at(&self, position: usize) -> Place {
        let position = self.nearest(position);
        let mut place = Place { position, section: 0, number: position + 1, count: self.len(), total: self.len() };
        for &count in &self.counts {
            place.count = count;
            if place.number <= count {
                break;
            }
            place.number -= count;
            place.section += 1;
        }
        place
    }
}
