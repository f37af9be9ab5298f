//! The console program; everything it does is in `tillside::cli`.

use std::io::{self, BufWriter};
use std::process::ExitCode;

use tillside::cli::{Environment, run};

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    run(std::env::args_os(), &Environment::of_process(), &mut out, &mut io::stderr()).into()
}
