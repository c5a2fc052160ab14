//! The forms for other programs: CSV, Parquet and LaTeX.

use std::process::Command;

use temper::report::tidy::{Column, Rows, Tidy, Values};
use temper::report::{csv, evidence, latex};
use temper::sample::Sample;

use crate::report::{samples, study};

fn odd() -> Vec<Sample> {
    let mut few: Vec<Sample> = samples().into_iter().take(3).collect();
    few[0].key.model = "a,\"b\"\nc".into();
    few[1].cost_usd = None;
    few
}

#[test]
fn csv_reads_as_stored() {
    insta::assert_snapshot!(csv::render(&Tidy::of(&odd(), Rows::Samples)));
    insta::assert_snapshot!(csv::render(&Tidy::of(&odd(), Rows::Findings)));
}

#[test]
fn every_sample_and_every_finding_has_a_row() {
    let all = samples();
    let findings: usize = all.iter().map(|sample| sample.findings.len()).sum();
    for (rows, count) in [(Rows::Samples, all.len()), (Rows::Findings, findings)] {
        let table = Tidy::of(&all, rows);
        assert_eq!(table.rows(), count);
        assert!(
            table
                .columns
                .iter()
                .all(|column| column.values.len() == count)
        );
    }
    let empty = Tidy::of(&[], Rows::Samples);
    assert_eq!(empty.rows(), 0);
    assert_eq!(csv::render(&empty).lines().count(), 1);
    assert_eq!(
        Tidy {
            columns: Vec::<Column>::new()
        }
        .rows(),
        0
    );
    assert!(Values::Flag(Vec::new()).is_empty());
}

#[test]
fn latex_reads_as_stored() {
    insta::assert_snapshot!(latex::render(&evidence(study(), &samples())));
}

/// Names that would be commands; the document must still compile, where a LaTeX is installed.
#[test]
fn latex_compiles_whatever_names_say() {
    let mut samples = samples();
    for sample in &mut samples {
        sample.key.model = "a_b%c$d&e#f{g}h~i^j\\k<l>m|n\"o[p]*q".into();
        sample.key.scenario = format!("[x]{}", sample.key.scenario).into();
    }
    let text = latex::document(&evidence(study(), &samples));
    assert_eq!(
        text.matches("\\begin{").count(),
        text.matches("\\end{").count()
    );
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("report.tex"), text).unwrap();
    let ended = Command::new("pdflatex")
        .args(["-interaction=nonstopmode", "-halt-on-error", "report.tex"])
        .current_dir(folder.path())
        .output();
    let Ok(ended) = ended else {
        return eprintln!("skipped: no `pdflatex` on the path");
    };
    let said = String::from_utf8_lossy(&ended.stdout);
    assert!(ended.status.success(), "{said}");
    assert!(folder.path().join("report.pdf").is_file());
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_holds_what_csv_does() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    for rows in [Rows::Samples, Rows::Findings] {
        let table = Tidy::of(&odd(), rows);
        let bytes = temper::report::parquet::render(&table).unwrap();
        let file = tempfile::tempfile().unwrap();
        std::io::Write::write_all(&mut &file, &bytes).unwrap();
        let reader = SerializedFileReader::new(file).unwrap();
        let mut read = vec![String::new(); table.rows()];
        for (place, row) in reader.get_row_iter(None).unwrap().enumerate() {
            for (name, field) in row.unwrap().get_column_iter() {
                let value = match field {
                    Field::Null => String::new(),
                    Field::Str(text) => text.clone(),
                    Field::Double(number) => number.to_string(),
                    other => other.to_string(),
                };
                read[place].push_str(&format!("{name}={value}\n"));
            }
        }
        let wanted: Vec<String> = (0..table.rows()).map(|row| told(&table, row)).collect();
        assert_eq!(read, wanted);
    }
}

#[cfg(feature = "parquet")]
fn told(table: &Tidy, row: usize) -> String {
    let value = |column: &Column| match &column.values {
        Values::Text(values) => values[row].clone(),
        Values::Whole(values) => values[row].to_string(),
        Values::Number(values) => values[row].map_or_else(String::new, |v| v.to_string()),
        Values::Flag(values) => values[row].to_string(),
    };
    let fields = table.columns.iter();
    fields
        .map(|column| format!("{}={}\n", column.name, value(column)))
        .collect()
}
