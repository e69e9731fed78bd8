//! More than 100,000 generated documents, the same ones in every run. Finding new ones is the fuzzer's job.

use proptest::collection::vec;
use proptest::num::u8::ANY;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::properties::{hold, FAULTY, TOKENS, VALID};

/// `length` limits the choices that one document is made from.
fn hold_for(kind: u8, documents: u32, length: usize) {
    let config = Config { cases: documents, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let result = runner.run(&vec(ANY, 0..length), |choices| {
        hold(&[&[kind], &choices[..]].concat());
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn valid_districts_come_back_unchanged() {
    hold_for(VALID, 25_000, 200);
}

#[test]
fn districts_with_faults_never_break_the_parser() {
    hold_for(FAULTY, 50_000, 150);
}

#[test]
fn rows_of_tokens_never_break_the_parser() {
    hold_for(TOKENS, 25_000, 32);
}

#[test]
fn bytes_never_break_the_parser() {
    hold_for(b' ', 5_000, 64);
}
