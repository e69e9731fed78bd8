//! Calendar dates.

use crate::parse::{expect_none, expect_problems, with_members};
use value_cards::content::Date;

#[test]
fn a_day_that_exists_is_read_and_written_unchanged() {
    for day in ["2024-08-12", "2024-02-29", "2000-02-29", "1999-12-31", "0001-01-01", "9999-04-30"] {
        assert_eq!(Date::parse(day).map(|date| date.to_string()).as_deref(), Some(day));
        assert_eq!(expect_none(&with_members(&format!(r#""adopted":"{day}""#))).adopted, Date::parse(day));
    }
}

#[test]
fn anything_else_is_reported_and_left_out() {
    for day in [
        "2023-02-29",
        "1900-02-29",
        "2024-04-31",
        "2024-13-01",
        "2024-00-10",
        "2024-01-00",
        "2024-01-32",
        "0000-01-01",
        "8/12/2024",
        "2024-8-12",
        "24-08-12",
        "2024-08",
        "2024-08-12-01",
        "2024-08-12T00:00",
        " 2024-08-12",
        "+024-08-12",
        "-2024-08-12",
        "٢٠٢٤-٠٨-١٢",
        "August 12, 2024",
        "",
    ] {
        assert_eq!(Date::parse(day), None, "{day}");
        let problem = format!(
            "adopted: expected a calendar date, found \"{day}\". Write year, month and day, such as \"2024-08-12\"."
        );
        let district = expect_problems(&with_members(&format!(r#""adopted":"{day}""#)), &[&problem]).unwrap();
        assert_eq!(district.adopted, None);
    }
    expect_problems(
        &with_members(r#""adopted":2024"#),
        &[r#"adopted: expected a calendar date, found 2024. Write year, month and day, such as "2024-08-12"."#],
    );
}
