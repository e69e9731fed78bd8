//! Where rules end: what still counts, and the first thing that no longer does. Mutants of the code got past the other
//! tests here.

use value_cards::content::document::Document;
use value_cards::content::{parse, District};
use value_cards::deck::machine::{Cause, Change, Command, Machine, Message, Start};
use value_cards::deck::Deck;
use value_cards::kiosk::attendant::{Attendant, Command as Do, Message as Happened, Part, Senses};
use value_cards::kiosk::contacts::Contacts;
use value_cards::kiosk::cursor::Cursor;
use value_cards::kiosk::settings::Settings;
use value_cards::kiosk::stage::{self, Stage, State, IDLE};
use value_cards::kiosk::upkeep::Job;
use value_cards::kiosk::wishes::TextSize;
use value_cards::moment::Moment;

const SECOND: u64 = 1_000;
const HOUR: u64 = 3_600 * SECOND;

// ---- The deck -------------------------------------------------------------------------------------------------------

#[test]
fn only_the_first_card_is_the_first() {
    let deck = Deck::new(vec![1, 6, 11], 0).expect("a deck");
    let firsts: Vec<usize> = (0..18).filter(|&position| deck.place_at(position).is_first()).collect();
    let lasts: Vec<usize> = (0..18).filter(|&position| deck.place_at(position).is_last()).collect();
    assert_eq!((firsts, lasts), (vec![0], vec![17]));
}

/// A deck that was sent to its second card at 1 s and is waited for until 1.6 s.
fn sent() -> Machine {
    let mut machine = Machine::new(Deck::new(vec![3], 0).expect("a deck"), Start::default(), Moment(SECOND));
    let change = Change { from: 0, to: 1, cause: Cause::Method };
    assert_eq!(machine.update(Message::ChangeAllowed(change), Moment(SECOND))[0], Command::ScrollTo(1));
    assert_eq!(machine.next_wakeup(), Some(Moment(1_600)));
    machine
}

#[test]
fn a_wakeup_before_its_time_does_nothing_and_one_after_it_counts() {
    // The scroller is not where it was sent to, so it is sent again.
    assert_eq!(sent().update(Message::Woke(2), Moment(1_599)), []);
    for late in [1_600, 1_601, 600 * SECOND] {
        assert_eq!(sent().update(Message::Woke(2), Moment(late)), [Command::ScrollTo(1)], "{late}");
    }
}

#[test]
fn a_match_of_find_in_page_counts_after_the_rest_although_nothing_scrolled() {
    let mut machine = Machine::new(Deck::new(vec![3], 0).expect("a deck"), Start::default(), Moment(SECOND));
    assert_eq!(machine.update(Message::CardSelected(2), Moment(SECOND)), []);
    assert_eq!(machine.next_wakeup(), Some(Moment(1_150)));
    let change = Change { from: 0, to: 2, cause: Cause::Find };
    assert_eq!(machine.update(Message::Woke(0), Moment(1_150)), [Command::Ask(change)]);
}

#[test]
fn a_swipe_there_and_back_asks_for_nothing() {
    let mut machine = Machine::new(Deck::new(vec![3], 0).expect("a deck"), Start::default(), Moment(SECOND));
    machine.update(Message::Scrolled(1), Moment(1_100));
    machine.update(Message::Scrolled(0), Moment(1_200));
    assert_eq!(machine.next_wakeup(), Some(Moment(1_350)));
    assert_eq!(machine.update(Message::Woke(0), Moment(1_350)), []);
}

// ---- The kiosk ------------------------------------------------------------------------------------------------------

/// A kiosk whose heart beats at whole multiples of five seconds.
fn kiosk(languages: &str) -> Attendant {
    let mut kiosk = Attendant::new(&Settings::read([("languages", languages)]).0, Moment(0), 1);
    kiosk.update(Happened::Woke(Senses::default()), Moment(0));
    kiosk
}

/// Lets time pass like the page does, and collects the commands, each with its moment.
fn wait(kiosk: &mut Attendant, from: u64, end: u64, senses: Senses) -> Vec<(u64, Do)> {
    let mut done = Vec::new();
    let mut now = Moment(from);
    while kiosk.next_wakeup(now).0 <= end {
        now = kiosk.next_wakeup(now);
        done.extend(kiosk.update(Happened::Woke(senses), now).into_iter().map(|command| (now.0, command)));
    }
    done
}

// A voice that is said to speak for 10 minutes is not believed any longer.
#[test]
fn a_reading_ends_at_ten_minutes_and_not_before() {
    let mut kiosk = kiosk("en");
    let reading = Senses { is_reading: true, ..Senses::default() };
    kiosk.update(Happened::Used, Moment(0));
    kiosk.update(Happened::Woke(reading), Moment(0));
    // As long as somebody listens nobody is asked; a minute after it has ended they are.
    for (seconds, part) in [(599, Part::Session), (600, Part::Session), (659, Part::Session), (660, Part::Warning(20))]
    {
        kiosk.update(Happened::Woke(reading), Moment(seconds * SECOND));
        assert_eq!(kiosk.scene().part, part, "after {seconds} s");
    }
}

#[test]
fn the_first_greeting_is_shown_for_its_full_time_after_a_visitor() {
    let mut kiosk = kiosk("en,es");
    // The visitor leaves between two heartbeats, since the greeting has its own time.
    kiosk.update(Happened::Used, Moment(1_234));
    let done = wait(&mut kiosk, 1_234, 100 * SECOND, Senses::default());
    let (reset, _) = *done.iter().find(|(_, command)| *command == Do::Reset).expect("they are gone");
    let (next, _) = *done.iter().find(|(when, command)| *when > reset && *command == Do::Show).expect("Spanish");
    assert_eq!((reset, next), (81_234, 86_234));
}

#[test]
fn a_kiosk_with_one_language_wakes_for_no_greeting() {
    let mut kiosk = kiosk("en");
    kiosk.update(Happened::Used, Moment(1_234));
    wait(&mut kiosk, 1_234, 85 * SECOND, Senses::default());
    assert_eq!(kiosk.next_wakeup(Moment(85 * SECOND)), Moment(90 * SECOND), "the next heartbeat");
}

#[test]
fn the_caretaker_holds_for_five_seconds_and_no_less() {
    let corner = |id| Happened::ContactCame { id, place: (5.0, 5.0), is_corner: true };
    let mut kiosk = kiosk("en");
    kiosk.update(corner(1), Moment(11_000));
    wait(&mut kiosk, 11_000, 15_999, Senses::default());
    assert!(!kiosk.scene().has_health);
    // Another finger that comes, moves and goes has nothing to do with it.
    kiosk.update(Happened::ContactCame { id: 9, place: (500.0, 500.0), is_corner: false }, Moment(15_999));
    kiosk.update(Happened::ContactMoved { id: 9, place: (700.0, 500.0) }, Moment(15_999));
    kiosk.update(Happened::ContactGone(9), Moment(15_999));
    wait(&mut kiosk, 15_999, 16_000, Senses::default());
    assert!(kiosk.scene().has_health);

    let mut kiosk = self::kiosk("en");
    kiosk.update(corner(1), Moment(11_000));
    kiosk.update(Happened::ContactGone(1), Moment(12_000));
    wait(&mut kiosk, 12_000, 30_000, Senses::default());
    assert!(!kiosk.scene().has_health, "it was only touched");
}

#[test]
fn a_wakeup_before_its_time_asks_nobody() {
    let mut stage = Stage::new(IDLE);
    stage.update(stage::Message::Used, Moment(0));
    assert_eq!(stage.update(stage::Message::Woke, Moment(59_999)), None);
    assert_eq!(stage.update(stage::Message::Woke, Moment(60_000)), Some(stage::Command::Ask(20)));
    // A countdown goes on at whole seconds before its end, whenever it is looked at.
    assert_eq!(stage.state(), State::Warning { over: Moment(80_000) });
    for (now, due) in [(60_000, 61_000), (60_300, 61_000), (79_999, 80_000), (80_000, 80_000)] {
        assert_eq!(stage.next_wakeup(Moment(now)), Some(Moment(due)), "{now}");
    }
}

#[test]
fn a_kiosk_that_would_not_come_back_does_not_restart() {
    for (is_whole, is_restarted) in [(false, false), (true, true)] {
        let senses = Senses { minute: Some(200), is_whole, ..Senses::default() };
        let done = wait(&mut kiosk("en"), 0, 13 * HOUR, senses);
        assert_eq!(done.iter().any(|(_, command)| *command == Do::Do(Job::Restart)), is_restarted, "whole: {is_whole}");
    }
}

#[test]
fn a_finger_moves_from_ten_pixels_on() {
    for (distance, is_moved) in [(0.0, false), (9.9, false), (10.0, true), (10.1, true)] {
        let mut contacts = Contacts::default();
        contacts.down(1, (100.0, 200.0), Moment(0));
        contacts.down(2, (100.0, 200.0), Moment(0));
        assert_eq!(contacts.moved(1, (100.0 - distance, 200.0), Moment(1)), is_moved, "{distance} px to the left");
        assert_eq!(contacts.moved(2, (100.0, 200.0 + distance), Moment(1)), is_moved, "{distance} px down");
    }
}

#[test]
fn sixteen_contacts_are_kept() {
    let mut contacts = Contacts::default();
    for id in 0..40 {
        contacts.down(id, (0.0, 0.0), Moment(u64::from(id.unsigned_abs()) * HOUR));
        assert!(!contacts.is_empty());
    }
    assert_eq!(contacts.len(), 16);
}

#[test]
fn arrows_pass_over_a_row_without_buttons_both_ways() {
    let rows = [2, 0, 2];
    let (top, bottom) = (Cursor { row: 0, column: 1 }, Cursor { row: 2, column: 1 });
    assert_eq!(top.moved("ArrowDown", &rows, false), Some(bottom));
    assert_eq!(bottom.moved("ArrowUp", &rows, false), Some(top));
    // Below the last row there is nothing, also if the row above has no button.
    assert_eq!(bottom.moved("ArrowDown", &rows, false), Some(bottom));
}

#[test]
fn a_language_that_is_asked_for_twice_is_offered_once() {
    let (settings, problems) = Settings::read([("languages", "es,en, ES")]);
    let tags: Vec<_> = settings.languages.iter().map(|language| language.tag).collect();
    assert_eq!((tags, problems), (vec!["es", "en"], vec![]));
}

#[test]
fn the_largest_text_is_twice_the_usual() {
    let sizes = [TextSize::Usual, TextSize::Large, TextSize::Largest];
    assert_eq!(sizes.map(TextSize::factor), [1.0, 1.5, 2.0]);
}

// ---- Documents ------------------------------------------------------------------------------------------------------

/// One of everything that a document can have.
fn district() -> District {
    let json = r##"{"version":1,"organization":"A school","lang":"so","adopted":"2024-08-12","sections":[
        {"id":"values","title":"Values","lead":"We believe","cards":[
            {"id":"a","headline":"We listen","text":"We listen to all.",
                "link":{"text":"How","url":"how.html"},"image":{"url":"door.jpg","alt":"A door"}}]}],
        "translations":{"es":{"organization":"Una escuela","sections":[
            {"id":"values","title":"Valores","lead":"Creemos","cards":[
                {"id":"a","headline":"Escuchamos","text":"Escuchamos a todos.",
                    "link":{"text":"Cómo","url":"#como"},"image":{"url":"puerta.jpg","alt":""}}]}]}}}"##;
    parse(json).faultless().expect("a district")
}

#[test]
fn a_district_is_written_with_all_that_it_has() {
    let mut district = district();
    let json = |district: &District| serde_json::to_string(&Document::from(district)).expect("a document");
    assert_eq!(parse(&json(&district)).faultless().as_ref(), Ok(&district));
    district.translations.clear();
    assert!(!json(&district).contains("translations"), "what it has not is not written");
}

#[test]
fn an_id_that_names_nothing_to_translate_is_one_problem() {
    let json = serde_json::to_string(&Document::from(&district())).expect("a document");
    let faulty = json.replacen(r#""id":"a","headline":"Escuchamos""#, r#""id":"A card","headline":"Escuchamos""#, 1);
    assert_ne!(faulty, json);
    let paths: Vec<String> = parse(&faulty).problems.into_iter().map(|problem| problem.path).collect();
    // The second is that the card is not translated, the third that no card of its section is.
    let of_id = paths.iter().filter(|path| path.ends_with(".cards[0].id")).count();
    assert_eq!(of_id, 1, "{paths:?}");
}
