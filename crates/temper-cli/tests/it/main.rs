//! The binary as a user runs it.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may panic, as tests do"
)]

mod change;
mod evidence;
mod fix;
mod importing;
mod mistakes;
mod resume;
mod rules;
mod scan;
mod serve;
mod server;
mod study;
mod tune;
#[cfg(feature = "local")]
mod tune_train;

use std::path::Path;
use std::process::{Command, Output};

/// `temper` in a folder, with an environment that holds no keys and no colours.
fn temper(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("temper"));
    command.current_dir(folder).args(args).env_clear();
    for kept in ["PATH", "HOME", "SYSTEMROOT", "LLVM_PROFILE_FILE"] {
        if let Some(value) = std::env::var_os(kept) {
            command.env(kept, value);
        }
    }
    command
        .env("TEMPER_MODELS", folder.join("models"))
        .stdin(std::process::Stdio::null());
    command
}

/// Runs to the end.
fn run(folder: &Path, args: &[&str]) -> Output {
    temper(folder, args).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
