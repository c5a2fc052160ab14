//! What the imports of Python, Java and Go give names to, beyond what stands in them by name.

use std::collections::BTreeSet;

use tree_sitter::Node;

use super::kinds::{children, line, text, walk};
use super::known::Known;
use crate::language::Language;

/// What a file imports.
#[derive(Debug, Default)]
pub(super) struct Imported {
    /// Names that are certain.
    pub(super) names: BTreeSet<String>,
    /// Any name may have been imported.
    pub(super) everything: bool,
    /// Any type may have been imported.
    pub(super) types: bool,
    /// The packages of Go.
    pub(super) packages: Vec<Package>,
}

/// A package that Go imports.
#[derive(Debug)]
pub(super) struct Package {
    /// Its path.
    pub(super) path: String,
    /// The names that it may have in the file.
    pub(super) names: Vec<String>,
    /// Whether that is certain: it is renamed, or of the standard library.
    pub(super) certain: bool,
    /// Where it is imported.
    pub(super) line: u32,
}

/// Reads the imports.
pub(super) fn of(root: Node<'_>, source: &str, language: Language) -> Imported {
    let mut imported = Imported::default();
    walk(root, |node| {
        match (node.kind(), language) {
            ("wildcard_import", _) => imported.everything = true,
            ("import_declaration", Language::Java) => java(node, source, &mut imported),
            ("import_spec", _) => go(node, source, &mut imported),
            _ => {}
        }
        true
    });
    let names = imported.packages.iter().flat_map(|it| it.names.clone());
    imported.names.extend(names.collect::<Vec<_>>());
    imported
}

fn java(node: Node<'_>, source: &str, imported: &mut Imported) {
    let whole = children(node).iter().any(|it| it.kind() == "asterisk");
    let is_static = text(node, source)
        .trim_start_matches("import")
        .trim_start()
        .starts_with("static");
    let path = children(node)
        .into_iter()
        .find(|it| it.kind() != "asterisk");
    let path = path.map_or("", |it| text(it, source));
    if !whole {
        let last = path.rsplit('.').next().unwrap_or(path);
        imported.names.insert(last.trim().to_owned());
    } else if is_static {
        imported.everything = true;
    } else if let Some(types) = Known::of(Language::Java).packages.get(path) {
        imported.names.extend(types.iter().cloned());
    } else {
        imported.types = true;
    }
}

fn go(spec: Node<'_>, source: &str, imported: &mut Imported) {
    let part = |field: &str| spec.child_by_field_name(field).map(|it| text(it, source));
    let path = part("path").unwrap_or("").trim_matches(['"', '`']);
    let (names, certain) = match part("name") {
        Some(".") => {
            imported.everything = true;
            return;
        }
        Some("_") => return,
        Some(name) => (vec![name.to_owned()], true),
        None if path == "C" => {
            imported.names.insert("C".to_owned());
            return;
        }
        None => {
            let standard = !path.split('/').next().unwrap_or("").contains('.');
            (package_names(path), standard)
        }
    };
    imported.packages.push(Package {
        path: path.to_owned(),
        names,
        certain,
        line: line(spec),
    });
}

/// The names that a package of this path usually has: `yaml` of `gopkg.in/yaml.v3`, `chi` of `github.com/go-chi/chi/v5`.
fn package_names(path: &str) -> Vec<String> {
    let is_version = |part: &str| {
        let digits = part.strip_prefix('v');
        digits.is_some_and(|it| !it.is_empty() && it.chars().all(|c| c.is_ascii_digit()))
    };
    let mut parts = path.rsplit('/').filter(|part| !is_version(part));
    let last = parts.next().unwrap_or(path);
    let stem = last.split_once(".v").map_or(last, |(stem, _)| stem);
    let mut names = vec![stem.to_owned()];
    names.extend(stem.split(['-', '.']).map(str::to_owned));
    names.push(stem.replace(['-', '.'], ""));
    names.push(stem.replace(['-', '.'], "_"));
    names.sort();
    names.dedup();
    names
}
