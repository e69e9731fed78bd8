//! The private tokens of the style sheets, `--_name`, in fewer bytes: each has a letter of its own in what visitors get. The kiosk's
//! sheet reads some of the cards' tokens and has names of its own, which stay: programs set them.

use std::collections::BTreeSet;

/// How a private token begins, before and after.
const START: &str = "--_";

/// The letters, in the order in which they are given out.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// One token is known to the whole page, and keeps a name that no page has.
const KNOWN: &str = "value-cards-";

/// The names that get a letter.
pub struct Tokens(Vec<String>);

impl Tokens {
    /// All that stand in `sheets`, by name, so that the same sheets give the same letters.
    pub fn of(sheets: &str) -> Self {
        let names: BTreeSet<_> = sheets
            .split(START)
            .skip(1)
            .map(|rest| split(rest).0.to_owned())
            .filter(|name| !name.is_empty() && !name.starts_with(KNOWN))
            .collect();
        assert!(names.len() <= LETTERS.len(), "more private tokens than letters: give them two");
        Self(names.into_iter().collect())
    }

    /// The text of a sheet or a script, with letters.
    pub fn shortened(&self, text: &str) -> String {
        let mut parts = text.split(START);
        let mut result = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = split(part);
            let letter =
                self.0.iter().zip(LETTERS.chars()).find_map(|(other, letter)| (other == name).then_some(letter));
            result += START;
            match letter {
                Some(letter) => result.push(letter),
                None => result += name,
            }
            result += rest;
        }
        result
    }
}

/// The name at the start, and what follows it.
fn split(text: &str) -> (&str, &str) {
    let end = text.find(|character: char| !character.is_ascii_alphanumeric() && character != '-');
    text.split_at(end.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_of_the_sheets_has_one_letter_in_sheets_and_scripts() {
        let tokens = Tokens::of(".a{--_line:red;color:var(--_line)}.b{--_ink-2:var(--_ink,var(--value-cards-ink))}");
        assert_eq!(tokens.shortened("--_line:1;var(--_ink)"), "--_c:1;var(--_a)");
        assert_eq!(tokens.shortened("`--_ink-2:${n}`"), "`--_b:${n}`");
    }

    #[test]
    fn other_names_stay() {
        let tokens = Tokens::of("/* begins with --_, as */.a{--_ink:red;--_value-cards-em:1em}");
        let others = "--_ink-2 --value-cards-ink --_value-cards-em i-- _x `--_${name}`";
        assert_eq!(tokens.shortened(others), others);
    }
}
