//! Every `cargo` command that this project names, in text or in messages, is one that exists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};
use std::path::Path;

/// Commands that a suite of tests or xtask itself runs.
const RUN_BY_TESTS: &[&str] =
    &["doc", "fmt", "fmt --check", "fuzz", "generate-lockfile", "install", "metadata", "test --no-default-features"];

/// Commands that only people run.
const RUN_BY_HAND: &[&str] =
    &["clean", "install --locked cargo-mutants", "mutants --in-diff <(git diff main)", "mutants --shard 0/4"];

const XTASK: &str = include_str!("../../src/bin/xtask/main.rs");

#[test]
fn every_command_that_is_named_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut named = BTreeMap::new();
    for name in
        ["README.md", "CHANGELOG.md", "Cargo.toml", "Trunk.toml", "index.html", ".github", "src", "style", "tests"]
    {
        read_commands(&root.join(name), &mut named);
    }
    // A reader that finds nothing would be content with anything.
    for command in ["xtask serve", "xtask test", "xtask check FILE…", "test --no-default-features"] {
        assert!(named.contains_key(command), "{command} is not found among {:?}", named.keys());
    }
    let forms = forms();
    let unknown: Vec<String> = named
        .iter()
        .filter(|(command, _)| !is_known(command, &forms))
        .map(|(command, files)| {
            format!("`cargo {command}` in {}", files.iter().cloned().collect::<Vec<_>>().join(", "))
        })
        .collect();
    assert!(unknown.is_empty(), "These do not exist:\n{}", unknown.join("\n"));
}

#[test]
fn a_command_that_does_not_exist_is_noticed() {
    let forms = forms();
    for known in [
        "xtask",
        "xtask build",
        "xtask build --dev",
        "xtask serve --port 8001",
        "xtask test --only native",
        "xtask test --all --only {}",
        "xtask check FILE…",
        "xtask check a.json b.json",
        "xtask sizes --write-baseline",
        "xtask {}",
        "fmt",
    ] {
        assert!(is_known(known, &forms), "{known}");
    }
    for unknown in [
        "xtask bild",
        "xtask build --release",
        "xtask serve --port",
        "xtask test --only",
        "xtask test --only nonesuch",
        "xtask test native",
        "xtask sizes --write",
        "xtask check",
        "run",
        "test",
        "fmt --all",
    ] {
        assert!(!is_known(unknown, &forms), "{unknown}");
    }
}

#[test]
fn commands_are_read_out_of_text_messages_and_blocks() {
    let found = |text: &str, is_page| commands_in(text, is_page).into_iter().collect::<Vec<_>>();
    assert_eq!(found("Run `cargo xtask sizes`, or `cargo fmt`.", true), ["fmt", "xtask sizes"]);
    assert_eq!(found("    //! `cargo xtask\n    //! check FILE…` says so", false), ["xtask check FILE…"]);
    assert_eq!(found("`ONLY=days cargo xtask soak` plays some", true), ["xtask soak"]);
    assert_eq!(
        found("```sh\ncargo xtask serve   # builds\nENGINES=every exec cargo xtask test\nls\n```", true),
        ["xtask serve", "xtask test"]
    );
    assert!(found("cargo xtask serve", true).is_empty());
    assert!(found("`cargo`, `cargo-fuzz` and `Cargo.toml`", true).is_empty());
}

/// What `cargo xtask help` prints.
fn usage() -> &'static str {
    let (_, rest) = XTASK.split_once("const USAGE: &str = \"\\\n").expect("xtask has a help text");
    rest.split_once("\n\";").expect("and its end").0
}

/// The ways in which xtask may be called, as its help lists them.
fn forms() -> Vec<Vec<&'static str>> {
    let rows = usage().lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    // The command ends where two spaces set its meaning off.
    let forms: Vec<Vec<&str>> = rows
        .filter_map(|row| row.trim_start().split("  ").next())
        .map(|command| command.split_whitespace().collect())
        .collect();
    assert!(forms.len() > 8, "{forms:?}");
    forms
}

fn is_known(command: &str, forms: &[Vec<&str>]) -> bool {
    let words: Vec<&str> = command.split_whitespace().collect();
    match words.split_first() {
        Some((&"xtask", [] | ["help"])) => true,
        Some((&"xtask", rest)) => forms.iter().any(|form| is_of_form(rest, form)),
        _ => RUN_BY_TESTS.contains(&command) || RUN_BY_HAND.contains(&command),
    }
}

/// `[--only SUITE]` may be missing; `SUITE` is a word of the help, `FILE…` is one or more, and any other word in capitals one.
/// What a message fills in, such as `{name}`, may be anything.
fn is_of_form(words: &[&str], form: &[&str]) -> bool {
    let Some((&first, rest)) = form.split_first() else { return words.is_empty() };
    if first.starts_with('[') {
        let end = form.iter().position(|part| part.ends_with(']')).expect("what may be missing has an end");
        let group: Vec<&str> = form[..=end].iter().map(|part| part.trim_matches(['[', ']'])).collect();
        let after = &form[end + 1..];
        return is_of_form(words, after) || is_of_form(words, &[group.as_slice(), after].concat());
    }
    let Some((&word, others)) = words.split_first() else { return false };
    if first.ends_with('…') {
        return true;
    }
    let is_filled_in = word.starts_with('{');
    let is_place = first.chars().all(|letter| letter.is_ascii_uppercase());
    let is_named = || usage().split(|letter: char| !letter.is_alphanumeric()).any(|name| name == word);
    let fits = is_filled_in || if first == "SUITE" { is_named() } else { is_place || first == word };
    fits && is_of_form(others, rest)
}

fn read_commands(path: &Path, named: &mut BTreeMap<String, BTreeSet<String>>) {
    let name = path.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
    if path.is_dir() {
        if matches!(name, "node_modules" | "target" | "examples") {
            return;
        }
        for entry in read_dir(path).expect("the folder can be read") {
            read_commands(&entry.expect("so can its entries").path(), named);
        }
        return;
    }
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    // This file has examples of what does not exist.
    let is_read = matches!(extension, "md" | "rs" | "js" | "mjs" | "ts" | "css" | "html" | "toml" | "yml");
    if !is_read || name == "commands.rs" {
        return;
    }
    let text = read_to_string(path).expect("all of these are text");
    for command in commands_in(&text, extension == "md") {
        named.entry(command).or_default().insert(path.display().to_string());
    }
}

/// What follows `cargo` between backticks, and in a page also in blocks of code.
fn commands_in(text: &str, is_page: bool) -> BTreeSet<String> {
    let mut commands = BTreeSet::new();
    let mut is_block = false;
    let mut prose = String::new();
    for line in text.lines() {
        let line = line.trim_start();
        if is_page && line.starts_with("```") {
            is_block = !is_block;
        } else if is_block {
            commands.extend(command(line.split(" #").next().unwrap_or_default()));
        } else {
            // A command may go on in the next line, of a comment too.
            prose += line.trim_start_matches(['/', '!', '*']).trim_start();
            prose.push(' ');
        }
    }
    for (start, _) in prose.match_indices('`') {
        let rest = &prose[start + 1..];
        commands.extend(rest.split_once('`').and_then(|(span, _)| command(span)));
    }
    commands
}

/// `xtask soak` of `ONLY=days exec cargo xtask soak && ls`.
fn command(line: &str) -> Option<String> {
    let mut words =
        line.split("&&").next()?.split_whitespace().skip_while(|word| word.contains('=') || *word == "exec");
    (words.next() == Some("cargo")).then(|| words.collect::<Vec<_>>().join(" ")).filter(|command| !command.is_empty())
}
