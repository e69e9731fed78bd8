//! Addresses of cards.

use value_cards::tools::link::address;

#[test]
fn with_a_name_the_card_replaces_the_hash() {
    for (page, name, expected) in [
        ("https://school.example/about", "v", "https://school.example/about#v:a-card"),
        ("https://school.example/?a=b#top", "our_values-2", "https://school.example/?a=b#our_values-2:a-card"),
        ("https://school.example/#", "visi%C3%B3n", "https://school.example/#visi%C3%B3n:a-card"),
    ] {
        assert_eq!(address(page, name, "a-card"), expected);
    }
}

#[test]
fn otherwise_the_address_stays_unchanged() {
    let page = "https://school.example/#/route";
    for (name, id) in [("", "a"), ("v", ""), ("", "")] {
        assert_eq!(address(page, name, id), page, "{name:?} {id}");
    }
}
