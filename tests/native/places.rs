//! The line of a path, for people who read a long document.

use value_cards::content::line_of;

const DOCUMENT: &str = r#"{
  "version": 1,
  "sections": [
    { "id": "a", "title": "A: [1], {2}",
      "cards": [
        { "text": "a \" quotation, a: b" },
        {
          "text": "c", "links": [{ "url": "d" },
            { "url": "e" }] },
        "f"
      ] },
    {
      "groups": [ {
        "cards": [] } ]
    }
  ],
  "translations": { "es": { "sections": [] },
    "Spanish \u00e9": 7
  }
}"#;

#[test]
fn each_path_has_its_line() {
    for (path, line) in [
        ("version", 2),
        ("sections", 3),
        ("sections[0]", 4),
        ("sections[0].title", 4),
        ("sections[0].cards[0].text", 6),
        ("sections[0].cards[1]", 7),
        ("sections[0].cards[1].links[0].url", 8),
        ("sections[0].cards[1].links[1].url", 9),
        ("sections[0].cards[2]", 10),
        ("sections[1]", 12),
        ("sections[1].groups[0].cards", 14),
        ("translations.es.sections", 17),
        ("translations[\"Spanish é\"]", 18),
        // What is missing is missing there.
        ("sections[1].title", 12),
        ("sections[0].cards[0].id", 6),
    ] {
        assert_eq!(line_of(DOCUMENT, path), Some(line), "{path}");
    }
    for path in ["document", "organization"] {
        assert_eq!(line_of(DOCUMENT, path), None, "{path}");
    }
}
