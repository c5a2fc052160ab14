//! Training adapters on this machine: LoRA over a frozen base, in full precision.
//!
//! `settings` says how, `examples` what to learn; `base` is the frozen model, `lora` what is
//! trained, `model` the loss and its gradient, `optimizer` a step; `state` survives a kill; `run`
//! puts them together. The gradients are written out by hand: the architecture is one, its products
//! go to the crate `gemm` where they lie, no gradient of a frozen weight is ever computed, and the
//! same code runs in double precision, where differences prove it.

mod real;

mod attention;
mod base;
mod error;
mod estimate;
mod event;
mod exact;
mod examples;
#[cfg(test)]
mod gradients;
mod head;
mod identity;
mod lora;
mod model;
mod norm;
mod optimizer;
mod product;
#[cfg(test)]
mod reference;
mod run;
mod settings;
mod state;

pub use base::Source;
pub use error::TrainError;
pub use estimate::{Estimate, free_memory, memory};
pub use event::{Event, Flow, Step};
pub use exact::{Agreement, Exact, agreement};
pub use examples::{Example, Examples, files};
pub use run::{Plan, Trained, Trainer};
pub use settings::{Settings, TrainFile};
