//! How long to wait before the next attempt: exponential with full jitter, or what the provider asked for.

use std::time::Duration;

use rand::RngExt;

/// The longest first pause; it doubles with every attempt.
const FIRST: Duration = Duration::from_millis(500);
/// The longest pause.
const LONGEST: Duration = Duration::from_secs(30);

/// The pause after so many attempts, from 1.
///
/// A provider's wish is kept in full, and a little is added at random, lest all come back at once.
pub(super) fn pause(attempts: u32, wish: Option<Duration>) -> Duration {
    let mut random = rand::rng();
    match wish {
        Some(wish) => {
            let more = wish / 10 + Duration::from_millis(20);
            wish + more.mul_f64(random.random_range(0.0..=1.0))
        }
        None => {
            let doublings = attempts.saturating_sub(1).min(16);
            let most = FIRST.saturating_mul(1 << doublings).min(LONGEST);
            most.mul_f64(random.random_range(0.0..=1.0))
        }
    }
}
