//! What a kiosk does for itself, and when: fetch the content, look over the cache, begin anew at night.
//!
//! Each job is due at a moment that never depends on the wall clock, which may be wrong or jump. Of the clock only this is
//! asked, that a restart be at night where it can tell; where it cannot, it comes all the same.

use crate::moment::{Milliseconds, Moment};

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
/// Between two looks for new content.
const REFRESH: u64 = 10 * MINUTE;
/// Between two looks at every file of the cache.
const CHECK: u64 = 23 * HOUR;
/// A page that has run for so long begins anew in the next night,
const RESTART: u64 = 12 * HOUR;
/// and without one, when it has run for so long.
const LATEST: u64 = 36 * HOUR;
/// Minutes of the day at which the night is there for that: from 3 o'clock, for an hour.
const NIGHT: std::ops::Range<u16> = 180..240;
/// A restart that did not come, as where the page could not be had, is asked for again after so long.
const RETRY: u64 = HOUR;
/// No timer is set for longer: browsers keep 32 bits of milliseconds.
const LONGEST: u64 = HOUR;

/// Something that is due now and then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Fetch the content.
    Refresh,
    /// Look over every file of the cache, and fetch what is missing or spoilt.
    Check,
    /// Load the page anew, from the cache.
    Restart,
}

/// When each job is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upkeep {
    refresh: Moment,
    check: Moment,
    started: Moment,
    restart: Moment,
    /// Minutes into the night at which this kiosk restarts: not all of a district at once.
    minute: u16,
    jitter: u64,
}

impl Upkeep {
    /// The page has started. `chance` is any number, another on each kiosk: it spreads what they do over time.
    pub fn new(now: Moment, chance: u32) -> Self {
        let mut upkeep = Self {
            refresh: now,
            check: now,
            started: now,
            restart: now,
            minute: NIGHT.start + (chance % 30) as u16,
            jitter: u64::from(chance) % MINUTE,
        };
        upkeep.refresh = upkeep.after(now, REFRESH);
        upkeep.check = upkeep.after(now, CHECK);
        upkeep
    }

    fn after(&self, now: Moment, length: u64) -> Moment {
        now + Milliseconds(length + self.jitter)
    }

    /// The job that is due now, which is then due again after its time, however late it is: nothing is made up for.
    ///
    /// `minute` is the minute of the day on the wall clock, as 200 for 3:20; `is_free` whether nobody is there and the cache
    /// is whole, so that the page may restart.
    pub fn take(&mut self, now: Moment, minute: Option<u16>, is_free: bool) -> Option<Job> {
        if self.refresh <= now {
            self.refresh = self.after(now, REFRESH);
            return Some(Job::Refresh);
        }
        if self.check <= now {
            self.check = self.after(now, CHECK);
            return Some(Job::Check);
        }
        let age = self.started.until(now).0;
        let is_night = minute.is_some_and(|minute| (self.minute..NIGHT.end).contains(&minute));
        let is_due = age >= LATEST || (age >= RESTART && is_night);
        if !is_due || !is_free || now < self.restart {
            return None;
        }
        self.restart = now + Milliseconds(RETRY);
        Some(Job::Restart)
    }

    /// When to ask for the next job: never later than in an hour.
    pub fn next_wakeup(&self, now: Moment) -> Moment {
        self.refresh.min(self.check).min(now + Milliseconds(LONGEST)).max(now)
    }
}
