//! Waiting with a rule: how long, how often to look, and when to stop looking.

/// A wait that a rule names in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Until the first look.
    pub first: u16,
    /// From one look to the next, where one is not enough.
    pub every: Option<u16>,
    /// When the last look is due.
    pub until: Option<u16>,
}

/// Where in a wait one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// So many seconds are left until look number `next`.
    Waiting { next: u32, left: i64 },
    /// Look now, for the so-manieth time.
    Now { number: u32 },
    /// The time is up.
    Over,
}

impl Wait {
    /// How long a look is called for, in seconds; never so long that it hides the countdown to the next.
    const LOOKING: i64 = 5;

    /// How many looks there are in all.
    #[must_use]
    pub fn looks(self) -> u32 {
        match (self.every.filter(|every| *every > 0), self.until) {
            (Some(every), Some(until)) => 1 + u32::from(until.saturating_sub(self.first) / every),
            _ => 1,
        }
    }

    /// Whether there is more than one look.
    #[must_use]
    pub fn repeats(self) -> bool {
        self.looks() > 1
    }

    /// When the whole wait ends, in seconds from its start.
    #[must_use]
    pub fn whole(self) -> u16 {
        self.until.unwrap_or(self.first)
    }

    /// Where one is, so many seconds after the start. A single look is due when the time is up, and stays due.
    #[must_use]
    pub fn stage(self, passed: i64) -> Stage {
        let first = i64::from(self.first);
        if passed < first {
            return Stage::Waiting { next: 1, left: first - passed.max(0) };
        }
        let every = match self.every {
            Some(every) if self.repeats() => i64::from(every),
            _ => return Stage::Over,
        };
        let looking = Self::LOOKING.min((every / 2).max(1));
        let (done, since) = ((passed - first) / every + 1, (passed - first) % every);
        // More looks than fit into the type are more than there are.
        let number = u32::try_from(done).unwrap_or(u32::MAX);
        if number > self.looks() || (number == self.looks() && since >= looking) {
            return Stage::Over;
        }
        if since < looking {
            return Stage::Now { number };
        }
        Stage::Waiting { next: number + 1, left: every - since }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WECHAT: Wait = Wait { first: 5, every: Some(10), until: Some(45) };

    #[test]
    fn wechat_is_asked_after_five_seconds_then_every_ten_up_to_forty_five() {
        assert_eq!((WECHAT.looks(), WECHAT.whole()), (5, 45));
        let table = [
            (-3, Stage::Waiting { next: 1, left: 5 }),
            (0, Stage::Waiting { next: 1, left: 5 }),
            (4, Stage::Waiting { next: 1, left: 1 }),
            (5, Stage::Now { number: 1 }),
            (9, Stage::Now { number: 1 }),
            (10, Stage::Waiting { next: 2, left: 5 }),
            (14, Stage::Waiting { next: 2, left: 1 }),
            (15, Stage::Now { number: 2 }),
            (20, Stage::Waiting { next: 3, left: 5 }),
            (25, Stage::Now { number: 3 }),
            (35, Stage::Now { number: 4 }),
            (44, Stage::Waiting { next: 5, left: 1 }),
            (45, Stage::Now { number: 5 }),
            (49, Stage::Now { number: 5 }),
            (50, Stage::Over),
            (3_600, Stage::Over),
            (i64::MAX, Stage::Over),
        ];
        for (passed, stage) in table {
            assert_eq!(WECHAT.stage(passed), stage, "after {passed} s");
        }
    }

    #[test]
    fn a_single_wait_counts_down_and_is_over() {
        let wait = Wait { first: 90, every: None, until: None };
        let table =
            [(0, Stage::Waiting { next: 1, left: 90 }), (89, Stage::Waiting { next: 1, left: 1 }), (90, Stage::Over)];
        for (passed, stage) in table {
            assert_eq!(wait.stage(passed), stage, "after {passed} s");
        }
        assert!(!wait.repeats());
    }

    #[test]
    fn odd_rules_end_all_the_same() {
        for wait in [
            Wait { first: 0, every: Some(0), until: Some(45) },
            Wait { first: 50, every: Some(10), until: Some(45) },
            Wait { first: 0, every: Some(1), until: Some(u16::MAX) },
            Wait { first: u16::MAX, every: Some(u16::MAX), until: None },
        ] {
            assert_eq!(wait.stage(1_000_000), Stage::Over, "{wait:?}");
        }
    }
}
