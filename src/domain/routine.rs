//! Checks that come round again, and when the next one is due. What they are is knowledge; when they were done is in the log.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, VariantArray};

/// How often a routine comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, AsRefStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Every {
    Day,
    Week,
    Month,
}

impl Every {
    fn span(self) -> Span {
        match self {
            Self::Day => 1.day(),
            Self::Week => 1.week(),
            Self::Month => 1.month(),
        }
    }
}

/// Where a routine stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Done often enough; the day on which it is due again.
    Done { next: Date },
    /// To be done today. What was never done is due, not overdue: nobody has promised it.
    Due,
    /// Was to be done on an earlier day.
    Overdue { since: Date },
}

impl Standing {
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done { .. })
    }
}

/// Where a routine stands on `today`, on the shop's calendar.
#[must_use]
pub fn standing(every: Every, last_done: Option<Date>, today: Date) -> Standing {
    let Some(last) = last_done else { return Standing::Due };
    let next = last.saturating_add(every.span());
    match next.cmp(&today) {
        std::cmp::Ordering::Greater => Standing::Done { next },
        std::cmp::Ordering::Equal => Standing::Due,
        // Yesterday's daily check cannot be made up for: today's is due.
        std::cmp::Ordering::Less if every == Every::Day => Standing::Due,
        std::cmp::Ordering::Less => Standing::Overdue { since: next },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_was_done_comes_round_again_on_its_day() {
        let today = date(2026, 11, 26);
        let yesterday = Some(date(2026, 11, 25));
        assert_eq!(standing(Every::Day, Some(today), today), Standing::Done { next: date(2026, 11, 27) });
        assert_eq!(standing(Every::Day, yesterday, today), Standing::Due);
        assert_eq!(standing(Every::Day, Some(date(2026, 11, 1)), today), Standing::Due);
        assert_eq!(standing(Every::Week, yesterday, today), Standing::Done { next: date(2026, 12, 2) });
        assert_eq!(standing(Every::Week, Some(date(2026, 11, 19)), today), Standing::Due);
        assert_eq!(
            standing(Every::Week, Some(date(2026, 11, 10)), today),
            Standing::Overdue { since: date(2026, 11, 17) }
        );
        assert_eq!(standing(Every::Month, None, today), Standing::Due, "never done is not a reproach");
    }

    #[test]
    fn a_month_that_is_shorter_ends_on_its_last_day() {
        let done = standing(Every::Month, Some(date(2026, 1, 31)), date(2026, 2, 27));
        assert_eq!(done, Standing::Done { next: date(2026, 2, 28) });
    }
}
