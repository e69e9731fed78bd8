//! From a valid [`District`] back to the wire form, which can be read as the same district again.

use super::document::{self, Field};
use super::{Card, District, Group, Image, Link, Section};

impl From<&District> for document::Document {
    fn from(district: &District) -> Self {
        let translations = district.translations.iter().map(|translation| {
            let written = document::Translation {
                organization: translation.organization.clone().into(),
                title: translation.title.clone().into(),
                sections: list(&translation.sections, section),
                ..Default::default()
            };
            (translation.lang.clone(), Field::Given(written))
        });
        Self {
            version: Field::Given(1),
            organization: district.organization.clone().into(),
            title: district.title.clone().into(),
            lang: Field::Given(district.lang.clone()),
            adopted: district.adopted.map(|date| date.to_string()).into(),
            sections: list(&district.sections, section),
            translations: Some(translations.collect()).filter(|_| !district.translations.is_empty()).into(),
            ..Default::default()
        }
    }
}

fn section(section: &Section) -> document::Section {
    let written = document::Section {
        id: Field::Given(section.id.clone()),
        title: section.title.clone().into(),
        image: section.image.as_ref().map(image).into(),
        note: section.note.clone().into(),
        ..Default::default()
    };
    match section.groups.as_slice() {
        [Group { lead, cards, note: None }] => {
            document::Section { lead: lead.clone().into(), cards: list(cards, card), ..written }
        }
        groups => document::Section { groups: list(groups, group), ..written },
    }
}

fn group(group: &Group) -> document::Group {
    document::Group {
        lead: group.lead.clone().into(),
        cards: list(&group.cards, card),
        note: group.note.clone().into(),
        ..Default::default()
    }
}

fn card(card: &Card) -> document::Card {
    document::Card {
        id: Field::Given(card.id.clone()),
        label: card.label.clone().into(),
        headline: card.headline.clone().into(),
        text: Field::Given(card.text.clone()),
        links: if card.links.is_empty() { Field::Missing } else { list(&card.links, link) },
        image: card.image.as_ref().map(image).into(),
        lang: card.lang.clone().into(),
        ..Default::default()
    }
}

fn link(link: &Link) -> document::Link {
    document::Link { text: Field::Given(link.text.clone()), url: Field::Given(link.url.clone()), ..Default::default() }
}

fn image(image: &Image) -> document::Image {
    document::Image { url: Field::Given(image.url.clone()), alt: Field::Given(image.alt.clone()), ..Default::default() }
}

fn list<T, W>(items: &[T], written: fn(&T) -> W) -> Field<Vec<Field<W>>> {
    Field::Given(items.iter().map(|item| Field::Given(written(item))).collect())
}
