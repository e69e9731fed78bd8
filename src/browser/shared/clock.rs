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
    // Browsers count in 31 bits: a longer wait would ring at once. What rings too early asks again.
    const LONGEST: u64 = i32::MAX as u64;
    Timeout::new(u32::try_from(wait.0.min(LONGEST)).unwrap_or_default(), ring)
}
