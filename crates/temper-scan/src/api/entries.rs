//! Entries of model files: places, slots, conditions.

use super::build::{Builder, Read};
use super::{At, Condition, Entry, Kinds, Node, Place, Slot, Test, When, parse_slot};
use crate::strict::CatalogError;

impl Builder {
    pub(super) fn entry(&mut self, entry: &Entry) -> Result<Read, CatalogError> {
        match entry {
            Entry::Place(text) => self.place(text),
            Entry::Conditional(entry) => {
                let mut read = self.place(&entry.at)?;
                read.when = self.conditions(&entry.when)?;
                read.needs = entry.needs.map(Kinds::of).unwrap_or_default();
                read.label = entry.label;
                read.clean = entry.clean.map(Kinds::of).unwrap_or_default();
                Ok(read)
            }
        }
    }

    pub(super) fn conditions(&mut self, conditions: &[Condition]) -> Result<When, CatalogError> {
        let mut when = When::new();
        for condition in conditions {
            let slot = self.slot(&condition.slot)?;
            let test = self.test(condition)?;
            when.push((slot, test));
        }
        Ok(when)
    }

    pub(super) fn place(&mut self, text: &str) -> Result<Read, CatalogError> {
        let place =
            Place::parse(text).map_err(|error| CatalogError::new(&self.file, error.to_string()))?;
        let from = place.from.iter().map(|slot| self.at(slot)).collect();
        let to = place.to.iter().map(|slot| self.at(slot)).collect();
        Ok(Read {
            node: self.node(&place.path),
            from,
            to,
            when: When::new(),
            needs: Kinds::default(),
            label: None,
            clean: Kinds::default(),
        })
    }

    pub(super) fn slot(&mut self, text: &str) -> Result<At, CatalogError> {
        let slot = parse_slot(text).map_err(|reason| CatalogError::new(&self.file, reason))?;
        Ok(self.at(&slot))
    }

    pub(super) fn at(&mut self, slot: &Slot) -> At {
        match slot {
            Slot::Arg { index, name } => At::Arg(
                *index,
                name.as_ref().map(|name| self.api.vocabulary.intern(name)),
            ),
            Slot::From(start) => At::From(*start),
            Slot::Any => At::Any,
            Slot::This => At::This,
            Slot::Return => At::Return,
            Slot::CallbackParam { arg, param } => At::CallbackParam(*arg, *param),
            Slot::CallbackResult(arg) => At::CallbackResult(*arg),
            Slot::Part { arg, name } => At::Part(*arg, self.api.vocabulary.intern(name)),
        }
    }

    pub(super) fn test(&mut self, condition: &Condition) -> Result<Test, CatalogError> {
        let c = condition.clone();
        let mut tests = Vec::new();
        tests.extend(c.is.map(Test::Is));
        tests.extend(c.is_not.map(Test::IsNot));
        tests.extend(c.begins.map(|text| Test::Begins(text.to_lowercase())));
        tests.extend(c.contains.map(|text| Test::Contains(text.to_lowercase())));
        tests.extend(c.missing.map(Test::Missing));
        tests.extend(c.constant.map(Test::Constant));
        tests.extend(c.below.map(Test::Below));
        tests.extend(c.lacks.map(|text| Test::Lacks(text.to_lowercase())));
        tests.extend(c.holds_password.map(Test::HoldsPassword));
        tests.extend(c.shell.map(Test::Shell));
        tests.extend(c.markup.map(Test::Markup));
        tests.extend(c.names_session.map(Test::NamesSession));
        tests.extend(c.fixes_host.map(Test::FixesHost));
        tests.extend(c.object.map(Test::Object));
        tests.extend(c.folder.map(Test::Folder));
        if let Some(paths) = c.of {
            tests.push(Test::Of(self.nodes(&paths)?));
        }
        if let Some(paths) = c.not_of {
            tests.push(Test::NotOf(self.nodes(&paths)?));
        }
        let count = tests.len();
        match tests.pop() {
            Some(test) if count == 1 => Ok(test),
            _ => Err(CatalogError::new(
                &self.file,
                format!(
                    "a condition on `{}` has {count} tests instead of one",
                    c.slot
                ),
            )),
        }
    }

    pub(super) fn nodes(&mut self, paths: &[String]) -> Result<Vec<Node>, CatalogError> {
        paths.iter().map(|path| self.own_path(path)).collect()
    }
}
