//! The cards, and which of them is current. Knows positions only: ids and words belong to the page.

/// Cards in sections. There is at least one card, and one is current.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// How many cards each section has.
    counts: Vec<usize>,
    current: usize,
}

/// A card's place in the deck, as the controls show it.
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
    /// How many cards the deck has.
    pub total: usize,
}

impl Place {
    /// Whether this is the first card of the deck.
    pub fn is_first(self) -> bool {
        self.position == 0
    }

    /// Whether this is the last card of the deck.
    pub fn is_last(self) -> bool {
        self.position + 1 == self.total
    }

    /// Position of the first card of the same section.
    pub fn first_of_section(self) -> usize {
        self.position + 1 - self.number
    }
}

impl Deck {
    /// A deck whose sections have `counts` cards each. A `current` past the end means the last card.
    ///
    /// `None` if there is no card, such as for `[]` or `[0, 0]`.
    pub fn new(counts: Vec<usize>, current: usize) -> Option<Self> {
        let last = counts.iter().sum::<usize>().checked_sub(1)?;
        Some(Self { counts, current: current.min(last) })
    }

    /// How many cards there are; at least 1.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Position of the current card.
    pub fn current(&self) -> usize {
        self.current
    }

    /// Makes `position` the current card; positions past the end mean the last card.
    pub fn go_to(&mut self, position: usize) {
        self.current = self.nearest(position);
    }

    /// `position`, or the last card's if that is smaller.
    pub fn nearest(&self, position: usize) -> usize {
        position.min(self.total() - 1)
    }

    /// Position of the first card of `section`; for a section without cards, of the card that follows it.
    pub fn first_of(&self, section: usize) -> usize {
        self.nearest(self.counts.iter().take(section).sum())
    }

    /// The place of the card at `position`.
    pub fn place_at(&self, position: usize) -> Place {
        let position = self.nearest(position);
        let total = self.total();
        let mut place = Place { position, section: 0, number: position + 1, count: total, total };
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
