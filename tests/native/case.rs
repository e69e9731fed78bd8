//! Lower case is that of the standard library, and so that of browsers.

use value_cards::content::case::{lower, lowered};

/// A new version of Rust may know more letters: add them to the table.
#[test]
fn every_character_has_the_lower_case_of_unicode() {
    for character in '\0'..=char::MAX {
        let standard: Vec<char> = character.to_lowercase().collect();
        assert_eq!(Some(&lower(character)), standard.first(), "U+{:04X}", u32::from(character));
        assert!(standard.len() == 1 || character == 'İ', "U+{:04X} becomes two", u32::from(character));
    }
}

#[test]
fn words_have_the_lower_case_of_unicode() {
    for words in [
        "",
        "We LISTEN",
        "ÉLAN Ñandú ŁÓDŹ",
        "İSTANBUL IĞDIR",
        "ΟΔΟΣ ΟΔΟΣ",
        "Σ ΣΑΣ Σ. ΑΣ",
        "ΑΣ, ΑΣ; (ΑΣ) ΑΣ-ΑΣ",
        "ΑΣ.Β ΑΣ’Β ΑΣ: ΑΣ:Α Α.Σ",
        "ΑΣ\u{301} ΑΣ\u{301}Α 1Σ",
        "ДОБРО Ⴀ Ꭰ ẞ Ⓐ 𐐀",
        "价值 قيم",
    ] {
        assert_eq!(lowered(words), words.to_lowercase(), "{words}");
    }
}
