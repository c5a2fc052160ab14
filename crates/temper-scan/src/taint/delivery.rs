//! What a call does with data by its model: passing on, cleaning, putting into receivers and arguments.

use super::calls::CallSite;
use super::external::External;
use super::{Engine, Key};
use crate::api::{At, Clean, Kinds};
use crate::fact::FactSet;
use crate::value::{FactId, ObjSet, ValueId};

impl<'a> Engine<'a> {
    /// What the call's result holds of what went in; what goes into receivers and arguments is put there.
    pub(super) fn passed(&mut self, call: &External<'_, 'a>, results: &[(u8, ValueId)]) -> FactSet {
        let mut out = FactSet::new();
        let Some(facts) = call.facts else { return out };
        for pass in &facts.passes {
            if self.holds(&pass.when, call.site) {
                let mut taint = self.taint_at(&pass.from, call.site, results);
                if let Some(label) = pass.label {
                    taint.retain(|fact| self.facts.get(*fact).label == label);
                }
                self.deliver(&pass.to, &taint, call.site, &mut out);
                self.keep_elements(&pass.from, &pass.to, call.site);
            }
        }
        for (at, clean) in facts.cleans.iter().enumerate() {
            let same = |other: &&Clean| {
                (&other.slots, &other.to, other.needs) == (&clean.slots, &clean.to, clean.needs)
            };
            if facts.cleans[..at].iter().any(|other| same(&other)) {
                continue;
            }
            // What one call cleans for several kinds stands in several entries.
            let mut kinds = Kinds::default();
            for other in facts.cleans[at..].iter().filter(same) {
                if self.holds(&other.when, call.site) {
                    kinds = kinds.with(other.kinds);
                }
            }
            if !kinds.is_empty() {
                self.cleaned(clean, kinds, call.site, results, &mut out);
            }
        }
        out
    }

    /// What a sanitizer gives replaces what merely passes through.
    pub(super) fn cleaned(
        &mut self,
        clean: &Clean,
        kinds: Kinds,
        site: &CallSite,
        results: &[(u8, ValueId)],
        out: &mut FactSet,
    ) {
        let taint = self.taint_at(&clean.slots, site, results);
        let ready =
            |engine: &Self, fact: &FactId| engine.facts.get(*fact).cleared.covers(clean.needs);
        if !taint.iter().all(|fact| ready(self, fact)) {
            return;
        }
        let taint = self.cleared(&taint, kinds);
        out.retain(|fact| {
            let label = self.facts.get(*fact).label;
            !taint
                .iter()
                .any(|&fact| self.facts.get(fact).label == label)
        });
        self.deliver(&clean.to, &taint, site, out);
    }

    pub(super) fn taint_at(
        &mut self,
        slots: &[At],
        site: &CallSite,
        results: &[(u8, ValueId)],
    ) -> FactSet {
        let mut taint = FactSet::new();
        for &slot in slots {
            if let At::CallbackResult(arg) = slot {
                for &(_, result) in results.iter().filter(|result| result.0 == arg) {
                    let more = self.taint_of(result);
                    self.facts.union(&mut taint, &more);
                }
            }
            for (_, value) in self.slot_values(slot, site) {
                let more = self.taint_of(value);
                self.facts.union(&mut taint, &more);
            }
        }
        taint
    }

    /// Puts data where it goes: into the result, the receiver or an argument.
    pub(super) fn deliver(
        &mut self,
        to: &[At],
        taint: &[FactId],
        site: &CallSite,
        out: &mut FactSet,
    ) {
        for &slot in to {
            if slot == At::Return {
                self.facts.union(out, taint);
                continue;
            }
            if taint.is_empty() {
                continue;
            }
            for (place, value) in self.slot_values(slot, site) {
                let mut all = FactSet::from_slice(&self.values.get(value).taint);
                self.facts.union(&mut all, taint);
                let filled = self.with_taint(value, all);
                if filled != value {
                    self.replace(place, filled);
                }
                self.fill_shared(value, taint);
            }
        }
    }

    /// `list.append(x)`: the container keeps the value itself, constants included.
    pub(super) fn keep_elements(&mut self, from: &[At], to: &[At], site: &CallSite) {
        let Some((_, receiver)) = site.receiver else {
            return;
        };
        if !to.contains(&At::This) {
            return;
        }
        let objects = ObjSet::from_slice(&self.values.get(receiver).objects);
        for &slot in from {
            for (_, value) in self.slot_values(slot, site) {
                for &object in &objects {
                    self.write(object, Key::Any, value, true);
                }
            }
        }
    }
}
