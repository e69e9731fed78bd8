//! The page's script, which outlives this program. It keeps the files, the content, and the screen awake.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The object that the script passes in.
    pub type Keeper;

    /// Says that this program is alive.
    #[wasm_bindgen(method)]
    pub(super) fn beat(this: &Keeper);
    /// Says that a visitor has come.
    #[wasm_bindgen(method)]
    pub(super) fn welcome(this: &Keeper);
    /// Replaces the cards that the visitor used with new ones.
    #[wasm_bindgen(method)]
    pub(super) fn renew(this: &Keeper);
    /// Shows the new content, or restarts with the new release.
    #[wasm_bindgen(method, js_name = takeNews)]
    pub(super) fn take_news(this: &Keeper);
    /// Looks for new content and for a new release.
    #[wasm_bindgen(method)]
    pub(super) fn refresh(this: &Keeper);
    /// Checks every file on the device.
    #[wasm_bindgen(method)]
    pub(super) fn check(this: &Keeper);
    /// Reloads the page.
    #[wasm_bindgen(method)]
    pub(super) fn restart(this: &Keeper);
    /// Switches to black on white or back, and to this language, or to the school's own if `None`.
    #[wasm_bindgen(method)]
    pub(super) fn wear(this: &Keeper, has_contrast: bool, language: Option<&str>);
    /// Reports a wrong value in the page's address.
    #[wasm_bindgen(method)]
    pub(super) fn complain(this: &Keeper, problem: &str);
    /// What is wrong with the kiosk, one word each; empty if nothing is.
    #[wasm_bindgen(method)]
    pub(super) fn faults(this: &Keeper) -> String;
    /// What the caretaker may want to know, `name: fact` on each line.
    #[wasm_bindgen(method)]
    pub(super) fn facts(this: &Keeper) -> String;
    /// Whether the page would come back without a network.
    #[wasm_bindgen(method, getter, js_name = isWhole)]
    pub(super) fn is_whole(this: &Keeper) -> bool;
    /// Whether new content or a new release is ready.
    #[wasm_bindgen(method, getter, js_name = hasNews)]
    pub(super) fn has_news(this: &Keeper) -> bool;
}
