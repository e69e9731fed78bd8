//! As much of `wasm-streams` as `server_fn` names, and nothing behind it.
//!
//! Leptos depends on `server_fn`, which depends on `wasm-streams`, whose exported classes survive every dead-code
//! pass. No embed calls a server function, so a stream here is one that has ended.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream that has ended.
pub struct ReadableStream;

impl ReadableStream {
    /// Takes a browser's stream and drops it.
    pub fn from_raw<Raw>(_raw: Raw) -> Self {
        Self
    }

    /// Takes a Rust stream and drops it.
    pub fn from_stream<Source>(_source: Source) -> Self {
        Self
    }

    /// `undefined`, which a request takes as no body.
    pub fn into_raw(self) -> JsValue {
        JsValue::UNDEFINED
    }

    /// The stream itself: it ends at once.
    pub fn into_stream(self) -> Self {
        self
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _ctx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
