//! What happens in a run, for who watches it.

/// What happens in a run.
#[derive(Debug, Clone)]
pub enum Event {
    /// A checkpoint cannot be used; an earlier one is.
    Torn(String),
    /// It goes on behind this step.
    Resumed(u64),
    /// A step was taken.
    Step(Step),
    /// The held-out examples were asked.
    Evaluated {
        /// After this step.
        step: u64,
        /// The mean loss of an answer's token.
        loss: f32,
        /// Whether that is the best so far.
        best: bool,
    },
    /// A checkpoint is on the disk.
    Kept(u64),
    /// The held-out loss did not get better any more.
    StoppedEarly(u64),
}

/// One step.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Its number, from 1.
    pub step: u64,
    /// How many there are.
    pub total: u64,
    /// The mean loss of an answer's token.
    pub loss: f32,
    /// The learning rate.
    pub rate: f64,
    /// The length of the gradient before clipping.
    pub gradient: f64,
    /// Tokens a second since this process began to train.
    pub tokens_per_second: f64,
    /// Seconds until the end, at that speed.
    pub seconds_left: f64,
    /// The most memory so far, in bytes.
    pub memory: Option<u64>,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    On,
    /// Keep a checkpoint and stop.
    Stop,
}
