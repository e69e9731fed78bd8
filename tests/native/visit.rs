//! Visits, played against the machine: what happens, and what it does. Time is a number.

use value_cards::deck::machine::{Cause, Change, Command, Machine, Message, Start};
use value_cards::deck::Deck;
use value_cards::moment::{Milliseconds, Moment};

/// A visit to Norwalk's deck on a page that allows every change.
pub struct Visit {
    machine: Machine,
    now: Moment,
    done: Vec<Command>,
    page_refuses: bool,
    /// The card that the scroller really shows; `None` if it is the one that it was sent to.
    shown: Option<usize>,
}

fn visit() -> Visit {
    visit_at(0)
}

fn visit_at(position: usize) -> Visit {
    visit_with(position, Start::default())
}

/// A visit that begins like this.
pub fn visit_with(position: usize, start: Start) -> Visit {
    let deck = Deck::new(vec![1, 6, 11], position).unwrap();
    Visit {
        machine: Machine::new(deck, start, Moment(1_000)),
        now: Moment(1_000),
        done: Vec::new(),
        page_refuses: false,
        shown: None,
    }
}

impl Visit {
    pub fn on(mut self, message: Message) -> Self {
        self.done.clear();
        self.take(message);
        self
    }

    fn take(&mut self, message: Message) {
        for command in self.machine.update(message, self.now) {
            self.done.push(command);
            if let Command::Ask(change) = command {
                if !(self.page_refuses && change.cause.is_cancelable()) {
                    self.take(Message::ChangeAllowed(change));
                }
            }
        }
    }

    pub fn page_refuses(mut self) -> Self {
        self.page_refuses = true;
        self
    }

    fn scroller_shows(mut self, position: usize) -> Self {
        self.shown = Some(position);
        self
    }

    /// Lets time pass, with every wakeup in between.
    pub fn wait(mut self, milliseconds: u64) -> Self {
        self.done.clear();
        let end = self.now + Milliseconds(milliseconds);
        while let Some(wakeup) = self.machine.next_wakeup().filter(|&wakeup| wakeup <= end) {
            self.now = wakeup;
            self.take(Message::Woke(self.shown.unwrap_or(self.machine.place().position)));
        }
        self.now = end;
        self
    }

    #[track_caller]
    pub fn expect_card(self, position: usize) -> Self {
        assert_eq!(self.machine.place().position, position);
        self
    }

    #[track_caller]
    pub fn expect(self, commands: &[Command]) -> Self {
        assert_eq!(self.done, commands);
        self
    }

    pub fn is_playing(&self) -> Option<bool> {
        self.machine.is_playing()
    }

    pub fn position(&self) -> usize {
        self.machine.place().position
    }

    /// What the rotation control shows.
    #[track_caller]
    pub fn expect_playing(self, is_playing: bool) -> Self {
        assert_eq!(self.machine.is_playing(), Some(is_playing));
        self
    }

    #[track_caller]
    pub fn expect_rest(self) -> Self {
        assert_eq!(self.machine.next_wakeup(), None);
        self
    }
}

pub fn change(from: usize, to: usize, cause: Cause) -> Change {
    Change { from, to, cause }
}

#[test]
fn next_asks_the_page_then_scrolls_reports_and_announces() {
    let change = change(0, 1, Cause::Control);
    visit().on(Message::NextPressed).expect_card(1).expect(&[
        Command::Ask(change),
        Command::ScrollTo(1),
        Command::Report(change),
        Command::Announce(1),
    ]);
}

#[test]
fn the_page_may_refuse_a_control_and_a_method_but_not_a_swipe() {
    visit().page_refuses().on(Message::NextPressed).expect_card(0).expect(&[Command::Ask(change(
        0,
        1,
        Cause::Control,
    ))]);
    visit().page_refuses().on(Message::GoToCalled(4)).expect_card(0);
    visit().page_refuses().on(Message::Scrolled(3)).wait(200).expect_card(3);
}

#[test]
fn methods_announce_nothing() {
    let change = change(0, 4, Cause::Method);
    visit().on(Message::GoToCalled(4)).expect(&[Command::Ask(change), Command::ScrollTo(4), Command::Report(change)]);
}

#[test]
fn the_ends_are_ends() {
    visit().on(Message::PreviousPressed).expect_card(0).expect(&[]);
    visit_at(17).on(Message::NextPressed).expect_card(17).expect(&[]);
    visit().on(Message::GoToCalled(500)).expect_card(17);
}

#[test]
fn a_swipe_shows_at_once_and_is_reported_when_the_scroller_rests() {
    let change = change(0, 2, Cause::Scroll);
    visit()
        .on(Message::Scrolled(1))
        .expect_card(1)
        .expect(&[])
        .wait(100)
        .on(Message::Scrolled(2))
        .expect_card(2)
        .wait(149)
        .expect(&[])
        .wait(1)
        .expect(&[Command::Ask(change), Command::Report(change)])
        .expect_rest();
}

#[test]
fn a_swipe_there_and_back_is_no_change() {
    visit().on(Message::Scrolled(1)).on(Message::Scrolled(0)).wait(150).expect(&[]).expect_card(0);
}

#[test]
fn cards_that_a_smooth_scroll_passes_do_not_count() {
    visit()
        .on(Message::SectionPressed(2))
        .expect_card(7)
        .on(Message::Scrolled(3))
        .expect_card(7)
        .wait(150)
        .expect(&[])
        .expect_rest()
        .expect_card(7);
}

#[test]
fn a_finger_interrupts_a_smooth_scroll() {
    visit()
        .on(Message::SectionPressed(2))
        .on(Message::ScrollerGrabbed)
        .on(Message::Scrolled(3))
        .expect_card(3)
        .wait(150)
        .expect(&[Command::Ask(change(7, 3, Cause::Scroll)), Command::Report(change(7, 3, Cause::Scroll))]);
}

#[test]
fn a_command_that_scrolls_nothing_comes_to_rest_too() {
    visit().on(Message::NextPressed).wait(600).expect(&[]).expect_rest();
}

#[test]
fn the_button_of_the_current_section_brings_its_first_card_back() {
    visit().on(Message::SectionPressed(0)).expect(&[Command::ScrollTo(0)]);
}

#[test]
fn show_all_and_back_keeps_the_card() {
    visit_at(9)
        .on(Message::ShowAllPressed)
        .expect(&[Command::ShowAll(true), Command::ScrollTo(9)])
        .on(Message::ShowAllPressed)
        .expect(&[Command::ShowAll(false), Command::ScrollTo(9)])
        .expect_card(9);
}

#[test]
fn a_section_button_ends_show_all() {
    let visit = visit().on(Message::ShowAllPressed).on(Message::SectionPressed(1)).expect_card(1);
    assert_eq!(visit.done.first(), Some(&Command::ShowAll(false)));
}

#[test]
fn focus_brings_up_its_card() {
    let change = change(0, 8, Cause::Focus);
    visit().on(Message::CardFocused(8)).expect(&[Command::Ask(change), Command::ScrollTo(8), Command::Report(change)]);
    visit_at(8).on(Message::CardFocused(8)).expect(&[]);
}

// Firefox (ESR 153.7) snaps back to the last card after find-in-page scrolled to its match. Once the scroller is at
// rest, the selection decides.
#[test]
fn a_match_of_find_in_page_wins_over_the_snap_back() {
    let change = change(0, 9, Cause::Find);
    visit()
        .on(Message::CardSelected(9))
        .on(Message::Scrolled(9))
        .on(Message::Scrolled(0))
        .expect_card(0)
        .wait(150)
        .expect(&[Command::Ask(change), Command::ScrollTo(9), Command::Report(change)])
        .expect_card(9);
}

// A visitor who selects words of the current card and then swipes must not be taken back to them.
#[test]
fn words_selected_in_the_current_card_do_not_hold_the_deck() {
    visit().on(Message::CardSelected(0)).on(Message::Scrolled(2)).wait(150).expect_card(2);
}

// A phone is turned during a smooth scroll: the scroller stops where the card was before, between two others.
#[test]
fn a_scroll_that_misses_is_sent_once_more_and_then_accepted() {
    visit()
        .on(Message::SectionPressed(2))
        .scroller_shows(12)
        .wait(600)
        .expect(&[Command::ScrollTo(7)])
        .expect_card(7)
        .wait(600)
        .expect(&[Command::Ask(change(7, 12, Cause::Scroll)), Command::Report(change(7, 12, Cause::Scroll))])
        .expect_card(12)
        .expect_rest();
}
