//! Times as a cashier reads them: on the shop's own clock.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// `14:32`
#[must_use]
pub fn clock(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%H:%M").to_string()
}

/// `2026-11-21`
#[must_use]
pub fn day(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d").to_string()
}

/// `2026-11-21 14:32`, for lists.
#[must_use]
pub fn day_and_minute(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// `2026-11-21 14:32:05 +08:00`, for timelines: with seconds and the offset.
#[must_use]
pub fn day_and_clock(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M:%S %:z").to_string()
}
