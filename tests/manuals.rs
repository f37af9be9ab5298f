//! The manual pages in `assets/desktop/` are written from the command lines themselves; `UPDATE_MANUALS=1 cargo test --test
//! manuals` writes them anew.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;
use tillside::cli::Cli;
use tillside::launch::Args;

const FILES: &str = r"
.SH ENVIRONMENT
.TP
\fBTILLSIDE_DATA_DIR\fR
The folder of the data, where \fB\-\-data\-dir\fR does not name one.
.SH FILES
.TP
\fI~/.local/share/tillside/tillside.sqlite\fR
The log, the terminals, the people and the settings. Attachments and backups lie beside it. Removing the program leaves them.
";

const EXIT: &str = r"
.SH EXIT STATUS
.TP
0
Done.
.TP
1
Not found, or a problem was found.
.TP
2
The call was wrong.
";

/// A page: the program, then its commands, each with what it takes.
fn page(command: Command, end: &[&str]) -> io::Result<String> {
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        writeln!(page, ".SH COMMANDS")?;
        commands(&mut page, &command)?;
    }
    let mut page = String::from_utf8(page).map_err(io::Error::other)?;
    page.extend(end.iter().map(|part| part.trim_start()));
    // A blank line in a page is a gap nobody asked for.
    Ok(page.lines().map(str::trim_end).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect())
}

/// What stands under one another in the program's own help stands in one section here, by its full name.
fn commands(page: &mut Vec<u8>, parent: &Command) -> io::Result<()> {
    for command in parent.get_subcommands() {
        if command.has_subcommands() {
            commands(page, command)?;
            continue;
        }
        // The options of all commands are told once.
        let told = |arg: clap::Arg| {
            let hidden = arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str());
            arg.hide(hidden)
        };
        let man = Man::new(command.clone().mut_args(told));
        let mut parts = Vec::new();
        man.render_synopsis_section(&mut parts)?;
        man.render_description_section(&mut parts)?;
        man.render_options_section(&mut parts)?;
        let parts = String::from_utf8(parts).map_err(io::Error::other)?;
        let name = command.get_bin_name().and_then(|name| name.split_once(' ')).map(|(_, rest)| rest);
        writeln!(page, ".SS \"{}\"", name.expect("the program's name before it"))?;
        for line in parts.lines() {
            writeln!(page, "{}", if line.starts_with(".SH ") { ".PP" } else { line })?;
        }
    }
    Ok(())
}

#[track_caller]
fn matches(name: &str, page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/desktop").join(name);
    if std::env::var_os("UPDATE_MANUALS").is_some() {
        fs::write(&path, page).expect("the page is written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "{name} is not what the program takes: run UPDATE_MANUALS=1 cargo test --test manuals");
}

#[test]
fn the_page_of_the_window_tells_what_it_takes() {
    let page = page(Args::command(), &[FILES, ".SH SEE ALSO\n\\fBtillside\\-cli\\fR(1)\n"]).unwrap();
    assert!(page.contains("\\-\\-renderer"));
    matches("tillside.1", &page);
}

#[test]
fn the_page_of_the_console_program_tells_what_it_takes() {
    let page = page(Cli::command(), &[EXIT, FILES, ".SH SEE ALSO\n\\fBtillside\\fR(1)\n"]).unwrap();
    for word in ["lookup", "\\-\\-last4", "\\-\\-dry\\-run", "paid_other_card"] {
        assert!(page.contains(word), "{word} is not in the page");
    }
    matches("tillside-cli.1", &page);
}
