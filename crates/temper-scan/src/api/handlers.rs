//! Functions that the outside world calls, out of model files.

use super::build::{Builder, or_else};
use super::{At, HandlerKind, HandlerParams, ModelFile, Params, Registers};
use crate::strict::CatalogError;

impl Builder {
    pub(super) fn handlers(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for handler in &model.handlers {
            let number = u16::try_from(self.api.handlers.len()).unwrap_or(u16::MAX);
            let params = self.params(&handler.parameters)?;
            let returns = handler.returns.iter().map(|role| self.role(role)).collect();
            let methods = handler
                .methods
                .iter()
                .map(|name| self.api.vocabulary.intern(name))
                .collect();
            let when = self.conditions(&handler.when)?;
            let first_parameter = handler.first_parameter.as_ref().map(|(name, module)| {
                let vocabulary = &mut self.api.vocabulary;
                (vocabulary.intern(name), vocabulary.intern(module))
            });
            let bodies = handler.bodies.iter().map(|path| self.own_path(path));
            let bodies = bodies.collect::<Result<_, _>>()?;
            self.api.handlers.push(HandlerKind {
                bodies,
                methods,
                params,
                inline: handler.inline,
                before: handler.before,
                returns,
                others: handler.others,
                when,
                first_parameter,
            });
            for path in &handler.decorators {
                let node = self.own_path(path)?;
                self.facts(node).decorates.push(number);
            }
            for path in handler.bases.iter().chain(&handler.class_decorators) {
                let node = self.own_path(path)?;
                self.facts(node).bases.push(number);
            }
            for text in &handler.registered {
                let read = self.place(text)?;
                for slot in or_else(read.from, &[At::Any]) {
                    self.facts(read.node).registers.push(Registers {
                        slot,
                        handler: number,
                    });
                }
            }
        }
        Ok(())
    }

    fn params(&mut self, params: &HandlerParams) -> Result<Params, CatalogError> {
        Ok(match params {
            HandlerParams::Unknown => Params::Unknown,
            HandlerParams::All(label) => Params::All(*label),
            HandlerParams::Types(types) => {
                let nodes = types.iter().map(|ty| match ty.as_str() {
                    "" => Ok(None),
                    path => self.own_path(path).map(Some),
                });
                Params::Types(nodes.collect::<Result<_, _>>()?)
            }
        })
    }
}
