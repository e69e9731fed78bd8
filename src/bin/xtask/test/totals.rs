//! How many tests passed, failed and were skipped, from what their runners print.

/// Sums over all tests that one command ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed or were canceled.
    pub failed: usize,
    /// Tests that this machine or this engine cannot run; each says why.
    pub skipped: usize,
    /// Whether the suite was skipped because the machine does not have its engine.
    pub is_left_out: bool,
}

impl Totals {
    /// Reads one line. Cargo's runner prints `test result: ok. 3 passed; 0 failed; …` once for each program;
    /// Node prints `# pass 3`, or with another reporter `ℹ pass 3`, once in all.
    pub fn read(&mut self, line: &str) {
        if let Some(result) = line.trim_start().strip_prefix("test result: ") {
            self.passed += number_before(result, " passed");
            self.failed += number_before(result, " failed");
        } else if let Some(["#" | "ℹ", kind, number]) = words(line) {
            let number = number.parse().unwrap_or(0);
            match kind {
                "pass" => self.passed += number,
                "fail" | "cancelled" => self.failed += number,
                "skipped" => self.skipped += number,
                _ => {}
            }
        }
    }

    /// The final totals of a suite: a command that failed without a failed test, or that ran no test at all, counts as one
    /// failure.
    pub fn after(self, succeeded: bool) -> Self {
        let says_nothing = self.passed + self.failed == 0 && !self.is_left_out;
        if self.failed == 0 && (!succeeded || says_nothing) {
            return Self { failed: 1, ..self };
        }
        self
    }
}

fn words(line: &str) -> Option<[&str; 3]> {
    let mut words = line.split_whitespace();
    let three = [words.next()?, words.next()?, words.next()?];
    words.next().is_none().then_some(three)
}

fn number_before(text: &str, word: &str) -> usize {
    let before = text.split(word).next().filter(|before| before.len() < text.len());
    let number = before.and_then(|before| before.rsplit(|c: char| !c.is_ascii_digit()).next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect(output: &str, passed: usize, failed: usize) {
        let mut totals = Totals::default();
        output.lines().for_each(|line| totals.read(line));
        assert_eq!((totals.passed, totals.failed), (passed, failed));
    }

    #[test]
    fn cargo_prints_one_result_for_each_program() {
        expect(
            "running 2 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 10 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            12,
            3,
        );
    }

    #[test]
    fn node_prints_its_sums_at_the_end() {
        expect("# tests 9\n# suites 2\n# pass 6\n# fail 1\n# cancelled 2\n# skipped 0\n# duration_ms 12.5", 6, 3);
        expect("ℹ tests 4\nℹ pass 4\nℹ fail 0", 4, 0);
        let mut totals = Totals::default();
        totals.read("ℹ skipped 7");
        assert_eq!(totals, Totals { skipped: 7, ..Totals::default() });
    }

    #[test]
    fn a_line_that_only_looks_like_a_sum_is_ignored() {
        expect("# pass 3 of 4\n# Subtest: pass\nthe test result: 7 passed\n# pass many", 0, 0);
    }

    #[test]
    fn failing_without_a_failed_test_and_running_nothing_are_one_failure() {
        let nothing = Totals::default();
        let one = Totals { passed: 1, ..Totals::default() };
        assert_eq!(nothing.after(true), Totals { failed: 1, ..nothing });
        assert_eq!(nothing.after(false), Totals { failed: 1, ..nothing });
        assert_eq!(one.after(false), Totals { failed: 1, ..one });
        assert_eq!(one.after(true), one);
        assert_eq!(Totals { failed: 2, ..one }.after(false), Totals { failed: 2, ..one });
        let skipped = Totals { skipped: 1, ..nothing };
        assert_eq!(skipped.after(true), Totals { failed: 1, ..skipped });
        let left_out = Totals { is_left_out: true, ..nothing };
        assert_eq!(left_out.after(true), left_out);
        assert_eq!(left_out.after(false), Totals { failed: 1, ..left_out });
    }
}
