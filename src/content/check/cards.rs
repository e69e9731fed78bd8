//! Cards, with their links and pictures.

use super::{Check, Ids, LINE, OPTIONAL_LINE, TEXT};
use crate::content::document::{self, Field};
use crate::content::problem::quoted;
use crate::content::text::is_taken_from;
use crate::content::{Card, Image, Link};

impl Check {
    pub(super) fn card(
        &mut self,
        path: &str,
        card: Field<document::Card>,
        section: &str,
        number: usize,
        ids: &mut Ids,
    ) -> Option<Card> {
        let card = self.object(path, card, "a card with text")?;
        let (id, words) = self.words(path, card);
        let mut card = words?;
        card.id = self.own(&format!("{path}.id"), id, || card.derived_id(section, number), ids);
        Some(card)
    }

    /// The id that a card was given, and the card itself, which has no id yet.
    pub(super) fn words(&mut self, path: &str, card: document::Card) -> (Option<String>, Option<Card>) {
        let id = match card.id {
            Field::Missing => None,
            id => self.id(&format!("{path}.id"), id),
        };
        let headline = self.text(&format!("{path}.headline"), card.headline, &OPTIONAL_LINE);
        let text = self.text(&format!("{path}.text"), card.text, &TEXT);
        let link = self.link(&format!("{path}.link"), card.link);
        let image = self.image(&format!("{path}.image"), card.image);
        self.refuse_names(path, &card.unknown, "id, headline, text, link and image");
        let Some(text) = text else { return (id, None) };
        let headline = headline.filter(|headline| {
            let is_taken = is_taken_from(headline, &text);
            if !is_taken {
                self.report(
                    &format!("{path}.headline"),
                    "words taken from the text",
                    quoted(headline),
                    "Copy a phrase out of the text or leave the headline out.",
                );
            }
            is_taken
        });
        (id, Some(Card { id: String::new(), headline, text, link, image }))
    }

    fn link(&mut self, path: &str, link: Field<document::Link>) -> Option<Link> {
        if link.is_missing() {
            return None;
        }
        let link = self.object(path, link, "a link with text and url")?;
        let text = self.text(&format!("{path}.text"), link.text, &LINE);
        let url = self.url(&format!("{path}.url"), link.url);
        self.refuse_names(path, &link.unknown, "text and url");
        Some(Link { text: text?, url: url? })
    }

    fn image(&mut self, path: &str, image: Field<document::Image>) -> Option<Image> {
        if image.is_missing() {
            return None;
        }
        let image = self.object(path, image, "an image with url and alt")?;
        let url = self.url(&format!("{path}.url"), image.url);
        let alt = match image.alt {
            Field::Given(alt) if alt.is_empty() => Some(alt),
            Field::Missing => {
                let remedy = "Write what the picture shows, or \"\" if it is only decoration.";
                self.report(&format!("{path}.alt"), "a description of the picture", "nothing", remedy);
                None
            }
            alt => self.text(&format!("{path}.alt"), alt, &LINE),
        };
        self.refuse_names(path, &image.unknown, "url and alt");
        Some(Image { url: url?, alt: alt? })
    }
}
