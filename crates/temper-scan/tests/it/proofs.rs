//! Every rule agrees with its proof, in every language that it claims.

use temper_scan::Catalog;

#[test]
fn every_rule_agrees_with_its_proof() {
    let verdicts = Catalog::builtin().prove().unwrap();
    let mut wrong = Vec::new();
    for verdict in &verdicts {
        for disagreement in &verdict.disagreements {
            wrong.push(format!("{}: {disagreement}", verdict.file));
        }
        if verdict.bad == 0 || verdict.ok == 0 {
            wrong.push(format!("{}: it needs a bad and an ok line", verdict.file));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(!verdicts.is_empty());
}
