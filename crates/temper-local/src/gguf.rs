//! A GGUF file: its metadata, and its tensors one at a time, so that memory holds no second copy.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use candle_core::quantized::gguf_file::{Content, Value};
use candle_core::quantized::{GgmlDType, QStorage, QTensor};
use candle_core::{Device, Tensor};

use crate::error::LoadError;

/// An open GGUF file.
#[derive(Debug)]
pub struct Gguf {
    path: PathBuf,
    content: Content,
    file: Mutex<BufReader<File>>,
}

/// A matrix as it lies in the file: rows of quantized blocks.
#[derive(Debug, Clone)]
pub struct RawMatrix {
    /// How its blocks are quantized.
    pub dtype: GgmlDType,
    /// Output features.
    pub rows: usize,
    /// Input features.
    pub columns: usize,
    /// The blocks, row after row.
    pub bytes: Vec<u8>,
}

impl Gguf {
    /// Opens the file and reads its header.
    ///
    /// # Errors
    /// When the file cannot be read or is no GGUF file.
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        let unreadable = |source| LoadError::Read {
            path: path.to_owned(),
            source,
        };
        let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
        let content = Content::read(&mut file).map_err(|error| LoadError::NotGguf {
            path: path.to_owned(),
            reason: error.to_string(),
        })?;
        Ok(Self {
            path: path.to_owned(),
            content,
            file: Mutex::new(file),
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn get<'a, T>(
        &'a self,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Result<T, LoadError> {
        let value = self.content.metadata.get(key).and_then(read);
        value.ok_or_else(|| LoadError::Missing {
            path: self.path.clone(),
            key: key.to_owned(),
            expected,
        })
    }

    /// A text of the metadata.
    ///
    /// # Errors
    /// When there is none under that key.
    pub fn text(&self, key: &str) -> Result<&str, LoadError> {
        self.get(key, "a text", |value| match value {
            Value::String(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// A number of the metadata.
    ///
    /// # Errors
    /// When there is none under that key.
    pub fn number(&self, key: &str) -> Result<usize, LoadError> {
        self.get(key, "a number", |value| match value {
            Value::I32(n) => usize::try_from(*n).ok(),
            Value::I64(n) => usize::try_from(*n).ok(),
            other => usize::try_from(other.to_u64().ok()?).ok(),
        })
    }

    /// A fraction of the metadata.
    ///
    /// # Errors
    /// When there is none under that key.
    pub fn fraction(&self, key: &str) -> Result<f32, LoadError> {
        self.get(key, "a fraction", |value| value.to_f32().ok())
    }

    /// Whether a flag of the metadata is there and set.
    pub fn flag(&self, key: &str) -> bool {
        let value = self.content.metadata.get(key);
        value.is_some_and(|value| value.to_bool().unwrap_or(false))
    }

    /// A list of texts of the metadata.
    ///
    /// # Errors
    /// When there is none under that key.
    pub fn texts(&self, key: &str) -> Result<Vec<&str>, LoadError> {
        self.get(key, "a list of texts", |value| {
            let values = value.to_vec().ok()?.iter();
            values
                .map(|v| v.to_string().ok().map(String::as_str))
                .collect()
        })
    }

    /// A list of whole numbers of the metadata.
    ///
    /// # Errors
    /// When there is none under that key.
    pub fn numbers(&self, key: &str) -> Result<Vec<i64>, LoadError> {
        self.get(key, "a list of numbers", |value| {
            let whole = |value: &Value| match value {
                Value::I32(n) => Some(i64::from(*n)),
                other => other
                    .to_i64()
                    .ok()
                    .or(i64::try_from(other.to_u64().ok()?).ok()),
            };
            value.to_vec().ok()?.iter().map(whole).collect()
        })
    }

    /// Whether the file has that tensor.
    pub fn has(&self, tensor: &str) -> bool {
        self.content.tensor_infos.contains_key(tensor)
    }

    /// The names of its tensors, in order.
    pub fn tensors(&self) -> Vec<String> {
        let mut names: Vec<String> = self.content.tensor_infos.keys().cloned().collect();
        names.sort();
        names
    }

    /// All its metadata, in order.
    pub(crate) fn metadata(&self) -> Vec<(String, Value)> {
        let all = self.content.metadata.iter();
        let mut all: Vec<_> = all
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    }

    /// A tensor as it lies in the file.
    pub(crate) fn tensor(&self, name: &str) -> Result<QTensor, LoadError> {
        let (dtype, shape, bytes) = self.read(name)?;
        QStorage::from_data(Cow::Owned(bytes), &Device::Cpu, dtype)
            .and_then(|storage| QTensor::new(storage, shape))
            .map_err(|error| self.unfit(name, error.to_string()))
    }

    /// A vector of floats, such as a norm's weights or a bias.
    ///
    /// # Errors
    /// When the file lacks it or it does not have `len` values.
    pub fn vector(&self, tensor: &str, len: usize) -> Result<Vec<f32>, LoadError> {
        let (dtype, shape, bytes) = self.read(tensor)?;
        if shape.iter().product::<usize>() != len {
            return Err(self.unfit(tensor, format!("shape {shape:?}, expected [{len}]")));
        }
        dequantize(dtype, &[len], &bytes)
            .and_then(|values| values.to_vec1::<f32>())
            .map_err(|error| self.unfit(tensor, error.to_string()))
    }

    /// A matrix, as it lies in the file.
    ///
    /// # Errors
    /// When the file lacks it or its shape is another.
    pub fn matrix(
        &self,
        tensor: &str,
        rows: usize,
        columns: usize,
    ) -> Result<RawMatrix, LoadError> {
        let (dtype, shape, bytes) = self.read(tensor)?;
        if shape != [rows, columns] {
            let reason = format!("shape {shape:?}, expected [{rows}, {columns}]");
            return Err(self.unfit(tensor, reason));
        }
        Ok(RawMatrix {
            dtype,
            rows,
            columns,
            bytes,
        })
    }

    /// The error that a tensor does not fit.
    pub(crate) fn unfit(&self, tensor: &str, reason: String) -> LoadError {
        LoadError::Tensor {
            path: self.path.clone(),
            tensor: tensor.to_owned(),
            reason,
        }
    }

    fn read(&self, tensor: &str) -> Result<(GgmlDType, Vec<usize>, Vec<u8>), LoadError> {
        let infos = &self.content.tensor_infos;
        let info = infos.get(tensor).ok_or_else(|| LoadError::Missing {
            path: self.path.clone(),
            key: tensor.to_owned(),
            expected: "a tensor",
        })?;
        let dtype = info.ggml_dtype;
        let len = info.shape.elem_count() / dtype.block_size() * dtype.type_size();
        let start = self.content.tensor_data_offset.saturating_add(info.offset);
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = Vec::new();
        let read = file
            .seek(SeekFrom::Start(start))
            // `take` bounds a damaged length by what the file really has.
            .and_then(|_| file.by_ref().take(len as u64).read_to_end(&mut bytes))
            .map_err(|source| LoadError::Read {
                path: self.path.clone(),
                source,
            })?;
        if read != len {
            return Err(LoadError::NotGguf {
                path: self.path.clone(),
                reason: format!("`{tensor}` needs {len} bytes, the file has {read}"),
            });
        }
        Ok((dtype, info.shape.dims().to_vec(), bytes))
    }
}

/// The floats of quantized blocks.
pub(crate) fn dequantize(
    dtype: GgmlDType,
    shape: &[usize],
    bytes: &[u8],
) -> candle_core::Result<Tensor> {
    let storage = QStorage::from_data(Cow::Borrowed(bytes), &Device::Cpu, dtype)?;
    QTensor::new(storage, shape)?.dequantize(&Device::Cpu)
}

impl RawMatrix {
    /// Bytes of one row.
    pub(crate) fn row_bytes(&self) -> usize {
        self.columns / self.dtype.block_size() * self.dtype.type_size()
    }

    /// One row as floats.
    pub(crate) fn row(&self, row: usize) -> candle_core::Result<Vec<f32>> {
        let size = self.row_bytes();
        let bytes = &self.bytes[row * size..(row + 1) * size];
        dequantize(self.dtype, &[self.columns], bytes)?.to_vec1()
    }

    /// The same matrix with rows in another order: row `i` of the result is row `order(i)` of this.
    #[must_use]
    pub(crate) fn reordered(&self, order: impl Fn(usize) -> usize) -> Self {
        let size = self.row_bytes();
        let mut bytes = Vec::with_capacity(self.bytes.len());
        for row in 0..self.rows {
            let from = order(row);
            bytes.extend_from_slice(&self.bytes[from * size..(from + 1) * size]);
        }
        Self { bytes, ..*self }
    }
}
