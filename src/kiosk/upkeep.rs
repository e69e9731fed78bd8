//! What a kiosk does for itself, and when: fetch the content, check the cache, restart at night.
//!
//! No job depends on the wall clock, which may be wrong or jump. The clock only helps to put the restart into the night; if
//! the clock cannot tell, the restart comes anyway.

use crate::moment::{Milliseconds, Moment};

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
/// Time between two looks for new content.
const REFRESH: u64 = 10 * MINUTE;
/// Time between two checks of every file in the cache.
const CHECK: u64 = 23 * HOUR;
/// A page that has run this long restarts during the next night,
const RESTART: u64 = 12 * HOUR;
/// or, if no night comes, when it has run this long.
const LATEST: u64 = 36 * HOUR;
/// The night, in minutes of the day: from 3 a.m. to 4 a.m.
const NIGHT: std::ops::Range<u16> = 180..240;
/// If a restart failed, for instance because the page was not available, it is tried again after this long.
const RETRY: u64 = HOUR;
/// The longest timer. Browsers keep a timer's milliseconds in 32 bits.
const LONGEST: u64 = HOUR;

/// Something that is due from time to time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Fetch the content.
    Refresh,
    /// Check every file in the cache, and fetch what is missing or damaged.
    Check,
    /// Reload the page from the cache.
    Restart,
}

/// When each job is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upkeep {
    refresh: Moment,
    check: Moment,
    started: Moment,
    restart: Moment,
    /// The minute of the day from which this kiosk may restart. It differs, so that the kiosks of a district don't all
    /// restart at once.
    minute: u16,
    jitter: u64,
}

impl Upkeep {
    /// Starts with the page. `chance` is any number, a different one on each kiosk, and spreads their work over time.
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

    /// The job that is due now. It is due again after its usual time, however late it is; missed turns are skipped.
    ///
    /// `minute` is the minute of the day on the wall clock, such as 200 for 3:20. `is_free` says whether nobody is there and
    /// the cache is complete, so the page may restart.
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

    /// When to ask for the next job, at most an hour from now.
    pub fn next_wakeup(&self, now: Moment) -> Moment {
        self.refresh.min(self.check).min(now + Milliseconds(LONGEST)).max(now)
    }
}
