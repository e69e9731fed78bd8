//! The page's script, which stays when this program is gone: it keeps files, words and the screen awake.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// What the script hands over.
    pub type Keeper;

    /// This program is alive.
    #[wasm_bindgen(method)]
    pub(super) fn beat(this: &Keeper);
    /// Somebody has come.
    #[wasm_bindgen(method)]
    pub(super) fn welcome(this: &Keeper);
    /// Puts new cards in the place of those that somebody has used.
    #[wasm_bindgen(method)]
    pub(super) fn renew(this: &Keeper);
    /// Shows new words, or begins anew with a new release.
    #[wasm_bindgen(method, js_name = takeNews)]
    pub(super) fn take_news(this: &Keeper);
    /// Looks for new words and for a new release.
    #[wasm_bindgen(method)]
    pub(super) fn refresh(this: &Keeper);
    /// Looks over every file on the device.
    #[wasm_bindgen(method)]
    pub(super) fn check(this: &Keeper);
    /// Loads the page anew.
    #[wasm_bindgen(method)]
    pub(super) fn restart(this: &Keeper);
    /// Black on white or not, and in which language if not in the school's own.
    #[wasm_bindgen(method)]
    pub(super) fn wear(this: &Keeper, has_contrast: bool, language: Option<&str>);
    /// Something is wrong in the page's address.
    #[wasm_bindgen(method)]
    pub(super) fn complain(this: &Keeper, problem: &str);
    /// What is wrong with the kiosk, in a word each; empty where nothing is.
    #[wasm_bindgen(method)]
    pub(super) fn faults(this: &Keeper) -> String;
    /// What the caretaker may want to know: `what: how` a line.
    #[wasm_bindgen(method)]
    pub(super) fn facts(this: &Keeper) -> String;
    /// Whether the page would come back without a network.
    #[wasm_bindgen(method, getter, js_name = isWhole)]
    pub(super) fn is_whole(this: &Keeper) -> bool;
    /// Whether new words or a new release wait.
    #[wasm_bindgen(method, getter, js_name = hasNews)]
    pub(super) fn has_news(this: &Keeper) -> bool;
}
