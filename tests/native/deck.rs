//! The deck and its cards' places.

use value_cards::deck::Deck;

fn norwalk(current: usize) -> Deck {
    Deck::new(vec![1, 6, 11], current).unwrap()
}

#[test]
fn a_deck_is_never_empty() {
    assert_eq!(Deck::new(vec![], 0), None);
    assert_eq!(Deck::new(vec![0, 0], 3), None);
}

#[test]
fn positions_past_the_end_mean_the_last_card() {
    assert_eq!(norwalk(99).current(), 17);
    assert_eq!(norwalk(0).nearest(18), 17);
}

#[test]
fn cards_are_numbered_within_their_section() {
    for (position, section, number, count) in [(0, 0, 1, 1), (1, 1, 1, 6), (6, 1, 6, 6), (7, 2, 1, 11), (17, 2, 11, 11)]
    {
        let place = norwalk(0).place_at(position);
        assert_eq!((place.section, place.number, place.count), (section, number, count), "at {position}");
        assert_eq!(place.first_of_section(), [0, 1, 7][section], "at {position}");
    }
}

#[test]
fn the_first_and_the_last_card_are_known() {
    assert!(norwalk(0).place_at(0).is_first() && !norwalk(0).place_at(0).is_last());
    assert!(norwalk(0).place_at(17).is_last() && !norwalk(0).place_at(16).is_last());
}

#[test]
fn the_first_card_of_an_empty_section_is_the_card_that_follows() {
    let deck = Deck::new(vec![2, 0, 3, 0], 0).unwrap();
    assert_eq!([0, 1, 2, 3].map(|section| deck.first_of(section)), [0, 2, 2, 4]);
    assert_eq!(deck.place_at(2).section, 2);
}
