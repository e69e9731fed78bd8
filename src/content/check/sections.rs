//! Sections and their groups.

use super::names::{self, names};
use super::{at, entry, forms, Check, Ids, LINE, OPTIONAL_TEXT};
use crate::content::document::{self, Field};
use crate::content::id::id_from;
use crate::content::problem::quoted;
use crate::content::{Card, Group, Section, MAXIMUM_CARDS, MAXIMUM_SECTIONS};

/// What reads a card. One piece of code serves cards and their translations.
pub(super) type ReadCard<'a> = &'a mut dyn FnMut(&mut Check, &str, Field<document::Card>) -> Option<Card>;

impl Check {
    /// The sections as they are written; `None` if there are none, or too many.
    pub(super) fn sections(
        &mut self,
        path: &str,
        sections: Field<Vec<Field<document::Section>>>,
    ) -> Option<Vec<Field<document::Section>>> {
        let remedy = "Add a section with a title and a card.";
        let sections = self.list(path, sections, "at least one section", remedy, &forms::SECTION)?;
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
        let mut section = self.object(path, section, "a section with id, title and cards", &forms::SECTION)?;
        self.names_of_section(path, &section);
        let id = std::mem::take(&mut section.id);
        let spare = match &section.title {
            Field::Given(title) => Some(id_from(title)).filter(|id| !id.is_empty()),
            Field::Missing | Field::Wrong(_) => None,
        };
        let spare = spare.unwrap_or_else(|| format!("section-{}", index + 1));
        let id = match id {
            Field::Missing => {
                let remedy = format!("Write \"id\": \"{spare}\".");
                self.report(&at(path, "id"), "an id of lowercase letters, digits and hyphens", "nothing", remedy);
                None
            }
            id => self.id(&at(path, "id"), id),
        };
        // A bad id must not keep the words from being shown.
        let id = self.own(&at(path, "id"), id, || spare, section_ids);
        let mut number = 0;
        self.groups(path, id.clone(), section, &mut |check, path, card| {
            number += 1;
            check.card(path, card, &id, number, card_ids)
        })
    }

    /// All of a section but its id, which comes from elsewhere. `card` reads a card.
    pub(super) fn groups(
        &mut self,
        path: &str,
        id: String,
        section: document::Section,
        card: ReadCard<'_>,
    ) -> Option<Section> {
        let title = self.text(&at(path, "title"), section.title, &LINE);
        let image = self.image(&at(path, "image"), section.image);
        let lead = self.text(&at(path, "lead"), section.lead, &OPTIONAL_TEXT);
        let groups = if section.groups.is_missing() {
            let cards = self.cards(&at(path, "cards"), section.cards, card);
            cards.map(|cards| Group { lead, cards, note: None }).into_iter().collect()
        } else {
            if !section.cards.is_missing() {
                let remedy = "Move the cards into a group.";
                self.report(&at(path, "cards"), "either cards or groups", "both", remedy);
            }
            self.written_groups(&at(path, "groups"), section.groups, lead, card)
        };
        let note = self.text(&at(path, "note"), section.note, &OPTIONAL_TEXT);
        (!groups.is_empty()).then_some(Section { id, title, image, groups, note })
    }

    fn written_groups(
        &mut self,
        path: &str,
        groups: Field<Vec<Field<document::Group>>>,
        mut lead: Option<String>,
        card: ReadCard<'_>,
    ) -> Vec<Group> {
        let remedy = "Add a group with cards, or write \"cards\" in its place.";
        let written = self.list(path, groups, "at least one group", remedy, &forms::GROUP).unwrap_or_default();
        let mut groups = Vec::new();
        for (index, group) in written.into_iter().enumerate() {
            let path = entry(path, index);
            let Some(group) = self.object(&path, group, "a group with cards", &forms::GROUP) else { continue };
            self.names(&path, &group.unknown, names!(group; lead, cards, note), names::GROUP);
            let own = self.text(&at(&path, "lead"), group.lead, &OPTIONAL_TEXT);
            let cards = self.cards(&at(&path, "cards"), group.cards, card);
            let note = self.text(&at(&path, "note"), group.note, &OPTIONAL_TEXT);
            if let Some(cards) = cards {
                if let (Some(_), Some(lead)) = (&own, &lead) {
                    let remedy = "Move the section's lead into its note, or make one lead of both.";
                    self.report(
                        &at(&path, "lead"),
                        "one lead before the first card",
                        quoted(lead) + " before it",
                        remedy,
                    );
                }
                groups.push(Group { lead: own.or(lead.take()), cards, note });
                lead = None;
            }
        }
        groups
    }

    /// The cards that can be shown; `None` if there are none.
    fn cards(&mut self, path: &str, cards: Field<Vec<Field<document::Card>>>, card: ReadCard<'_>) -> Option<Vec<Card>> {
        let remedy = "Add a card or leave the section out.";
        let cards = self.list(path, cards, "at least one card", remedy, &forms::CARD)?;
        let read = cards.into_iter().enumerate();
        let read: Vec<Card> = read.filter_map(|(index, written)| card(self, &entry(path, index), written)).collect();
        (!read.is_empty()).then_some(read)
    }

    pub(super) fn names_of_section(&mut self, path: &str, section: &document::Section) {
        let known = names!(section; id, title, image, lead, cards, groups, note);
        self.names(path, &section.unknown, known, names::SECTION);
    }
}

fn cards_of(section: &Field<document::Section>) -> usize {
    let Field::Given(section) = section else { return 0 };
    let groups = match &section.groups {
        Field::Given(groups) => groups.as_slice(),
        Field::Missing | Field::Wrong(_) => &[],
    };
    let in_groups = groups.iter().map(|group| match group {
        Field::Given(group) => length_of(&group.cards),
        Field::Missing | Field::Wrong(_) => 0,
    });
    length_of(&section.cards) + in_groups.sum::<usize>()
}

fn length_of<T>(list: &Field<Vec<T>>) -> usize {
    match list {
        Field::Given(list) => list.len(),
        Field::Missing | Field::Wrong(_) => 0,
    }
}
