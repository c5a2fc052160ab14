//! `cargo xtask`: generate what is generated, check the house rules.

use clap::Parser;

/// Chores of the house.
#[derive(Debug, Parser)]
enum Chore {
    /// Write the generated docs and schemas.
    Gen {
        /// Write nothing; fail where a file is not as it would be written.
        #[arg(long)]
        check: bool,
    },
    /// Check the house rules.
    Tidy,
}

#[expect(clippy::print_stderr, reason = "a chore talks to the one who does it")]
fn main() -> anyhow::Result<()> {
    let complaints = match Chore::parse() {
        Chore::Gen { check } => xtask::generate::run(check)?,
        Chore::Tidy => xtask::tidy::run()?,
    };
    for complaint in &complaints {
        eprintln!("{complaint}");
    }
    anyhow::ensure!(complaints.is_empty(), "{} complaints", complaints.len());
    Ok(())
}
