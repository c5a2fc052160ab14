//! Checkpoints of a run: all that a run needs to go on as if it had never stopped. A folder each,
//! there whole or not at all, with the hashes of what lies in it.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::optimizer::AdamW;
use crate::safetensors::{self, Floats, Safetensors, Spec};
use crate::whole;

const NUMBERS: &str = "numbers.safetensors";
const MANIFEST: &str = "manifest.json";
const PREFIX: &str = "step-";

/// Where a run stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    pub(super) values: Vec<f32>,
    pub(super) optimizer: AdamW,
    pub(super) progress: Progress,
}

/// What has happened so far. Losses are in single precision: JSON gives those back bit for bit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Progress {
    /// Whole steps.
    pub(super) step: u64,
    /// The best held-out loss, and the step that had it.
    pub(super) best: Option<(u64, f32)>,
    /// Evaluations since the best.
    pub(super) worse: u64,
    /// Losses of the steps.
    pub(super) losses: Vec<f32>,
    /// Held-out losses, with their steps.
    pub(super) evaluations: Vec<(u64, f32)>,
    /// Tokens that were read.
    pub(super) tokens: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    /// What the run is, see `run.json`.
    run: String,
    sha256: String,
    progress: Progress,
}

/// The checkpoints of one run.
#[derive(Debug)]
pub(super) struct Checkpoints {
    folder: PathBuf,
    /// The hash of what makes the run the one it is.
    run: String,
}

impl Checkpoints {
    pub(super) fn new(folder: PathBuf, run: String) -> Self {
        Self { folder, run }
    }

    /// Writes a checkpoint, then removes those before the one before it.
    pub(super) fn save(&self, state: &State) -> io::Result<()> {
        std::fs::create_dir_all(&self.folder)?;
        let name = format!("{PREFIX}{:08}", state.progress.step);
        whole::folder(&self.folder.join(name), |folder| self.write(folder, state))?;
        for (_, old) in self.steps()?.iter().rev().skip(2) {
            whole::remove(old)?;
        }
        Ok(())
    }

    fn write(&self, folder: &Path, state: &State) -> io::Result<()> {
        let parts = [
            &state.values,
            &state.optimizer.first,
            &state.optimizer.second,
        ];
        let specs = ["values", "first", "second"].map(|name| Spec {
            name: name.to_owned(),
            shape: vec![state.values.len()],
            floats: Floats::F32,
        });
        let path = folder.join(NUMBERS);
        let mut file = File::create(&path)?;
        safetensors::write::<io::Error>(&mut file, &specs, |part| Ok(parts[part].clone()))?;
        file.sync_all()?;
        let manifest = Manifest {
            run: self.run.clone(),
            sha256: sha256(&path)?,
            progress: state.progress.clone(),
        };
        whole::file(
            &folder.join(MANIFEST),
            &serde_json::to_vec_pretty(&manifest)?,
        )
    }

    /// The latest checkpoint that is whole; and what was wrong with later ones.
    pub(super) fn latest(&self) -> io::Result<(Option<State>, Vec<String>)> {
        let mut notes = Vec::new();
        for (step, folder) in self.steps()?.iter().rev() {
            match self.read(folder) {
                Ok(state) if state.progress.step == *step => return Ok((Some(state), notes)),
                Ok(_) => notes.push(format!("{}: it is of another step", folder.display())),
                Err(reason) => notes.push(format!("{}: {reason}", folder.display())),
            }
        }
        Ok((None, notes))
    }

    fn read(&self, folder: &Path) -> Result<State, String> {
        let said = |error: &dyn std::error::Error| error.to_string();
        let manifest = std::fs::read(folder.join(MANIFEST)).map_err(|e| said(&e))?;
        let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|e| said(&e))?;
        if manifest.run != self.run {
            return Err("it belongs to another run".to_owned());
        }
        let path = folder.join(NUMBERS);
        if sha256(&path).map_err(|e| said(&e))? != manifest.sha256 {
            return Err("its numbers are not those that were written".to_owned());
        }
        let file = Safetensors::open(&path).map_err(|e| said(&e))?;
        let read = |name: &str| {
            let shape = file.shape(name).unwrap_or_default().to_vec();
            file.floats(name, &shape).map_err(|e| said(&e))
        };
        Ok(State {
            values: read("values")?,
            optimizer: AdamW {
                first: read("first")?,
                second: read("second")?,
                steps: manifest.progress.step,
            },
            progress: manifest.progress,
        })
    }

    /// Checkpoints by step.
    fn steps(&self) -> io::Result<Vec<(u64, PathBuf)>> {
        let entries = match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut steps = Vec::new();
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            let step = name.and_then(|name| name.strip_prefix(PREFIX)?.parse().ok());
            steps.extend(step.map(|step| (step, path)));
        }
        steps.sort();
        Ok(steps)
    }
}

/// The hash of a file.
pub(super) fn sha256(path: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut file = File::open(path)?;
    let mut buffer = vec![0; 1 << 20];
    loop {
        let read = io::Read::read(&mut file, &mut buffer)?;
        if read == 0 {
            return Ok(hex::encode(hasher.finalize()));
        }
        hasher.update(&buffer[..read]);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn state(step: u64) -> State {
        let values: Vec<f32> = (0..40).map(|i| (i as f32 + step as f32).sin()).collect();
        let mut optimizer = AdamW::new(40);
        optimizer.first = values.iter().map(|v| v * 0.1).collect();
        optimizer.steps = step;
        State {
            values,
            optimizer,
            progress: Progress {
                step,
                best: Some((1, 0.1 + step as f32 / 3.0)),
                losses: vec![1.0 / 3.0; 3],
                ..Progress::default()
            },
        }
    }

    fn filled() -> (tempfile::TempDir, Checkpoints) {
        let folder = tempfile::tempdir().unwrap();
        let checkpoints = Checkpoints::new(folder.path().join("c"), "run".to_owned());
        for step in 1..=3 {
            checkpoints.save(&state(step)).unwrap();
        }
        (folder, checkpoints)
    }

    #[test]
    fn the_latest_comes_back_bit_for_bit_and_the_oldest_goes() {
        let (_folder, checkpoints) = filled();
        assert_eq!(checkpoints.latest().unwrap(), (Some(state(3)), Vec::new()));
        assert_eq!(checkpoints.steps().unwrap().len(), 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_torn_or_changed_checkpoint_is_never_loaded(
            numbers: bool, cut in 0.0_f64..1.0, flip in prop::option::of(0_u8..8),
        ) {
            let (_folder, checkpoints) = filled();
            let last = checkpoints.steps().unwrap().pop().unwrap().1;
            let path = last.join(if numbers { NUMBERS } else { MANIFEST });
            let mut bytes = std::fs::read(&path).unwrap();
            let at = (bytes.len() as f64 * cut) as usize;
            // A flipped bit of the manifest may still be a manifest: only its numbers are hashed.
            match flip {
                Some(bit) if numbers => bytes[at] ^= 1 << bit,
                _ => bytes.truncate(at),
            }
            std::fs::write(&path, &bytes).unwrap();
            let (latest, notes) = checkpoints.latest().unwrap();
            prop_assert_eq!(latest, Some(state(2)));
            prop_assert_eq!(notes.len(), 1);
        }
    }

    #[test]
    fn what_a_kill_leaves_behind_is_neither_loaded_nor_in_the_way() {
        let (_folder, checkpoints) = filled();
        let partial = checkpoints.folder.join("step-00000004.partial");
        std::fs::create_dir(&partial).unwrap();
        std::fs::write(partial.join(NUMBERS), b"half").unwrap();
        assert_eq!(checkpoints.latest().unwrap().0, Some(state(3)));
        checkpoints.save(&state(4)).unwrap();
        assert_eq!(checkpoints.latest().unwrap().0, Some(state(4)));
        let other = Checkpoints::new(checkpoints.folder.clone(), "other".to_owned());
        assert_eq!(other.latest().unwrap().0, None);
    }
}
