//! The widget in a real document, on frames like those that the loader paints. Whatever needs the loader is tested end to end.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod page;

use value_cards::deck::machine::Message;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use page::Page;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn mounting_marks_the_card_in_view_and_says_nothing() {
    let page = Page::new(&[1, 6, 11]).mount().await;
    page.expect_current(0).expect_count("1 of 1").expect_section(0).expect_events(&[]);
}

#[wasm_bindgen_test]
async fn next_and_previous_walk_over_the_sections() {
    let page = Page::new(&[1, 6, 11]).mount().await;
    page.press("Next card").await.expect_current(1).expect_count("1 of 6").expect_section(1);
    page.press("Next card").await.expect_current(2).expect_count("2 of 6");
    page.press("Previous card").await.expect_current(1);
    page.expect_events(&["change 1", "changed 1", "change 2", "changed 2", "change 1", "changed 1"]);
}

#[wasm_bindgen_test]
async fn the_ends_stay_focusable_and_do_nothing() {
    let page = Page::new(&[2]).mount().await;
    assert_eq!(page.button("Previous card").get_attribute("aria-disabled").as_deref(), Some("true"));
    page.press("Previous card").await.expect_current(0).expect_events(&[]);
    page.press("Next card").await.expect_current(1);
    assert_eq!(page.button("Next card").get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(!page.button("Next card").has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn the_picker_offers_the_cards_of_the_current_section() {
    let page = Page::new(&[1, 3, 2]).mount().await;
    page.send(Message::SectionPressed(1)).await.expect_picker(&["Card 1", "Card 2", "Card 3"]);
    page.press("Card 3").await.expect_current(3).expect_count("3 of 3");
    page.press("Next card").await.expect_current(4).expect_picker(&["Card 1", "Card 2"]);
}

#[wasm_bindgen_test]
async fn a_long_section_has_no_picker() {
    Page::new(&[13]).mount().await.expect_picker(&[]);
}

#[wasm_bindgen_test]
async fn arrows_walk_the_picker_and_take_focus_along_and_other_keys_are_left_alone() {
    let page = Page::new(&[3]).mount().await;
    assert!(page.key("Card 1", "ArrowRight").await.is_taken);
    page.expect_current(1).expect_focus("Card 2");
    assert!(page.key("Card 2", "End").await.is_taken);
    page.expect_current(2).expect_focus("Card 3");
    for key in ["ArrowUp", "ArrowDown", "PageDown", "a", "Tab"] {
        assert!(!page.key("Card 3", key).await.is_taken, "{key}");
    }
    page.expect_current(2);
}

#[wasm_bindgen_test]
async fn arrows_are_mirrored_right_to_left() {
    let page = Page::new(&[3]).right_to_left().mount().await;
    assert!(page.key("Card 1", "ArrowLeft").await.is_taken);
    page.expect_current(1);
}

#[wasm_bindgen_test]
async fn own_controls_are_announced_and_methods_are_not() {
    let page = Page::new(&[3]).mount().await;
    page.send(Message::NextCalled).await.expect_status("");
    page.press("Next card").await.expect_status("Headline 2 Statement 2");
}

#[wasm_bindgen_test]
async fn what_a_translator_wrote_is_what_is_announced() {
    let page = Page::new(&[2]).mount().await;
    page.translate("Statement 1", "Declaración 1");
    page.press("Next card").await.expect_status("Headline 1 Declaración 1");
}

#[wasm_bindgen_test]
async fn the_page_may_refuse_a_change() {
    let page = Page::new(&[3]).refusing().mount().await;
    page.press("Next card").await.expect_current(0).expect_events(&["change 1"]);
}

#[wasm_bindgen_test]
async fn unmounting_empties_the_box_and_hears_nothing_more() {
    let page = Page::new(&[3]).mount().await.unmount();
    assert_eq!(page.controls().child_element_count(), 0);
    page.scroll_to_end().await.expect_current(0).expect_events(&[]);
}

#[wasm_bindgen_test]
async fn mounting_again_goes_on_with_the_same_card() {
    let page = Page::new(&[3]).mount().await;
    page.press("Next card").await.expect_current(1);
    page.unmount().mount().await.expect_current(1).expect_count("2 of 3");
}
