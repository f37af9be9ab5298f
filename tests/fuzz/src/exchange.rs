//! The part of the exchange that takes tables apart.

#[path = "../../../src/exchange/csv/mod.rs"]
pub mod csv;
#[path = "../../../src/exchange/refused.rs"]
pub mod refused;
#[path = "../../../src/exchange/row.rs"]
pub mod row;
#[path = "../../../src/exchange/row_id.rs"]
mod row_id;
#[path = "../../../src/exchange/when.rs"]
mod when;
