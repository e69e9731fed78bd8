//! The README's table of options is the table of `options.rs`.

use value_cards::options::{Values, OPTIONS};

#[test]
fn the_readme_lists_every_option() {
    let readme = include_str!("../../README.md");
    for option in OPTIONS {
        let values = match option.values {
            Values::OneOf(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" "),
            Values::SomeOf(words) => {
                format!("any of {}", words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" "))
            }
            Values::Duration => String::from("duration as `8s`, or `off`"),
            Values::Text => String::from("text"),
        };
        let default = if option.default.is_empty() { String::from("–") } else { format!("`{}`", option.default) };
        let row = format!("| `{}` | {values} | {default} | {} |", option.name, option.meaning);
        assert!(readme.contains(&row), "README.md lacks this row:\n{row}");
    }
}
