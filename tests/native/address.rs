//! What happens to a link or picture whose address is not followed. Which ones are is in `rules.rs`.

use crate::parse::{expect_card, with_cards};
use value_cards::content::{parse_for, Page, MAXIMUM_LINE, MAXIMUM_LINKS, MAXIMUM_URL};

const LINK: &str =
    "Write an address that begins with https://, mailto: or tel:, or one relative to the document, without spaces.";
const PICTURE: &str = "Write an address that begins with https://, or one relative to the document, without spaces.";

#[test]
fn a_link_is_left_out_if_its_text_or_its_address_is_bad() {
    let link = |link: &str| format!(r#"{{"text":"b","link":{link}}}"#);
    let good = expect_card(&link(r#"{"text":"Read the plan","url":"plan.html"}"#), &[]).unwrap().links.remove(0);
    assert_eq!((good.text.as_str(), good.url.as_str()), ("Read the plan", "plan.html"));
    for (value, problems) in [
        (
            r#"{"text":"c","url":"javascript:alert(1)"}"#,
            &[&*format!(r#".link.url: expected an https, mailto or tel address, found "javascript:alert(1)". {LINK}"#)]
                as &[&str],
        ),
        (r#"{"text":"c"}"#, &[&format!(".link.url: expected an https, mailto or tel address, found nothing. {LINK}")]),
        (
            r#"{"text":"c","url":[]}"#,
            &[&format!(".link.url: expected an https, mailto or tel address, found a list. {LINK}")],
        ),
        (r#"{"url":"a"}"#, &[".link.text: expected some text, found nothing. Write the text."]),
        (
            r#"{}"#,
            &[
                ".link.text: expected some text, found nothing. Write the text.",
                &format!(".link.url: expected an https, mailto or tel address, found nothing. {LINK}"),
            ],
        ),
        (
            r#""a""#,
            &[
                r#".link: expected a link with text and url, found "a". Write { "text": "what the link says", "url": "…" }."#,
            ],
        ),
    ] {
        let card = expect_card(&link(value), problems).unwrap();
        assert_eq!((card.links, card.text.as_str()), (vec![], "b"), "{value}");
    }
    let named = expect_card(
        &link(r#"{"text":"c","url":"a","target":"_blank"}"#),
        &[
            r#".link: expected only the names text and url, found "target". Correct the name or remove the entry; it is ignored."#,
        ],
    );
    assert!(!named.unwrap().links.is_empty());
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
            &format!(r#".image.url: expected an https address, found "data:image/png;base64,AAAA". {PICTURE}"#),
        ),
        (
            r#"["a.png"]"#,
            r#".image: expected an image with url and alt, found a list. Write { "url": "…", "alt": "what the picture shows" }."#,
        ),
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
fn an_address_that_is_refused_says_why() {
    let web = "Write the address on your web server. This one is each visitor's own computer.";
    for (url, problem) in [
        (
            "https://ann:secret@schools.example/plan",
            String::from("expected an address without a user name or password, found one before the @. Remove all that is between // and @: everyone can read it there."),
        ),
        ("http://localhost:8000/a", format!("expected an address on the web, found \"http://localhost:8000/a\". {web}")),
        ("https://127.0.0.1/a", format!("expected an address on the web, found \"https://127.0.0.1/a\". {web}")),
        (
            "http://schools.example/a",
            String::from("expected an https, mailto or tel address, found \"http://schools.example/a\". Write \"https://schools.example/a\" if it opens, or leave it out."),
        ),
        (
            "plans/Strategic Plan 2025.pdf",
            String::from("expected an https, mailto or tel address, found \"plans/Strategic Plan 2025.pdf\". Write \"plans/Strategic%20Plan%202025.pdf\", with %20 for each space."),
        ),
        (
            " plan.pdf",
            String::from("expected an https, mailto or tel address, found \" plan.pdf\". Write \"plan.pdf\", without spaces around it."),
        ),
    ] {
        let card = format!(r#"{{"text":"b","link":{{"text":"c","url":"{url}"}}}}"#);
        assert_eq!(expect_card(&card, &[&format!(".link.url: {problem}")]).unwrap().links, []);
    }
}

#[test]
fn a_page_on_this_machine_may_name_what_is_on_it() {
    let json = with_cards(r#"{"text":"b","image":{"url":"http://localhost:8000/a.png","alt":""}}"#);
    assert_eq!(parse_for(Page::ThisMachine, &json).problems, []);
    assert_eq!(parse_for(Page::Anywhere, &json).problems.len(), 1);
}

#[test]
fn a_card_may_have_several_links_of_which_the_one_comes_first() {
    let link = |name: &str| format!(r#"{{"text":"{name}","url":"{name}"}}"#);
    let card = format!(r#"{{"text":"b","links":[{},{}],"link":{}}}"#, link("b"), link("c"), link("a"));
    let links = expect_card(&card, &[]).unwrap().links;
    assert_eq!(links.iter().map(|link| link.text.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    let many = |count: usize| format!(r#"{{"text":"b","links":[{}]}}"#, vec![link("a"); count].join(","));
    assert_eq!(expect_card(&many(MAXIMUM_LINKS), &[]).unwrap().links.len(), MAXIMUM_LINKS);
    let problem = ".links: expected at most 10 links in a card, found 11 links. Leave some links out.";
    assert_eq!(expect_card(&many(MAXIMUM_LINKS + 1), &[problem]).unwrap().links, []);
    for (links, problem) in [
        ("[]", ".links: expected at least one link, found none. Add a link, or leave the entry out."),
        (
            r#"["plan.pdf"]"#,
            r#".links[0]: expected a link with text and url, found "plan.pdf". Write { "text": "what the link says", "url": "plan.pdf" }."#,
        ),
        (
            "[null]",
            r#".links[0]: expected a link with text and url, found nothing. Write { "text": "what the link says", "url": "…" }."#,
        ),
    ] {
        expect_card(&format!(r#"{{"text":"b","links":{links}}}"#), &[problem]);
    }
}

#[test]
fn an_address_has_a_maximum_length() {
    let link = |length: usize| format!(r#"{{"text":"b","link":{{"text":"c","url":"{}"}}}}"#, "a".repeat(length));
    assert!(expect_card(&link(MAXIMUM_URL), &[]).unwrap().links.len() == 1);
    let problem = format!(".link.url: expected an https, mailto or tel address, found 2001 characters. {LINK}");
    assert_eq!(expect_card(&link(MAXIMUM_URL + 1), &[&problem]).unwrap().links, []);
}
