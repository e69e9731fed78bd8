//! What causes and commands say of themselves. What the machine does with them is played in `visit.rs` and `rotation.rs`.

use value_cards::deck::machine::{Cause, Change, Command};

#[test]
fn every_cause_has_its_word_and_only_some_can_be_refused() {
    for (cause, name, is_cancelable) in [
        (Cause::Control, "control", true),
        (Cause::Method, "method", true),
        (Cause::Rotation, "rotation", true),
        // These have happened: the page cannot undo what a finger, focus or an address has done.
        (Cause::Scroll, "scroll", false),
        (Cause::Focus, "focus", false),
        (Cause::Find, "find", false),
        (Cause::Link, "link", false),
    ] {
        assert_eq!((cause.name(), cause.is_cancelable()), (name, is_cancelable), "{cause:?}");
        let readme = include_str!("../../README.md");
        let (_, row) = readme.split_once("| `value-cards-changed` |").expect("README.md has the event");
        let row = row.lines().next().unwrap_or_default();
        assert!(row.contains(&format!("`{name}`")), "README.md does not name the cause {name}:\n{row}");
    }
}

#[test]
fn only_two_commands_are_scrolls() {
    let change = Change { from: 0, to: 1, cause: Cause::Control };
    for (command, is_scroll) in [
        (Command::ScrollTo(1), true),
        (Command::CutTo(1), true),
        (Command::Ask(change), false),
        (Command::Announce(1), false),
        (Command::Report(change), false),
        (Command::ShowAll(true), false),
    ] {
        assert_eq!(command.is_scroll(), is_scroll, "{command:?}");
    }
}
