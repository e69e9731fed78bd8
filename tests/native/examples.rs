//! The example documents: good ones have no problem, and faulty ones have the problems in the file beside them.

use std::collections::BTreeSet;
use std::fs::{read, read_dir, read_to_string};
use std::path::{Path, PathBuf};

use value_cards::content::{decode, parse, District, Reading, Section};

/// Faulty documents of which nothing can be shown.
const UNUSABLE: [&str; 24] = [
    "blank-file",
    "comments",
    "curly-quotation-marks",
    "empty-file",
    "empty-object",
    "line-break-in-a-text",
    "list",
    "missing-comma",
    "misspelled-names",
    "nested-10000-deep",
    "no-sections",
    "not-json",
    "null",
    "number",
    "quotation-mark-in-a-text",
    "sections-as-object",
    "sections-by-name",
    "string",
    "title-and-description",
    "truncated",
    "version-2",
    "version-as-text",
    "web-page",
    "windows-1252",
];

/// Name and text of each document in a folder of examples. What is not UTF-8 has holes.
pub fn documents(folder: &str) -> Vec<(String, String)> {
    let mut files = files(folder, ".json");
    files.sort();
    files
        .into_iter()
        .map(|(name, path)| (name, String::from_utf8_lossy(&read(path).expect("a file")).into_owned()))
        .collect()
}

#[track_caller]
fn good(name: &str) -> District {
    let (_, json) = documents("good").into_iter().find(|(each, _)| each == name).expect("the document");
    parse(&json).faultless().unwrap()
}

fn files(folder: &str, ending: &str) -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples/documents").join(folder);
    let paths = read_dir(folder).expect("the folder").map(|entry| entry.expect("its entries").path());
    paths
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(ending)?.to_owned();
            Some((name, path))
        })
        .collect()
}

#[test]
fn good_documents_have_no_problem() {
    let documents = documents("good");
    assert!(documents.len() >= 4);
    for (name, json) in documents {
        let problems: Vec<String> = parse(&json).problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, [""; 0], "{name}");
    }
}

#[test]
fn faulty_documents_have_the_problems_in_the_file_beside_them() {
    let documents = files("faulty", ".json");
    assert!(documents.len() >= 40);
    for (name, path) in documents {
        let (_, list) = files("faulty", ".problems.txt").into_iter().find(|(each, _)| *each == name).expect("a list");
        let reading = match decode(read(path).expect("a file")) {
            Ok(json) => parse(&json),
            Err(problem) => Reading { district: None, problems: vec![problem] },
        };
        let problems: String = reading.problems.iter().map(|problem| format!("{problem}\n")).collect();
        assert!(!problems.is_empty(), "{name}");
        assert_eq!(problems, read_to_string(list).expect("text"), "{name}");
        assert_eq!(reading.district.is_none(), UNUSABLE.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn every_list_of_problems_has_its_document() {
    let names = |ending| files("faulty", ending).into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
    assert_eq!(names(".json"), names(".problems.txt"));
}

#[test]
fn the_district_with_translations_has_one_of_everything() {
    let district = good("cedar-valley");
    let tags: Vec<_> = district.translations.iter().map(|translation| translation.lang.as_str()).collect();
    assert_eq!(tags, ["ar", "es", "ht"]);
    assert!(district.adopted.is_some() && district.sections.iter().any(|section| section.groups[0].lead.is_some()));
    let cards: Vec<_> = district.sections.iter().flat_map(Section::cards).collect();
    assert!(cards.iter().any(|card| card.headline.is_some()) && cards.iter().any(|card| card.headline.is_none()));
    assert!(cards.iter().any(|card| !card.links.is_empty()));
    assert!(["", "Two pupils hold the front door of a school open."]
        .iter()
        .all(|alt| cards.iter().any(|card| card.image.as_ref().is_some_and(|image| image.alt == *alt))));
}

#[test]
fn a_document_may_be_in_chinese_only() {
    let district = good("chinese-only");
    assert_eq!((district.lang.as_str(), district.translations.len()), ("zh-Hans", 0));
    let ids: Vec<_> = district.sections.iter().flat_map(Section::cards).map(|card| &card.id).collect();
    assert_eq!(ids, ["使命-1", "每个学生都能学习", "安全的学校", "家长是我们的伙伴"]);
}

#[test]
fn the_document_with_a_byte_order_mark_has_one() {
    let (_, json) = documents("good").into_iter().find(|(name, _)| name == "byte-order-mark").expect("the document");
    assert!(json.starts_with('\u{feff}'));
}
