//! Safetensors files: read a tensor at a time, written a tensor at a time, so that memory holds no
//! second copy of a model. Layout: <https://huggingface.co/docs/safetensors>.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use half::{bf16, f16};
use serde::{Deserialize, Serialize};

use crate::error::LoadError;

/// A header longer than this is a damaged length.
const LONGEST_HEADER: u64 = 100_000_000;

/// How the floats of a tensor are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Floats {
    /// Double precision.
    F64,
    /// Single precision.
    F32,
    /// Half precision.
    F16,
    /// The upper half of single precision.
    BF16,
}

impl Floats {
    /// Bytes of one value.
    pub fn size(self) -> usize {
        match self {
            Self::F64 => 8,
            Self::F32 => 4,
            Self::F16 | Self::BF16 => 2,
        }
    }

    fn read(self, bytes: &[u8]) -> Vec<f32> {
        match self {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "single precision is asked for"
            )]
            Self::F64 => each(bytes, |b: [u8; 8]| f64::from_le_bytes(b) as f32),
            Self::F32 => each(bytes, f32::from_le_bytes),
            Self::F16 => each(bytes, |b| f16::from_le_bytes(b).to_f32()),
            Self::BF16 => each(bytes, |b| bf16::from_le_bytes(b).to_f32()),
        }
    }

    fn write(self, values: &[f32]) -> Vec<u8> {
        match self {
            Self::F64 => values
                .iter()
                .flat_map(|v| f64::from(*v).to_le_bytes())
                .collect(),
            Self::F32 => values.iter().flat_map(|v| v.to_le_bytes()).collect(),
            Self::F16 => values
                .iter()
                .flat_map(|v| f16::from_f32(*v).to_le_bytes())
                .collect(),
            Self::BF16 => values
                .iter()
                .flat_map(|v| bf16::from_f32(*v).to_le_bytes())
                .collect(),
        }
    }
}

fn each<const N: usize>(bytes: &[u8], read: impl Fn([u8; N]) -> f32) -> Vec<f32> {
    bytes
        .as_chunks::<N>()
        .0
        .iter()
        .map(|chunk| read(*chunk))
        .collect()
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    dtype: Floats,
    shape: Vec<usize>,
    data_offsets: (u64, u64),
}

/// An open safetensors file.
#[derive(Debug)]
pub struct Safetensors {
    path: PathBuf,
    entries: BTreeMap<String, Entry>,
    metadata: BTreeMap<String, String>,
    start: u64,
    file: Mutex<File>,
}

impl Safetensors {
    /// Opens the file and reads its header.
    ///
    /// # Errors
    /// When the file cannot be read, or its header does not fit its length.
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        let unreadable = |source| LoadError::Read {
            path: path.to_owned(),
            source,
        };
        let wrong = |reason: String| LoadError::NotSafetensors {
            path: path.to_owned(),
            reason,
        };
        let mut file = File::open(path).map_err(unreadable)?;
        let len = file.metadata().map_err(unreadable)?.len();
        let mut size = [0; 8];
        file.read_exact(&mut size)
            .map_err(|_| wrong("it has no header".to_owned()))?;
        let size = u64::from_le_bytes(size);
        if size > LONGEST_HEADER || size + 8 > len {
            return Err(wrong(format!(
                "its header would have {size} bytes, the file has {len}"
            )));
        }
        let mut header = Vec::new();
        Read::by_ref(&mut file)
            .take(size)
            .read_to_end(&mut header)
            .map_err(unreadable)?;
        let (entries, metadata) = header_of(&header).map_err(|error| wrong(error.to_string()))?;
        let this = Self {
            path: path.to_owned(),
            entries,
            metadata,
            start: size + 8,
            file: Mutex::new(file),
        };
        match this.misfit(len) {
            Some(reason) => Err(wrong(reason)),
            None => Ok(this),
        }
    }

    /// Why the tensors cannot all lie in a file of that length.
    fn misfit(&self, len: u64) -> Option<String> {
        self.entries.iter().find_map(|(name, entry)| {
            let count = entry
                .shape
                .iter()
                .try_fold(entry.dtype.size(), |n, d| n.checked_mul(*d));
            let (from, to) = entry.data_offsets;
            let fits = to.checked_sub(from) == count.map(|count| count as u64)
                && self.start.checked_add(to).is_some_and(|end| end <= len);
            (!fits).then(|| format!("`{name}` lies at {from} to {to}, which does not fit"))
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The names of its tensors.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// A note that the writer left.
    pub fn note(&self, key: &str) -> Option<&str> {
        self.metadata.get(key).map(String::as_str)
    }

    /// A tensor's shape.
    pub fn shape(&self, name: &str) -> Option<&[usize]> {
        Some(&self.entries.get(name)?.shape)
    }

    /// A tensor's values.
    ///
    /// # Errors
    /// When the file lacks it, or it has another shape.
    pub fn floats(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, LoadError> {
        let entry = self.entries.get(name).ok_or_else(|| LoadError::Missing {
            path: self.path.clone(),
            key: name.to_owned(),
            expected: "a tensor",
        })?;
        if entry.shape != shape {
            return Err(LoadError::Tensor {
                path: self.path.clone(),
                tensor: name.to_owned(),
                reason: format!("shape {:?}, expected {shape:?}", entry.shape),
            });
        }
        let (from, to) = entry.data_offsets;
        let mut bytes = Vec::new();
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(self.start + from))
            .and_then(|_| {
                Read::by_ref(&mut *file)
                    .take(to - from)
                    .read_to_end(&mut bytes)
            })
            .map_err(|source| LoadError::Read {
                path: self.path.clone(),
                source,
            })?;
        Ok(entry.dtype.read(&bytes))
    }
}

type Header = (BTreeMap<String, Entry>, BTreeMap<String, String>);

fn header_of(json: &[u8]) -> serde_json::Result<Header> {
    let mut all: BTreeMap<String, serde_json::Value> = serde_json::from_slice(json)?;
    let metadata = match all.remove(METADATA) {
        Some(metadata) => serde_json::from_value(metadata)?,
        None => BTreeMap::new(),
    };
    let entries = all
        .into_iter()
        .map(|(name, value)| Ok((name, serde_json::from_value(value)?)));
    Ok((entries.collect::<serde_json::Result<_>>()?, metadata))
}

const METADATA: &str = "__metadata__";

/// What a tensor of a file to be written is.
#[derive(Debug, Clone)]
pub struct Spec {
    /// Its name.
    pub name: String,
    /// Its shape.
    pub shape: Vec<usize>,
    /// How its values are kept.
    pub floats: Floats,
}

/// Writes the tensors in their order; `values` gives those of the tensor of that number. With the
/// note `format: pt`, without which `transformers` refuses a file.
///
/// # Errors
/// When writing fails, or `values` does.
pub fn write<E: From<std::io::Error>>(
    file: &mut File,
    specs: &[Spec],
    mut values: impl FnMut(usize) -> Result<Vec<f32>, E>,
) -> Result<(), E> {
    let mut out = BufWriter::new(file);
    let mut header = serde_json::Map::new();
    header.insert(METADATA.to_owned(), serde_json::json!({ "format": "pt" }));
    let mut at = 0;
    for spec in specs {
        let end = at + spec.shape.iter().product::<usize>() as u64 * spec.floats.size() as u64;
        let entry = Entry {
            dtype: spec.floats,
            shape: spec.shape.clone(),
            data_offsets: (at, end),
        };
        let entry = serde_json::to_value(entry).map_err(std::io::Error::from)?;
        header.insert(spec.name.clone(), entry);
        at = end;
    }
    let mut json = serde_json::to_vec(&header).map_err(std::io::Error::from)?;
    // Data that begin at a multiple of eight can be mapped.
    json.resize(json.len().next_multiple_of(8), b' ');
    out.write_all(&(json.len() as u64).to_le_bytes())?;
    out.write_all(&json)?;
    for (number, spec) in specs.iter().enumerate() {
        let values = values(number)?;
        let expected: usize = spec.shape.iter().product();
        if values.len() != expected {
            let message = format!(
                "`{}` has {} values, not {expected}",
                spec.name,
                values.len()
            );
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, message).into());
        }
        // Some values at a time: the bytes of a whole matrix would be a second copy of it.
        for values in values.chunks(1 << 16) {
            out.write_all(&spec.floats.write(values))?;
        }
    }
    Ok(out.flush()?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(specs: &[Spec], values: &[Vec<f32>]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.safetensors");
        let mut file = File::create(&path).unwrap();
        write::<std::io::Error>(&mut file, specs, |i| Ok(values[i].clone())).unwrap();
        (folder, path)
    }

    fn spec(number: usize, rows: usize, columns: usize, floats: Floats) -> Spec {
        Spec {
            name: format!("t{number}"),
            shape: vec![rows, columns],
            floats,
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            shapes in prop::collection::vec((0_usize..5, 1_usize..9), 0..5), seed in -9.0_f32..9.0,
        ) {
            let specs: Vec<Spec> = shapes.iter().enumerate()
                .map(|(i, (rows, columns))| spec(i, *rows, *columns, Floats::F32)).collect();
            let values: Vec<Vec<f32>> = shapes.iter()
                .map(|(rows, columns)| (0..rows * columns).map(|i| seed * i as f32).collect())
                .collect();
            let (_folder, path) = written(&specs, &values);
            let file = Safetensors::open(&path).unwrap();
            prop_assert_eq!(file.names().count(), specs.len());
            for (spec, values) in specs.iter().zip(&values) {
                prop_assert_eq!(&file.floats(&spec.name, &spec.shape).unwrap(), values);
            }
        }

        #[test]
        fn a_file_cut_short_is_refused(keep in 0.0_f64..1.0) {
            let (_folder, path) = written(&[spec(0, 3, 4, Floats::F32)], &[vec![1.0; 12]]);
            let bytes = std::fs::read(&path).unwrap();
            let keep = (bytes.len() as f64 * keep) as usize;
            std::fs::write(&path, &bytes[..keep]).unwrap();
            let error = Safetensors::open(&path).unwrap_err();
            let refused = matches!(error, LoadError::NotSafetensors { .. });
            prop_assert!(refused, "{}", error);
        }
    }

    #[test]
    fn halves_keep_what_fits_them() {
        for floats in [Floats::F16, Floats::BF16, Floats::F64] {
            let values = vec![0.5, -2.0, 0.0, 96.0];
            let (_folder, path) = written(&[spec(0, 2, 2, floats)], std::slice::from_ref(&values));
            let file = Safetensors::open(&path).unwrap();
            assert_eq!(file.floats("t0", &[2, 2]).unwrap(), values);
            assert!(file.floats("t0", &[4]).is_err());
            assert!(file.floats("t1", &[2, 2]).is_err());
            assert_eq!(file.note("format"), Some("pt"));
        }
    }
}
