//! Visits to a deck whose cards advance by themselves.

use crate::visit::{change, visit_with, Visit};
use value_cards::deck::machine::{Cause, Command, Message, Start};
use value_cards::deck::rotation::{showing_time, Reason};
use value_cards::moment::Milliseconds;

/// Norwalk's deck on its first card, 8 seconds for each card; all statements are short.
fn rotating() -> Visit {
    visit_with(0, Start { rotate: Some(Milliseconds(8_000)), ..Start::default() })
}

#[test]
fn a_card_is_shown_as_long_as_asked_and_long_enough_to_be_read() {
    let rule = [(8_000, 0, 8_000), (1_000, 10, 7_000), (0, 0, 7_000), (8_000, 100, 8_000), (8_000, 230, 15_800)];
    for (asked, characters, expected) in rule {
        assert_eq!(showing_time(Milliseconds(asked), characters), Milliseconds(expected), "{asked} ms, {characters}");
    }
}

#[test]
fn without_rotation_there_is_nothing_to_wait_for() {
    let visit = visit_with(0, Start::default());
    assert_eq!(visit.is_playing(), None);
    visit.on(Message::PlayCalled).expect_rest().wait(600_000).expect_card(0);
}

#[test]
fn each_card_is_reported_and_not_announced() {
    let first = change(0, 1, Cause::Rotation);
    rotating().wait(7_999).expect_card(0).wait(1).expect_card(1).expect(&[
        Command::Ask(first),
        Command::ScrollTo(1),
        Command::Report(first),
    ]);
    rotating().wait(24_000).expect_card(3);
}

#[test]
fn after_the_last_card_comes_the_first_without_scrolling_past_all_others() {
    let back = change(17, 0, Cause::Rotation);
    visit_with(17, Start { rotate: Some(Milliseconds(8_000)), ..Start::default() })
        .wait(8_000)
        .expect_card(0)
        .expect(&[Command::Ask(back), Command::CutTo(0), Command::Report(back)]);
}

#[test]
fn a_long_statement_is_shown_longer() {
    let start = Start { rotate: Some(Milliseconds(8_000)), characters: vec![300, 10], ..Start::default() };
    visit_with(0, start).wait(19_999).expect_card(0).wait(1).expect_card(1).wait(8_000).expect_card(2);
}

#[test]
fn each_reason_makes_the_card_wait_and_its_end_starts_the_time_again() {
    for reason in [Reason::Hover, Reason::Focus, Reason::PageHidden, Reason::OffScreen] {
        rotating()
            .wait(6_000)
            .on(Message::ReasonChanged(reason, true))
            .expect_playing(true)
            .wait(600_000)
            .expect_card(0)
            .on(Message::ReasonChanged(reason, false))
            .wait(7_999)
            .expect_card(0)
            .wait(1)
            .expect_card(1);
    }
}

// A counter would lose count if hover comes twice. A set does not.
#[test]
fn all_reasons_must_be_gone_however_often_each_came() {
    rotating()
        .on(Message::ReasonChanged(Reason::Hover, true))
        .on(Message::ReasonChanged(Reason::Hover, true))
        .on(Message::ReasonChanged(Reason::Focus, true))
        .on(Message::ReasonChanged(Reason::Hover, false))
        .wait(60_000)
        .expect_card(0)
        .on(Message::ReasonChanged(Reason::Focus, false))
        .wait(8_000)
        .expect_card(1);
}

#[test]
fn every_use_stops_it_for_good() {
    let uses = [
        Message::NextPressed,
        Message::PreviousPressed,
        Message::CardPicked(4),
        Message::SectionPressed(2),
        Message::LinkFollowed(2),
        Message::ScrollerGrabbed,
        Message::CardSelected(3),
        Message::CardTurned(0, true),
        Message::RotationPressed,
        Message::PauseCalled,
    ];
    for message in uses {
        let visit = rotating().on(message).expect_playing(false).wait(2_000);
        let position = visit.position();
        // What ends a pause does not start a stopped deck.
        visit
            .on(Message::ReasonChanged(Reason::Focus, true))
            .on(Message::ReasonChanged(Reason::Focus, false))
            .wait(600_000)
            .expect_card(position)
            .expect_playing(false);
    }
}

#[test]
fn a_swipe_to_another_card_stops_it_and_a_swipe_back_does_not() {
    rotating().on(Message::Scrolled(1)).wait(150).expect_playing(false);
    rotating().on(Message::Scrolled(1)).on(Message::Scrolled(0)).wait(150).expect_playing(true);
}

#[test]
fn methods_do_not_stop_it_and_their_card_gets_its_full_time() {
    rotating()
        .wait(6_000)
        .on(Message::GoToCalled(5))
        .expect_playing(true)
        .wait(7_999)
        .expect_card(5)
        .wait(1)
        .expect_card(6);
}

// The mouse and focus are on the control that was pressed. They must not stop what it just started.
#[test]
fn the_control_starts_it_although_mouse_and_focus_are_on_it() {
    rotating()
        .on(Message::ReasonChanged(Reason::Hover, true))
        .on(Message::ReasonChanged(Reason::Focus, true))
        .on(Message::RotationPressed)
        .expect_playing(false)
        .on(Message::RotationPressed)
        .expect_playing(true)
        .wait(8_000)
        .expect_card(1)
        .on(Message::ReasonChanged(Reason::Hover, true))
        .wait(60_000)
        .expect_card(1);
}

#[test]
fn a_page_in_the_background_makes_it_wait_even_after_play() {
    rotating()
        .on(Message::ReasonChanged(Reason::PageHidden, true))
        .on(Message::PauseCalled)
        .on(Message::PlayCalled)
        .expect_playing(true)
        .wait(60_000)
        .expect_card(0)
        .on(Message::ReasonChanged(Reason::PageHidden, false))
        .wait(8_000)
        .expect_card(1);
}

// A card that find-in-page turned, not the visitor.
#[test]
fn a_turned_card_makes_it_wait_until_played() {
    rotating()
        .on(Message::CardTurned(0, true))
        .on(Message::PlayCalled)
        .wait(8_000)
        .expect_card(1)
        .on(Message::CardTurned(1, true))
        .on(Message::CardTurned(1, true))
        .on(Message::CardTurned(1, false))
        .on(Message::CardTurned(0, false))
        .on(Message::PlayCalled)
        .wait(8_000)
        .expect_card(2);
}

#[test]
fn it_waits_while_all_cards_are_laid_out() {
    let start = Start { is_showing_all: true, rotate: Some(Milliseconds(8_000)), ..Start::default() };
    visit_with(0, start)
        .wait(60_000)
        .expect_card(0)
        .on(Message::ShowAllPressed)
        .wait(60_000)
        .expect_card(0)
        .on(Message::PlayCalled)
        .wait(8_000)
        .expect_card(1);
}

#[test]
fn the_page_may_refuse_and_is_asked_again_after_the_next_interval() {
    let asked = Command::Ask(change(0, 1, Cause::Rotation));
    rotating()
        .page_refuses()
        .wait(8_000)
        .expect(&[asked])
        .wait(7_999)
        .expect(&[])
        .wait(1)
        .expect(&[asked])
        .expect_card(0);
}
