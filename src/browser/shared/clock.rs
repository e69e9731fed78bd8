//! The time, and the one timer.

use gloo_timers::callback::Timeout;

use crate::moment::Moment;

/// The time on the page's monotonic clock.
pub fn now() -> Moment {
    let milliseconds = web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
    // Never negative and far below 2^53, so only the fraction of a millisecond is lost.
    Moment(milliseconds as u64)
}

/// Calls `ring` once at `wakeup`, unless it is dropped before.
pub fn alarm(wakeup: Moment, ring: impl FnOnce() + 'static) -> Timeout {
    let wait = now().until(wakeup);
    Timeout::new(u32::try_from(wait.0).unwrap_or(u32::MAX), ring)
}
