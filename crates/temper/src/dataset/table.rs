//! Samples as Parquet, as `datasets` of Hugging Face reads them: `messages` is a list of role and content.

use std::sync::Arc;

use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use super::entry::Entry;
use super::lines::{Asked, fenced};

/// The samples as the bytes of a Parquet file.
pub(super) fn parquet(entries: &[&Entry], system: Option<&str>) -> Result<Vec<u8>, ParquetError> {
    let schema = Arc::new(schema()?);
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let mut bytes = Vec::new();
    let mut file = SerializedFileWriter::new(&mut bytes, schema, Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    let messages: Vec<Vec<(&str, String)>> =
        entries.iter().map(|it| messages(it, system)).collect();
    for at in 0.. {
        let Some(mut writer) = group.next_column()? else {
            break;
        };
        match at {
            0 => list(&mut writer, &messages, |message| message.0)?,
            1 => list(&mut writer, &messages, |message| &message.1)?,
            _ => flat(&mut writer, entries, COLUMNS[at - 2].1)?,
        }
        writer.close()?;
    }
    group.close()?;
    file.close()?;
    Ok(bytes)
}

/// A column of texts: its name, and the text of a sample.
type Column = (&'static str, fn(&Entry) -> &str);

const COLUMNS: [Column; 7] = [
    ("scenario", |it| &it.scenario),
    ("weakness", |it| it.weakness.as_deref().unwrap_or_default()),
    ("language", |it| it.language.id()),
    ("model", |it| it.model.as_deref().unwrap_or_default()),
    ("strategy", |it| it.strategy.as_deref().unwrap_or_default()),
    ("place", |it| &it.place),
    ("sha256", |it| &it.sha256),
];

fn messages<'a>(entry: &'a Entry, system: Option<&'a str>) -> Vec<(&'static str, String)> {
    let asked = Asked {
        system,
        prompt: &entry.prompt,
    };
    let mut messages: Vec<(&'static str, String)> = asked
        .messages()
        .into_iter()
        .map(|(role, text)| (role, text.to_owned()))
        .collect();
    messages.push(("assistant", fenced(&entry.code, entry.language)));
    messages
}

/// `messages` in the three levels that the format prescribes for lists, then the texts.
fn schema() -> Result<Type, ParquetError> {
    let element = Type::group_type_builder("element")
        .with_repetition(Repetition::REQUIRED)
        .with_fields(vec![Arc::new(text("role")?), Arc::new(text("content")?)])
        .build()?;
    let list = Type::group_type_builder("list")
        .with_repetition(Repetition::REPEATED)
        .with_fields(vec![Arc::new(element)])
        .build()?;
    let messages = Type::group_type_builder("messages")
        .with_repetition(Repetition::REQUIRED)
        .with_logical_type(Some(LogicalType::List))
        .with_converted_type(ConvertedType::LIST)
        .with_fields(vec![Arc::new(list)])
        .build()?;
    let mut fields = vec![Arc::new(messages)];
    for (name, _) in COLUMNS {
        fields.push(Arc::new(text(name)?));
    }
    Type::group_type_builder("temper")
        .with_fields(fields)
        .build()
}

fn text(name: &str) -> Result<Type, ParquetError> {
    Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
        .with_repetition(Repetition::REQUIRED)
        .with_logical_type(Some(LogicalType::String))
        .build()
}

/// A column within the list. Every list has a message, so that every value is defined at level 1; the first of a
/// list begins a row (level 0), the others go on with it (level 1).
fn list(
    writer: &mut SerializedColumnWriter<'_>,
    rows: &[Vec<(&str, String)>],
    value: impl for<'a> Fn(&'a (&'a str, String)) -> &'a str,
) -> Result<(), ParquetError> {
    let mut values: Vec<ByteArray> = Vec::new();
    let mut levels: Vec<i16> = Vec::new();
    for row in rows {
        for (at, message) in row.iter().enumerate() {
            values.push(value(message).into());
            levels.push(i16::from(at > 0));
        }
    }
    let defined = vec![1; values.len()];
    writer
        .typed::<ByteArrayType>()
        .write_batch(&values, Some(&defined), Some(&levels))?;
    Ok(())
}

fn flat(
    writer: &mut SerializedColumnWriter<'_>,
    entries: &[&Entry],
    value: fn(&Entry) -> &str,
) -> Result<(), ParquetError> {
    let values: Vec<ByteArray> = entries.iter().map(|it| value(it).into()).collect();
    writer
        .typed::<ByteArrayType>()
        .write_batch(&values, None, None)?;
    Ok(())
}
