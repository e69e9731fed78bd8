//! What happens to a link or picture whose address is not followed. Which ones are is in `rules.rs`.

use crate::parse::expect_card;
use value_cards::content::{MAXIMUM_LINE, MAXIMUM_URL};

const REMEDY: &str = "Write an address that begins with https://, or one relative to the document, without spaces.";

#[test]
fn a_link_is_left_out_if_its_text_or_its_address_is_bad() {
    let link = |link: &str| format!(r#"{{"text":"b","link":{link}}}"#);
    let good = expect_card(&link(r#"{"text":"Read the plan","url":"plan.html"}"#), &[]).unwrap().link.unwrap();
    assert_eq!((good.text.as_str(), good.url.as_str()), ("Read the plan", "plan.html"));
    for (value, problems) in [
        (
            r#"{"text":"c","url":"javascript:alert(1)"}"#,
            &[&*format!(r#".link.url: expected an https address, found "javascript:alert(1)". {REMEDY}"#)] as &[&str],
        ),
        (r#"{"text":"c"}"#, &[&format!(".link.url: expected an https address, found nothing. {REMEDY}")]),
        (r#"{"text":"c","url":[]}"#, &[&format!(".link.url: expected an https address, found a list. {REMEDY}")]),
        (r#"{"url":"a"}"#, &[".link.text: expected some text, found nothing. Write the text."]),
        (
            r#"{}"#,
            &[
                ".link.text: expected some text, found nothing. Write the text.",
                &format!(".link.url: expected an https address, found nothing. {REMEDY}"),
            ],
        ),
        (r#""a""#, &[r#".link: expected a link with text and url, found "a". Write it in that form."#]),
    ] {
        let card = expect_card(&link(value), problems).unwrap();
        assert_eq!((card.link, card.text.as_str()), (None, "b"), "{value}");
    }
    let named = expect_card(
        &link(r#"{"text":"c","url":"a","target":"_blank"}"#),
        &[
            r#".link: expected only the names text and url, found "target". Correct the name or remove the entry; it is ignored."#,
        ],
    );
    assert!(named.unwrap().link.is_some());
}

#[test]
fn a_picture_needs_a_description_or_an_empty_one() {
    let image = |image: &str| format!(r#"{{"text":"b","image":{image}}}"#);
    for alt in ["", "Two pupils at a microscope"] {
        let card = expect_card(&image(&format!(r#"{{"url":"a.png","alt":"{alt}"}}"#)), &[]).unwrap();
        assert_eq!(card.image.unwrap().alt, alt);
    }
    let long = "x".repeat(MAXIMUM_LINE + 1);
    for (value, problem) in [
        (
            r#"{"url":"a.png"}"#,
            r#".image.alt: expected a description of the picture, found nothing. Write what the picture shows, or "" if it is only decoration."#,
        ),
        (
            r#"{"url":"a.png","alt":" "}"#,
            r#".image.alt: expected some text, found " ". Write the text or leave the entry out."#,
        ),
        (r#"{"url":"a.png","alt":7}"#, ".image.alt: expected text, found 7. Write the text in quotation marks."),
        (
            &format!(r#"{{"url":"a.png","alt":"{long}"}}"#),
            ".image.alt: expected at most 300 characters, found 301 characters. Shorten the text.",
        ),
        (
            r#"{"url":"data:image/png;base64,AAAA","alt":""}"#,
            &format!(r#".image.url: expected an https address, found "data:image/png;base64,AAAA". {REMEDY}"#),
        ),
        (r#"["a.png"]"#, ".image: expected an image with url and alt, found a list. Write it in that form."),
    ] {
        let card = expect_card(&image(value), &[problem]).unwrap();
        assert_eq!((card.image, card.text.as_str()), (None, "b"), "{value}");
    }
    let named = expect_card(
        &image(r#"{"url":"a","alt":"","onerror":"alert(1)"}"#),
        &[
            r#".image: expected only the names url and alt, found "onerror". Correct the name or remove the entry; it is ignored."#,
        ],
    );
    assert!(named.unwrap().image.is_some());
}

#[test]
fn an_address_has_a_maximum_length() {
    let link = |length: usize| format!(r#"{{"text":"b","link":{{"text":"c","url":"{}"}}}}"#, "a".repeat(length));
    assert!(expect_card(&link(MAXIMUM_URL), &[]).unwrap().link.is_some());
    let problem = format!(".link.url: expected an https address, found 2001 characters. {REMEDY}");
    assert_eq!(expect_card(&link(MAXIMUM_URL + 1), &[&problem]).unwrap().link, None);
}
