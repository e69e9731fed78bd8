//! The deck as a Sycamore component: a scroller that snaps, *previous* and *next*, and a count.

use sycamore::prelude::*;
use web_sys::wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{ScrollBehavior, ScrollToOptions};

struct Slide {
    title: Option<&'static str>,
    lead: Option<&'static str>,
    before: &'static str,
    strong: Option<&'static str>,
    after: &'static str,
}

// `const SLIDES: &[Slide]`, which the bench writes from the words that all peers show.
include!(env!("BENCH_SLIDES"));

fn card(slide: &'static Slide) -> View {
    view! {
        li(class="card") {
            (slide.title.map(|title| view! { h2 { (title) } }))
            (slide.lead.map(|lead| view! { p(class="lead") { (lead) } }))
            p(class="text") {
                (slide.before)
                (slide.strong.map(|strong| view! { strong { (strong) } }))
                (slide.after)
            }
        }
    }
}

#[component]
fn Deck() -> View {
    let cards = create_node_ref();
    let current = create_signal(0_usize);
    let last = SLIDES.len() - 1;
    let scroller = move || cards.get().unchecked_into::<web_sys::Element>();
    // From one card to the next, the gap included.
    let stride = move || {
        let scroller = scroller();
        let left = |index| scroller.children().item(index).map(|card| card.get_bounding_client_rect().left());
        left(1).zip(left(0)).map_or(1.0, |(second, first)| second - first)
    };
    let scroll = move |steps: f64| {
        let options = ScrollToOptions::new();
        options.set_left(steps * stride());
        options.set_behavior(ScrollBehavior::Smooth);
        scroller().scroll_by_with_scroll_to_options(&options);
    };
    let settle = move |_| current.set((f64::from(scroller().scroll_left()) / stride()).round() as usize);
    view! {
        section(class="deck", aria-label="Mission, vision and values") {
            div(class="bar") {
                button(aria-label="Previous card", disabled=move || current.get() == 0, on:click=move |_| scroll(-1.0)) { "‹" }
                p(aria-live="polite") { (current.get() + 1) " of " (SLIDES.len()) }
                button(aria-label="Next card", disabled=move || current.get() == last, on:click=move |_| scroll(1.0)) { "›" }
            }
            ul(class="cards", tabindex="0", r#ref=cards, on:scroll=settle) {
                (SLIDES.iter().map(card).collect::<Vec<_>>())
            }
        }
    }
}

fn main() {
    let window = web_sys::window().unwrap_throw();
    let hosts = window.document().unwrap_throw().query_selector_all(".sycamore-deck").unwrap_throw();
    for index in 0..hosts.length() {
        let host = hosts.item(index).unwrap_throw();
        sycamore::render_to(Deck, &host.unchecked_into());
    }
    window.performance().unwrap_throw().mark("live").unwrap_throw();
}
