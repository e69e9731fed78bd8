//! Sections.

use super::{Check, Ids, LINE, OPTIONAL_TEXT};
use crate::content::document::{self, Field};
use crate::content::id::id_from;
use crate::content::{Card, Section, MAXIMUM_CARDS, MAXIMUM_SECTIONS};

impl Check {
    /// The sections as they are written; `None` if there are none, or too many.
    pub(super) fn sections(
        &mut self,
        path: &str,
        sections: Field<Vec<Field<document::Section>>>,
    ) -> Option<Vec<Field<document::Section>>> {
        let sections = self.list(path, sections, "at least one section", "Add a section with a title and a card.")?;
        if sections.len() > MAXIMUM_SECTIONS {
            let expected = format!("at most {MAXIMUM_SECTIONS} sections");
            self.report(path, expected, format!("{} sections", sections.len()), "Leave some sections out.");
            return None;
        }
        let cards: usize = sections.iter().map(cards_of).sum();
        if cards > MAXIMUM_CARDS {
            let expected = format!("at most {MAXIMUM_CARDS} cards");
            self.report(path, expected, format!("{cards} cards"), "Leave some cards out.");
            return None;
        }
        Some(sections)
    }

    pub(super) fn section(
        &mut self,
        path: &str,
        section: Field<document::Section>,
        index: usize,
        section_ids: &mut Ids,
        card_ids: &mut Ids,
    ) -> Option<Section> {
        let section = self.object(path, section, "a section with id, title and cards")?;
        let id = self.id(&format!("{path}.id"), section.id);
        let title = self.text(&format!("{path}.title"), section.title, &LINE);
        let lead = self.text(&format!("{path}.lead"), section.lead, &OPTIONAL_TEXT);
        self.refuse_names(path, &section.unknown, "id, title, lead and cards");
        // A bad id must not keep the words from being shown.
        let spare =
            || title.as_deref().map(id_from).filter(|id| !id.is_empty()).unwrap_or(format!("section-{}", index + 1));
        let id = self.own(&format!("{path}.id"), id, spare, section_ids);
        let remedy = "Add a card or leave the section out.";
        let cards = self.list(&format!("{path}.cards"), section.cards, "at least one card", remedy)?;
        let cards: Vec<Card> = (0..)
            .zip(cards)
            .filter_map(|(index, card)| self.card(&format!("{path}.cards[{index}]"), card, &id, index + 1, card_ids))
            .collect();
        (!cards.is_empty()).then_some(Section { id, title, lead, cards })
    }
}

fn cards_of(section: &Field<document::Section>) -> usize {
    match section {
        Field::Given(document::Section { cards: Field::Given(cards), .. }) => cards.len(),
        Field::Given(_) | Field::Missing | Field::Wrong(_) => 0,
    }
}
