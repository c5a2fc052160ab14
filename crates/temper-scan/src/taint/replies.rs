//! What a handler's declared result type says of what it sends.

use super::{Engine, Shape};
use crate::ir::Expr;
use crate::value::ValueId;

/// Types of results that may be text, or hold it.
const MAY_BE_TEXT: &[&str] = &[
    "String",
    "CharSequence",
    "StringBuilder",
    "StringBuffer",
    "Object",
    "ResponseEntity",
    "HttpEntity",
    "Response",
    "RestResponse",
    "HttpResponse",
    "Mono",
    "Flux",
    "Uni",
    "Multi",
    "Optional",
    "Callable",
    "Future",
    "CompletableFuture",
    "CompletionStage",
    "DeferredResult",
    "Publisher",
    "Single",
    "ModelAndView",
    "View",
    "StreamingOutput",
    "StreamingResponseBody",
    "Resource",
    "InputStream",
];

impl Engine<'_> {
    /// Whether a handler's result is written as data, as JSON mostly: by its declared type, or because it is an object.
    pub(super) fn replies_with_data(&self, value: ValueId) -> bool {
        if !self.traits.overloads {
            return false;
        }
        let data = |object: &crate::value::ObjId| {
            let shape = self.objects[object.0 as usize].shape;
            matches!(shape, Shape::Instance(_) | Shape::List)
        };
        self.values.get(value).objects.iter().any(data) || self.declares_data()
    }

    /// Whether the declared type of the function that is being run is that of an object.
    fn declares_data(&self) -> bool {
        let declared = self.module.function(self.here()).returns;
        let name = match declared.map(|ty| self.module.expr(ty)) {
            Some(Expr::Name(name) | Expr::Field { name, .. }) => self.symbols.text(name),
            _ => return false,
        };
        // `T` may stand for anything.
        name.len() > 1
            && name.starts_with(|sign: char| sign.is_uppercase())
            && !MAY_BE_TEXT.contains(&name)
    }
}
