//! The window's program.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use clap::Parser as _;
use tillside::launch::{Args, launch};

fn main() -> ExitCode {
    launch(Args::parse())
}
