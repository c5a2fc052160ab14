//! The embedded rules and models, and how mistakes in a user's are reported.

use temper_scan::{Catalog, Profile, Selection};

#[test]
fn the_embedded_files_are_right() {
    let catalog = Catalog::read_builtin().unwrap();
    assert!(!catalog.rules().is_empty());
    for rule in catalog.rules() {
        assert!(!rule.repair.is_empty(), "{} claims no language", rule.id);
        assert!(!rule.cwes.is_empty(), "{} names no weakness", rule.id);
    }
}

#[test]
fn an_unknown_key_of_a_rule_is_refused_with_the_nearest_one() {
    let text = "id = \"x\"\ntitel = \"y\"\n";
    let error = Catalog::default()
        .with_files([("mine/family/x.toml", text)])
        .unwrap_err();
    assert_eq!(error.file, "mine/family/x.toml:2");
    assert_eq!(error.hint.as_deref(), Some("did you mean `title`?"));
}

#[test]
fn an_unknown_name_of_a_selection_is_refused_with_the_nearest_one() {
    let selection = Selection {
        select: vec!["sql-injektion".to_owned()],
        ..Selection::default()
    };
    let error = Catalog::builtin().select(&selection).unwrap_err();
    assert_eq!(error.hint.as_deref(), Some("did you mean `sql-injection`?"));
}

#[test]
fn rules_are_chosen_by_id_family_and_weakness() {
    for name in ["sql-injection", "CWE-89"] {
        let selection = Selection {
            select: vec![name.to_owned()],
            ..Selection::default()
        };
        let rules = Catalog::builtin().select(&selection).unwrap();
        assert!(
            rules.rules().iter().any(|rule| rule.id == "sql-injection"),
            "{name}"
        );
    }
    let selection = Selection {
        profile: Profile::Paranoid,
        ignore: vec!["sql-injection".to_owned()],
        ..Selection::default()
    };
    let rules = Catalog::builtin().select(&selection).unwrap();
    assert!(
        rules
            .rules()
            .iter()
            .all(|rule| rule.family != "sql-injection")
    );
}

#[test]
fn the_fingerprint_tells_choices_apart() {
    let catalog = Catalog::builtin();
    let all = catalog.all();
    let none = catalog
        .select(&Selection {
            ignore: vec!["sql-injection".to_owned()],
            ..Selection::default()
        })
        .unwrap();
    assert_ne!(all.fingerprint(), none.fingerprint());
    assert_eq!(all.fingerprint(), catalog.all().fingerprint());
}
