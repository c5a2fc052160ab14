//! Files and folders that are there whole or not at all, whatever happens to this process or the
//! power: written beside their place, flushed to the disk, then renamed.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The ending of what is not whole yet.
const PARTIAL: &str = "partial";

/// Writes a file whole or not at all.
pub(crate) fn file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    file_with(path, |file| file.write_all(bytes))
}

/// Writes a file whole or not at all; `write` gets it empty.
pub(crate) fn file_with<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<(), E> {
    let partial = partial(path);
    let mut file = File::create(&partial)?;
    write(&mut file)?;
    file.sync_all()?;
    fs::rename(&partial, path)?;
    Ok(sync_parent(path)?)
}

/// Writes a folder whole or not at all; `write` gets it empty. One that was there is replaced.
pub(crate) fn folder<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let partial = partial(path);
    remove(&partial)?;
    fs::create_dir_all(&partial)?;
    write(&partial)?;
    for entry in fs::read_dir(&partial)? {
        File::open(entry?.path())?.sync_all()?;
    }
    sync(&partial)?;
    // A folder can't be renamed onto a full one.
    remove(path)?;
    fs::rename(&partial, path)?;
    Ok(sync_parent(path)?)
}

/// Removes a folder, if there is one.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn partial(path: &Path) -> PathBuf {
    path.with_added_extension(PARTIAL)
}

fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(parent) if parent != Path::new("") => sync(parent),
        _ => sync(Path::new(".")),
    }
}

/// Flushes a folder's entries, where the system can.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
