//! How a command ends, and how a failure is shown: message, causes, hint, exit code.

use std::fmt::Display;
use std::io::Write;

use anstyle::{AnsiColor, Style};

/// How a command ended that could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done, and nothing to report against.
    Success = 0,
    /// Done, with something that a script should stop at: findings, missing samples.
    Findings = 1,
    /// Not done.
    Failure = 2,
    /// Done, and too little to tell by.
    Unclear = 3,
    /// Stopped by Ctrl-C.
    Interrupted = 130,
}

/// Why a command could not do its work, and what to do next.
#[derive(Debug)]
pub struct Failure {
    /// What happened, with its causes.
    pub error: anyhow::Error,
    /// What to do next.
    pub hint: Option<String>,
    /// The exit code.
    pub exit: Exit,
}

/// What every command returns.
pub type Outcome = Result<Exit, Failure>;

impl Failure {
    /// A failure with this message.
    pub fn new(message: impl Display) -> Self {
        Self {
            error: anyhow::anyhow!("{message}"),
            hint: None,
            exit: Exit::Failure,
        }
    }

    /// The same failure with advice.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Prints message, causes and hint to standard error.
    pub fn show(&self) {
        let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        let cyan = Style::new().bold().fg_color(Some(AnsiColor::Cyan.into()));
        tell(format_args!("{red}error{red:#}: {}", self.error));
        for cause in self.error.chain().skip(1) {
            tell(format_args!("  {cyan}caused by{cyan:#}: {cause}"));
        }
        if let Some(hint) = &self.hint {
            tell(format_args!("{cyan}hint{cyan:#}: {hint}"));
        }
    }
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self {
            error: error.into(),
            hint: None,
            exit: Exit::Failure,
        }
    }
}

/// Advice added to any error on its way up.
pub trait Hint<T> {
    /// Adds what to do next.
    fn hint(self, hint: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: Into<Failure>> Hint<T> for Result<T, E> {
    fn hint(self, hint: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| {
            let failure = error.into();
            if failure.hint.is_some() {
                failure
            } else {
                failure.hint(hint())
            }
        })
    }
}

/// One line to standard error; a closed pipe is no reason to fail.
pub fn tell(line: impl Display) {
    let _ = writeln!(anstream::stderr().lock(), "{line}");
}

/// Data to standard output. A reader that went away ends the output quietly.
///
/// # Errors
/// When the output can't be written for another reason, such as a full disk.
pub fn data(text: impl Display) -> Result<(), Failure> {
    written(&mut anstream::stdout().lock(), |out| write!(out, "{text}"))
}

/// Bytes to standard output as they are, which [`data`] would search for colours to take out.
///
/// # Errors
/// As [`data`].
pub fn bytes(bytes: &[u8]) -> Result<(), Failure> {
    written(&mut std::io::stdout().lock(), |out| out.write_all(bytes))
}

fn written<W: std::io::Write>(
    out: &mut W,
    write: impl FnOnce(&mut W) -> std::io::Result<()>,
) -> Result<(), Failure> {
    match write(out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(anyhow::Error::from(error)
                .context("cannot write to standard output")
                .into())
        }
        _ => Ok(()),
    }
}
