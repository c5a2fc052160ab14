//! Pulls a model: `pull ID FOLDER`. Prints what happens, a line for each phase.
#![allow(clippy::print_stdout, reason = "this is what it is for")]

use std::time::Instant;

use temper_local::hub::{Hub, HubOptions, Phase, PullProgress, model, models};

struct Lines {
    begun: Instant,
    last: Option<Phase>,
}

impl PullProgress for Lines {
    fn report(&mut self, phase: &Phase, done: u64, total: u64) {
        if self.last.as_ref() != Some(phase) {
            let seconds = self.begun.elapsed().as_secs_f64();
            println!("{seconds:6.1} s  {done:>10} of {total}  {phase:?}");
            self.last = Some(phase.clone());
        }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(id), Some(folder)) = (words.next(), words.next()) else {
        for model in models() {
            println!(
                "{}  {}, {} bytes: {}",
                model.id, model.name, model.bytes, model.note
            );
        }
        return Ok(());
    };
    let mut lines = Lines {
        begun: Instant::now(),
        last: None,
    };
    let hub = Hub::new(folder, HubOptions::default());
    let path = hub.pull(model(&id)?, &mut lines)?;
    let seconds = lines.begun.elapsed().as_secs_f64();
    println!("{seconds:6.1} s  {}", path.display());
    Ok(())
}
