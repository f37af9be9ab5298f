//! The parts of the program that read files of strangers, and what must hold for whatever they are given.

#![allow(dead_code, reason = "only some of it is asked for here")]

#[path = "../../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../../src/knowledge/mod.rs"]
pub mod knowledge;
#[path = "../../../src/pack/mod.rs"]
pub mod pack;

pub mod exchange;
pub mod laws;

use std::sync::LazyLock;

use knowledge::Catalog;

/// What the standard knows.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().expect("the built-in knowledge is sound"));
