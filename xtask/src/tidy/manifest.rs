//! Rules about manifests: versions and lints are the workspace's.

use crate::SourceFile;

/// The complaints about one TOML file, where it is the manifest of a member.
pub(super) fn check(file: &SourceFile) -> Vec<String> {
    let is_member = file.path.ends_with("/Cargo.toml") && !file.path.starts_with("fuzz/");
    if !is_member {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    if !file.text.contains("[lints]\nworkspace = true") {
        complaints.push(format!("{}: the lints are not the workspace's", file.path));
    }
    let mut in_dependencies = false;
    for line in file.text.lines() {
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
        } else if in_dependencies && !line.trim().is_empty() && !line.starts_with('#') {
            let inherits = line.contains("workspace = true");
            if !inherits {
                let message = "a dependency's version belongs to the workspace's table";
                complaints.push(format!("{}: `{line}`: {message}", file.path));
            }
        }
    }
    complaints
}
