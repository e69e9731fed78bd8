//! The two ways in which words leave the page: the clipboard, and the system's own sharing. Both may be missing or may
//! refuse: without https, in a frame without permission, or because the visitor said no.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `navigator`. The type in web-sys assumes that everything in it exists.
    #[wasm_bindgen(extends = Object)]
    type Outlet;

    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Outlet, text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Outlet, data: &Object) -> Result<Promise, JsValue>;
}

/// How an attempt went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It worked.
    Done,
    /// The visitor changed their mind.
    CalledOff,
    /// The browser does not allow it.
    Refused,
}

/// Puts `text` on the clipboard. The request is made at once, since browsers only allow it during the visitor's own press.
pub fn copy(text: &str) -> impl std::future::Future<Output = Outcome> {
    let promise = navigator().and_then(|navigator| property(&navigator, "clipboard")?.write_text(text).ok());
    outcome(promise)
}

/// Whether the system has its own way to share.
pub fn has_system_share() -> bool {
    navigator().and_then(|navigator| property(&navigator, "share")).is_some()
}

/// Opens the system's own way to share.
pub fn share(title: &str, text: &str, url: &str) -> impl std::future::Future<Output = Outcome> {
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", url)] {
        // A new object takes every property.
        let _ = Reflect::set(&data, &key.into(), &value.into());
    }
    outcome(navigator().and_then(|navigator| navigator.share(&data).ok()))
}

async fn outcome(promise: Option<Promise>) -> Outcome {
    let Some(promise) = promise else { return Outcome::Refused };
    match JsFuture::from(promise).await {
        Ok(_) => Outcome::Done,
        Err(error) if is_abort(&error) => Outcome::CalledOff,
        Err(_) => Outcome::Refused,
    }
}

fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

fn navigator() -> Option<Outlet> {
    web_sys::window().map(|window| window.navigator().unchecked_into())
}

fn property(of: &Outlet, name: &str) -> Option<Outlet> {
    let value = Reflect::get(of, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then(|| value.unchecked_into())
}
