//! A kiosk's rules, as days and as visitors.

use value_cards::kiosk::attendant::{Attendant, Command as Do, Message as Happened, Part, Senses};
use value_cards::kiosk::contacts::Contacts;
use value_cards::kiosk::cursor::Cursor;
use value_cards::kiosk::glass::{Glass, Millimeters, BUTTON};
use value_cards::kiosk::health;
use value_cards::kiosk::journal::{spoken, Journal};
use value_cards::kiosk::settings::Settings;
use value_cards::kiosk::sizes::Sizes;
use value_cards::kiosk::stage::{Command, Message, Stage, State, IDLE};
use value_cards::kiosk::upkeep::{Job, Upkeep};
use value_cards::kiosk::wishes::{Button, TextSize, Wishes};
use value_cards::moment::{Milliseconds, Moment};

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Numbers that are the same in every run: an xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

fn at(seconds: u64) -> Moment {
    Moment(seconds * SECOND)
}

/// Lets time pass until `end` and collects the commands, each with its second.
fn pass(stage: &mut Stage, from: Moment, end: Moment) -> Vec<(u64, Command)> {
    let mut asked = Vec::new();
    let mut now = from;
    while let Some(due) = stage.next_wakeup(now).filter(|&due| due <= end) {
        assert!(due > now || stage.next_wakeup(now) != Some(now), "time goes on");
        now = due;
        if let Some(command) = stage.update(Message::Woke, now) {
            asked.push((now.0 / SECOND, command));
        }
    }
    asked
}

#[test]
fn a_visit_from_the_first_touch_to_the_reset() {
    let mut stage = Stage::new(IDLE);
    assert_eq!(stage.next_wakeup(at(0)), None, "nobody is there, so there is nothing to wait for");
    assert_eq!(stage.update(Message::Used, at(10)), Some(Command::Welcome));
    assert_eq!(stage.update(Message::Used, at(40)), None);
    let asked = pass(&mut stage, at(40), at(1_000));
    assert_eq!(asked[0], (100, Command::Ask(20)), "60 seconds after the last touch");
    assert_eq!(asked[1..20].iter().map(|&(second, _)| second).collect::<Vec<_>>(), (101..120).collect::<Vec<_>>());
    assert_eq!(asked[19], (119, Command::Ask(1)));
    assert_eq!(asked[20..], [(120, Command::Reset)]);
    assert_eq!(stage, Stage::new(IDLE), "the initial state");
}

#[test]
fn any_use_ends_the_warning() {
    let mut stage = Stage::new(IDLE);
    stage.update(Message::Used, at(0));
    pass(&mut stage, at(0), at(79));
    assert!(matches!(stage.state(), State::Warning { .. }));
    assert_eq!(stage.update(Message::Used, at(79)), Some(Command::Stay));
    assert_eq!(pass(&mut stage, at(79), at(138)), []);
    assert_eq!(pass(&mut stage, at(138), at(139)), [(139, Command::Ask(20))]);
}

#[test]
fn reading_aloud_counts_as_use_until_it_ends() {
    let mut stage = Stage::new(IDLE);
    stage.update(Message::Used, at(0));
    stage.update(Message::Reading(true), at(50));
    assert_eq!(stage.next_wakeup(at(50)), None);
    assert_eq!(stage.update(Message::Woke, at(500)), None);
    stage.update(Message::Reading(false), at(500));
    assert_eq!(pass(&mut stage, at(500), at(560)), [(560, Command::Ask(20))]);
}

#[test]
fn a_device_that_slept_asks_before_it_resets() {
    let mut stage = Stage::new(IDLE);
    stage.update(Message::Used, at(0));
    assert_eq!(stage.update(Message::Woke, Moment(25 * DAY)), Some(Command::Ask(20)), "somebody may be there");
    assert_eq!(stage.update(Message::Woke, Moment(50 * DAY)), Some(Command::Reset));
}

#[test]
fn the_idle_time_is_limited() {
    for (asked, held) in [(0, 15), (1_000, 15), (60_000, 60), (u64::MAX, 600)] {
        let mut stage = Stage::new(Milliseconds(asked));
        stage.update(Message::Used, at(0));
        assert_eq!(stage.next_wakeup(at(0)), Some(at(held)), "{asked}");
    }
}

#[test]
fn two_thousand_visitors_who_walk_away_in_any_state_leave_nothing_behind() {
    let mut chance = Chance(7);
    let mut stage = Stage::new(IDLE);
    let mut now = Moment(0);
    for _ in 0..2_000 {
        for _ in 0..=chance.below(20) {
            let message = match chance.below(4) {
                0 => Message::Reading(true),
                1 => Message::Reading(false),
                2 => Message::Woke,
                _ => Message::Used,
            };
            now = now + Milliseconds(chance.below(90 * SECOND));
            stage.update(message, now);
        }
        // Reading aloud ends by itself, even if the visitor has left.
        stage.update(Message::Reading(false), now);
        let end = now + IDLE + Milliseconds(25 * SECOND);
        pass(&mut stage, now, end);
        now = end;
        assert_eq!(stage, Stage::new(IDLE));
    }
}

#[test]
fn a_finger_counts_and_things_stuck_to_the_glass_do_not() {
    let mut contacts = Contacts::default();
    assert!(contacts.down(1, (100.0, 100.0), at(0)));
    assert!(!contacts.moved(1, (104.0, 103.0), at(1)), "it only trembles");
    assert!(contacts.moved(1, (120.0, 100.0), at(2)));
    assert!(contacts.down(2, (0.0, 0.0), at(3)));
    assert!(!contacts.down(3, (9.0, 9.0), at(4)), "a third at once");
    assert!(!contacts.moved(3, (500.0, 9.0), at(5)));
    assert!(contacts.down(4, (9.0, 9.0), at(63)), "the others are stuck");
    contacts.up(1);
    contacts.up(2);
    contacts.up(4);
    assert!(contacts.is_empty());
}

#[test]
fn a_panel_that_never_reports_an_end_does_not_fill_the_memory() {
    let mut contacts = Contacts::default();
    for id in 0..10_000 {
        contacts.down(id, (f64::from(id), 0.0), Moment(u64::from(id.unsigned_abs()) * MINUTE));
    }
    assert!(contacts.len() <= 16);
}

#[test]
fn the_journal_keeps_the_last_fifty_entries_and_counts_repeats() {
    let mut journal = Journal::default();
    for second in 0..1_000 {
        journal.note(if second % 100 < 50 { "refresh failed: 500" } else { "started" }, at(second));
    }
    assert_eq!(journal.entries().len(), 20);
    for second in 0..1_000 {
        journal.note(&format!("{second} {}", "x".repeat(1_000)), at(second));
    }
    assert_eq!(journal.entries().len(), 50);
    assert!(journal.entries().all(|entry| entry.what.len() <= 200));
    for (length, text) in [
        (12 * SECOND, "12 s"),
        (5 * MINUTE, "5 min"),
        (4 * HOUR + 5 * MINUTE, "4 h 5 min"),
        (3 * DAY + 4 * HOUR, "3 d 4 h"),
    ] {
        assert_eq!(spoken(Milliseconds(length)), text);
    }
}

#[test]
fn sizes_on_the_glass_fit_hands_and_eyes() {
    let glass = Glass::new(Millimeters::parse("55in").unwrap(), Millimeters::parse("2m").unwrap(), 1920.0, 1080.0);
    assert!((glass.pixels(BUTTON) - 23.7).abs() < 0.1, "{}", glass.pixels(BUTTON));
    // Capitals of 24.4 mm.
    assert!((glass.font_size() - 58.4).abs() < 0.1, "{}", glass.font_size());
    let near = Glass::new(Millimeters::parse("21.5 in").unwrap(), Millimeters::parse("60cm").unwrap(), 1080.0, 1920.0);
    assert!((near.pixels(BUTTON) - 60.5).abs() < 0.1, "{}", near.pixels(BUTTON));
    for wrong in ["", "55", "-2m", "two m", "m", "infm", "0in", "NaNcm"] {
        assert_eq!(Millimeters::parse(wrong), None, "{wrong}");
    }
    for (right, millimeters) in [("140cm", 1400.0), ("1400mm", 1400.0), (" 1.8 M ", 1800.0), ("6ft", 1828.8)] {
        assert!((Millimeters::parse(right).unwrap().0 - millimeters).abs() < 1e-9, "{right}");
    }
}

#[test]
fn the_health_card_has_the_facts_and_the_last_entries() {
    let mut journal = Journal::default();
    for second in 0..10 {
        journal.note(&format!("entry {second}"), at(second));
    }
    journal.note("entry 9", at(60));
    let lines = health::lines("1.2.3", "Content: ours: new\nnot a fact\nFiles: 12", &journal, at(120));
    let lines: Vec<String> = lines.iter().map(|(name, fact)| format!("{name}: {fact}")).collect();
    assert_eq!(
        lines[..5],
        ["Version: 1.2.3", "Content: ours: new", "Files: 12", "Up: 2 min", "1 min ago: entry 9, 2 times"]
    );
    assert_eq!((lines.len(), lines[11].as_str()), (12, "1 min ago: entry 2"), "eight entries");
}

#[test]
fn a_page_has_the_sizes_of_its_screen() {
    let settings = Settings::default();
    let usual = Wishes::default();
    let Sizes { far, near, button, primary, gap, is_tight } = Sizes::new(&settings, usual, 1920.0, 1080.0);
    assert!((far - 58.4).abs() < 0.1 && (near - 17.5).abs() < 0.1, "{far} {near}");
    assert_eq!((button, primary, gap, is_tight), (24.0, 32.0, 5.0, true));
    // If people read from closer than an arm's length, the distance is the same for both.
    let close = Settings { distance: Millimeters(400.0), ..Settings::default() };
    let sizes = Sizes::new(&close, usual, 1920.0, 1080.0);
    assert_eq!(sizes.near, sizes.far);
    // Twenty times the font size is enough: 1168 px here.
    let is_tight = |wishes, height| Sizes::new(&settings, wishes, 1080.0, height).is_tight;
    assert!(!is_tight(usual, 1920.0));
    assert!(is_tight(Wishes { text_size: TextSize::Largest, ..usual }, 1920.0));
    assert!(is_tight(Wishes { is_low: true, ..usual }, 1920.0));
}

#[test]
fn wishes_cycle_back_to_the_default() {
    let first = Wishes::default();
    let all = [Button::TextSize, Button::Contrast, Button::Reach, Button::Language];
    let changed = all.into_iter().fold(first, |wishes, button| wishes.pressed(button, 3));
    assert_eq!(changed, Wishes { text_size: TextSize::Large, has_contrast: true, is_low: true, language: 1 });
    let round =
        (0..6).fold(first, |wishes, _| all.into_iter().fold(wishes, |wishes, button| wishes.pressed(button, 3)));
    assert_eq!(round, first);
    assert_eq!(first.pressed(Button::Language, 0), first);
}

#[test]
fn arrows_reach_every_place_and_never_leave() {
    let rows = [3, 0, 5, 1];
    let mut cursor = Cursor::default();
    for (key, row, column) in [
        ("ArrowLeft", 0, 0),
        ("ArrowUp", 0, 0),
        ("ArrowRight", 0, 1),
        ("ArrowRight", 0, 2),
        ("ArrowRight", 0, 2),
        ("ArrowDown", 2, 2),
        ("ArrowRight", 2, 3),
        ("ArrowDown", 3, 0),
        ("ArrowDown", 3, 0),
        ("ArrowUp", 2, 0),
    ] {
        cursor = cursor.moved(key, &rows, false).unwrap();
        assert_eq!(cursor, Cursor { row, column }, "{key}");
    }
    assert_eq!(cursor.moved("ArrowLeft", &rows, true), Some(Cursor { row: 2, column: 1 }), "right to left");
    assert_eq!(cursor.moved("Enter", &rows, false), None);
}

/// How often each job is done in 90 days, with a clock that may be right, stopped or jumping.
fn ninety_days(clock: impl Fn(u64) -> Option<u16>) -> [usize; 3] {
    let mut counts = [0; 3];
    let mut now = Moment(0);
    let mut upkeep = Upkeep::new(now, 12_345);
    while now.0 < 90 * DAY {
        let due = upkeep.next_wakeup(now);
        assert!(due > now && due.0 - now.0 <= HOUR);
        now = due;
        while let Some(job) = upkeep.take(now, clock(now.0), true) {
            counts[job as usize] += 1;
            if job == Job::Restart {
                upkeep = Upkeep::new(now, 12_345);
            }
        }
    }
    counts
}

#[test]
fn ninety_days_of_upkeep_whatever_the_clock_says() {
    let right = |now: u64| Some((now / MINUTE % 1_440) as u16);
    let [refreshes, _, restarts] = ninety_days(right);
    assert!((12_000..12_961).contains(&refreshes), "{refreshes}");
    assert!((89..=90).contains(&restarts), "one each night: {restarts}");
    for (name, [refreshes, checks, restarts]) in [
        ("none", ninety_days(|_| None)),
        ("stopped", ninety_days(|_| Some(0))),
        ("stopped at night", ninety_days(|_| Some(200))),
        ("jumps", ninety_days(|now| Some((now / 7 % 1_440) as u16))),
    ] {
        assert!((12_000..12_961).contains(&refreshes), "{name}: {refreshes}");
        assert!((50..=180).contains(&restarts), "{name}: {restarts}");
        assert!(checks <= 90, "{name}: {checks}");
    }
}

#[test]
fn a_busy_kiosk_does_not_restart_and_one_that_slept_skips_missed_turns() {
    let mut upkeep = Upkeep::new(Moment(0), 0);
    let late = Moment(60 * DAY);
    assert_eq!(upkeep.take(late, Some(200), false), Some(Job::Refresh));
    assert_eq!(upkeep.take(late, Some(200), false), Some(Job::Check));
    assert_eq!(upkeep.take(late, Some(200), false), None);
    assert_eq!(upkeep.take(late, Some(200), true), Some(Job::Restart));
    assert_eq!(upkeep.take(late, Some(200), true), None, "if it failed, not again at once");
    assert_eq!(upkeep.take(Moment(60 * DAY + 2 * MINUTE), Some(202), true), None);
    let later = Moment(60 * DAY + HOUR);
    while upkeep.take(later, Some(202), false).is_some() {}
    assert_eq!(upkeep.take(later, Some(202), true), Some(Job::Restart));
}

fn kiosk(languages: &str) -> Attendant {
    let (settings, problems) = Settings::read([("languages", languages)]);
    assert_eq!(problems, [""; 0]);
    Attendant::new(&settings, Moment(0), 1)
}

/// Lets time pass until `end` like the page does, and collects the commands, each with its second.
fn wait(kiosk: &mut Attendant, from: Moment, end: Moment, senses: Senses) -> Vec<(u64, Do)> {
    let mut done = Vec::new();
    let mut now = from;
    while kiosk.next_wakeup(now) <= end {
        let due = kiosk.next_wakeup(now);
        let commands = kiosk.update(Happened::Woke(senses), due);
        assert!(kiosk.next_wakeup(due) > due, "time goes on");
        now = due;
        done.extend(commands.into_iter().map(|command| (now.0 / SECOND, command)));
    }
    done
}

fn count(done: &[(u64, Do)], command: Do) -> usize {
    done.iter().filter(|(_, other)| *other == command).count()
}

#[test]
fn a_day_without_visitors_has_beats_greetings_and_refreshes_only() {
    let mut kiosk = kiosk("en,es");
    let whole = Senses { minute: Some(720), is_whole: true, ..Senses::default() };
    let done = wait(&mut kiosk, Moment(0), Moment(10 * HOUR), whole);
    assert_eq!(count(&done, Do::Beat), 10 * 720 + 1, "every five seconds");
    assert!((58..=60).contains(&count(&done, Do::Do(Job::Refresh))));
    for never in [Do::Welcome, Do::Reset, Do::TakeNews, Do::Do(Job::Restart)] {
        assert_eq!(count(&done, never), 0, "{never:?}");
    }
    assert_eq!(kiosk.scene().part, Part::Attract);
    // With one language, the greeting never changes.
    let mut single = self::kiosk("en");
    assert_eq!(count(&wait(&mut single, Moment(0), Moment(HOUR), whole), Do::Show), 0);
}

#[test]
fn a_visitors_settings_end_with_the_visit() {
    let mut kiosk = kiosk("en,es");
    let first = kiosk.scene();
    let touch = |id| Happened::ContactCame { id, place: (500.0, 500.0), is_corner: false };
    assert_eq!(kiosk.update(touch(1), at(1)), [Do::Welcome, Do::Show]);
    kiosk.update(Happened::ContactGone(1), at(1));
    for button in [Button::TextSize, Button::Contrast, Button::Reach, Button::Language] {
        kiosk.update(Happened::Pressed(button), at(2));
    }
    let wished = kiosk.scene().wishes;
    assert!(wished.has_contrast && wished.is_low && wished.language == 1 && wished.text_size == TextSize::Large);
    let done = wait(&mut kiosk, at(2), at(81), Senses::default());
    assert_eq!(count(&done, Do::Reset), 0);
    assert_eq!(kiosk.scene().part, Part::Warning(1));
    let done = wait(&mut kiosk, at(81), at(82), Senses::default());
    assert_eq!(count(&done, Do::Reset), 1);
    assert_eq!(kiosk.scene(), first);
}

#[test]
fn news_wait_until_reading_has_ended_and_nobody_is_there() {
    let mut kiosk = kiosk("en");
    kiosk.update(Happened::Used, at(0));
    let reading = Senses { is_reading: true, has_news: true, ..Senses::default() };
    let done = wait(&mut kiosk, at(0), at(590), reading);
    assert_eq!(kiosk.scene().part, Part::Session);
    assert_eq!(count(&done, Do::TakeNews), 0);
    let done = wait(&mut kiosk, at(590), at(700), Senses { has_news: true, ..Senses::default() });
    let reset = done.iter().position(|(_, command)| *command == Do::Reset);
    let news = done.iter().position(|(_, command)| *command == Do::TakeNews);
    assert!(reset.is_some() && news > reset, "{done:?}");
}

#[test]
fn a_voice_that_never_ends_stops_counting() {
    let mut kiosk = kiosk("en");
    kiosk.update(Happened::Used, at(0));
    let reading = Senses { is_reading: true, ..Senses::default() };
    let done = wait(&mut kiosk, at(0), at(700), reading);
    assert_eq!(count(&done, Do::Reset), 1);
    assert_eq!(kiosk.scene().part, Part::Attract);
}

#[test]
fn the_health_card_appears_when_the_corner_is_held() {
    let mut kiosk = kiosk("en");
    let corner = |id| Happened::ContactCame { id, place: (5.0, 5.0), is_corner: true };
    kiosk.update(corner(1), at(0));
    kiosk.update(Happened::ContactMoved { id: 1, place: (60.0, 5.0) }, at(2));
    wait(&mut kiosk, at(2), at(10), Senses::default());
    assert!(!kiosk.scene().has_health, "it was a swipe");
    kiosk.update(Happened::ContactGone(1), at(10));
    kiosk.update(corner(2), at(10));
    wait(&mut kiosk, at(10), at(15), Senses::default());
    assert!(kiosk.scene().has_health);
    kiosk.update(Happened::ContactGone(2), at(16));
    kiosk.update(Happened::ContactCame { id: 3, place: (500.0, 500.0), is_corner: false }, at(17));
    assert!(!kiosk.scene().has_health, "the next touch closes it");
}

#[test]
fn each_wrong_parameter_is_reported_and_the_default_is_used() {
    let (settings, problems) = Settings::read([
        ("idle", "60"),
        ("screen", "large"),
        ("distance", "-2m"),
        ("languages", "es, xx"),
        ("rotate", "whatever: not ours"),
    ]);
    let expected = Settings { languages: settings.languages.clone(), ..Settings::default() };
    assert_eq!(settings, expected);
    assert_eq!(settings.languages.iter().map(|language| language.tag).collect::<Vec<_>>(), ["es"]);
    for (problem, part) in problems.iter().zip(["idle: ", "screen: ", "distance: ", "languages: "]) {
        assert!(problem.starts_with(part), "{problem}");
    }
    assert_eq!(problems.len(), 4, "{problems:?}");
    assert_eq!(
        problems.first().map(String::as_str),
        Some("idle: expected a duration with its unit, such as 60s, found \"60\". The default is used.")
    );
    let (settings, problems) =
        Settings::read([("idle", "2m"), ("screen", "140 cm"), ("distance", "6ft"), ("languages", "")]);
    assert_eq!((settings.idle, settings.screen), (Milliseconds(2 * MINUTE), Millimeters(1_400.0)));
    assert_eq!(problems.len(), 1, "no language at all: {problems:?}");
}
