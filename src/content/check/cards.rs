//! Cards, with their links and pictures.

use super::names::{self, names};
use super::{at, entry, forms, Check, Ids, LINE, OPTIONAL_LABEL, OPTIONAL_LINE, TEXT};
use crate::content::address::Use;
use crate::content::document::{self, Field};
use crate::content::{Card, Image, Link, MAXIMUM_LINKS};

impl Check {
    pub(super) fn card(
        &mut self,
        path: &str,
        card: Field<document::Card>,
        section: &str,
        number: usize,
        ids: &mut Ids,
    ) -> Option<Card> {
        let card = self.object(path, card, "a card with text", &forms::CARD)?;
        let (id, words) = self.words(path, card);
        let mut card = words?;
        let spare = || card.derived_id(section, number);
        card.id = self.own(&at(path, "id"), id, spare, ids);
        Some(card)
    }

    /// The id that a card was given, and the card itself, which has no id yet.
    pub(super) fn words(&mut self, path: &str, card: document::Card) -> (Option<String>, Option<Card>) {
        let known = names!(card; id, label, headline, text, link, links, image, lang);
        self.names(path, &card.unknown, known, names::CARD);
        let id = match card.id {
            Field::Missing => None,
            id => self.id(&at(path, "id"), id),
        };
        let label = self.text(&at(path, "label"), card.label, &OPTIONAL_LABEL);
        let headline = self.text(&at(path, "headline"), card.headline, &OPTIONAL_LINE);
        let text = self.text(&at(path, "text"), card.text, &TEXT);
        let links = self.links(path, card.link, card.links);
        let image = self.image(&at(path, "image"), card.image);
        let lang = self.language(&at(path, "lang"), card.lang);
        let card = text.map(|text| Card { id: String::new(), label, headline, text, links, image, lang });
        (id, card)
    }

    fn links(
        &mut self,
        path: &str,
        link: Field<document::Link>,
        links: Field<Vec<Field<document::Link>>>,
    ) -> Vec<Link> {
        let mut read: Vec<Link> = self.link(&at(path, "link"), link).into_iter().collect();
        if links.is_missing() {
            return read;
        }
        let path = at(path, "links");
        let remedy = "Add a link, or leave the entry out.";
        let links = self.list(&path, links, "at least one link", remedy, &forms::LINK).unwrap_or_default();
        let count = read.len() + links.len();
        if count > MAXIMUM_LINKS {
            let expected = format!("at most {MAXIMUM_LINKS} links in a card");
            self.report(&path, expected, format!("{count} links"), "Leave some links out.");
            return read;
        }
        for (index, link) in links.into_iter().enumerate() {
            let path = entry(&path, index);
            if link.is_missing() {
                self.object(&path, link, "a link with text and url", &forms::LINK);
            } else {
                read.extend(self.link(&path, link));
            }
        }
        read
    }

    fn link(&mut self, path: &str, link: Field<document::Link>) -> Option<Link> {
        if link.is_missing() {
            return None;
        }
        let link = self.object(path, link, "a link with text and url", &forms::LINK)?;
        self.names(path, &link.unknown, names!(link; text, url), names::LINK);
        let text = self.text(&at(path, "text"), link.text, &LINE);
        let url = self.url(&at(path, "url"), link.url, Use::Link);
        Some(Link { text: text?, url: url? })
    }

    pub(super) fn image(&mut self, path: &str, image: Field<document::Image>) -> Option<Image> {
        if image.is_missing() {
            return None;
        }
        let image = self.object(path, image, "an image with url and alt", &forms::IMAGE)?;
        self.names(path, &image.unknown, names!(image; url, alt), names::IMAGE);
        let url = self.url(&at(path, "url"), image.url, Use::Picture);
        let alt = match image.alt {
            Field::Given(alt) if alt.is_empty() => Some(alt),
            Field::Missing => {
                let remedy = "Write what the picture shows, or \"\" if it is only decoration.";
                self.report(&at(path, "alt"), "a description of the picture", "nothing", remedy);
                None
            }
            alt => self.text(&at(path, "alt"), alt, &LINE),
        };
        Some(Image { url: url?, alt: alt? })
    }
}
