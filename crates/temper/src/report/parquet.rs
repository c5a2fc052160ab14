//! The tidy data as Parquet: one row group, one column each. In builds with the feature `parquet`.

use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use super::tidy::{Column, Tidy, Values};

/// The table as the bytes of a Parquet file.
///
/// # Errors
/// When a column can't be written, which no table of samples brings about.
pub fn render(table: &Tidy) -> Result<Vec<u8>, ParquetError> {
    let fields: Vec<Arc<Type>> = table
        .columns
        .iter()
        .map(|column| field(column).map(Arc::new))
        .collect::<Result<_, _>>()?;
    let schema = Type::group_type_builder("temper")
        .with_fields(fields)
        .build()?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let mut bytes = Vec::new();
    let mut file = SerializedFileWriter::new(&mut bytes, Arc::new(schema), Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    for column in &table.columns {
        if let Some(mut writer) = group.next_column()? {
            write(&mut writer, &column.values)?;
            writer.close()?;
        }
    }
    group.close()?;
    file.close()?;
    Ok(bytes)
}

fn field(column: &Column) -> Result<Type, ParquetError> {
    let (physical, logical, repetition) = match column.values {
        Values::Text(_) => (
            Physical::BYTE_ARRAY,
            Some(LogicalType::String),
            Repetition::REQUIRED,
        ),
        Values::Whole(_) => (Physical::INT64, None, Repetition::REQUIRED),
        Values::Number(_) => (Physical::DOUBLE, None, Repetition::OPTIONAL),
        Values::Flag(_) => (Physical::BOOLEAN, None, Repetition::REQUIRED),
    };
    Type::primitive_type_builder(column.name, physical)
        .with_logical_type(logical)
        .with_repetition(repetition)
        .build()
}

fn write(writer: &mut SerializedColumnWriter<'_>, values: &Values) -> Result<(), ParquetError> {
    match values {
        Values::Text(values) => {
            let bytes: Vec<ByteArray> = values.iter().map(|v| v.as_str().into()).collect();
            writer
                .typed::<ByteArrayType>()
                .write_batch(&bytes, None, None)?;
        }
        Values::Whole(values) => {
            writer
                .typed::<Int64Type>()
                .write_batch(values, None, None)?;
        }
        Values::Number(values) => {
            // A level of 1 says that the value is there.
            let levels: Vec<i16> = values.iter().map(|v| i16::from(v.is_some())).collect();
            let there: Vec<f64> = values.iter().flatten().copied().collect();
            writer
                .typed::<DoubleType>()
                .write_batch(&there, Some(&levels), None)?;
        }
        Values::Flag(values) => {
            writer.typed::<BoolType>().write_batch(values, None, None)?;
        }
    }
    Ok(())
}
