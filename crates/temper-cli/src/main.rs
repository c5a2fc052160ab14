//! The binary `temper`: arguments as typed, lowered to options as meant, one file a command.

mod analyzers;
mod commands;
mod failure;
mod git;
mod places;
mod settings;
mod show;
mod strategies;

use std::process::ExitCode;

use clap::Parser;

use crate::commands::Command;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures how insecure AI-generated code is, and hardens it.
#[derive(Debug, Parser)]
#[command(name = "temper", version, max_term_width = 100, after_help = EXIT_CODES)]
struct Args {
    #[command(subcommand)]
    command: Command,
    /// When to use colour.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorWhen,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum ColorWhen {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

const EXIT_CODES: &str = "Exit codes:
  0    done, and nothing to report against
  1    done, with findings at or above the threshold, or a study with samples missing
  2    not done: a wrong argument, a broken file, a missing key, no connection
  3    done, with too few samples to tell (`temper tune eval`)
  130  stopped by Ctrl-C; running the same command again goes on";

fn main() -> ExitCode {
    let args = Args::parse();
    choose_color(args.color);
    match args.command.run() {
        Ok(exit) => ExitCode::from(exit as u8),
        Err(failure) => {
            failure.show();
            ExitCode::from(failure.exit as u8)
        }
    }
}

fn choose_color(when: ColorWhen) {
    match when {
        ColorWhen::Auto => {}
        ColorWhen::Always => anstream::ColorChoice::Always.write_global(),
        ColorWhen::Never => anstream::ColorChoice::Never.write_global(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn every_argument_is_well_formed_and_documented() {
        super::Args::command().help_expected(true).debug_assert();
    }
}
