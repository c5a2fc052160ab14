//! `temper study plan`: what a study will take, before anything is asked.

use std::path::PathBuf;

use comfy_table::{Cell, CellAlignment};
use temper::plan::{ModelEstimate, Plan, estimate, power_note};
use temper_model::Prices;

use super::target::Target;
use crate::failure::{Exit, Failure, Hint, Outcome, data};
use crate::show::table::plain;
use crate::show::words::{dollars, duration, thousands};

/// Arguments of `temper study plan`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// A price list of your own; it wins over the one that comes with Temper.
    #[arg(long, value_name = "FILE")]
    prices: Option<PathBuf>,
}

/// Shows the plan.
pub fn run(args: &Args) -> Outcome {
    let resolved = args.target.resolve()?;
    let prices = prices(args.prices.as_ref())?;
    let plan = &resolved.plan;
    let mut text = format!(
        "{}: {} models x {} scenarios x {} strategies x {} samples = {} samples\n\n",
        plan.study.name,
        plan.models().len(),
        plan.scenarios().len(),
        plan.strategies.len(),
        plan.study.samples,
        thousands(plan.samples()),
    );
    text.push_str(&format!("{}\n\n", table(&estimate(plan, &prices))));
    text.push_str(
        "Tokens are estimated at four characters each, replies at 450 tokens, times roughly.\n",
    );
    text.push_str("What so many samples can show, at 95% confidence:\n");
    for note in power_note(plan.study.samples, plan.scenarios().len()) {
        text.push_str(&format!("- {note}\n"));
    }
    for note in &plan.notes {
        text.push_str(&format!("note: {note}\n"));
    }
    text.push_str(&format!("Results go to {}\n", resolved.folder.display()));
    data(text)?;
    Ok(Exit::Success)
}

/// The price list, with the user's own in front.
pub fn prices(file: Option<&PathBuf>) -> Result<Prices, Failure> {
    match file {
        None => Ok(Prices::built_in()),
        Some(path) => Prices::with_file(path).hint(|| {
            "a price list has entries like: [[price]] provider, model, input, output (USD per million tokens), source, date"
                .to_owned()
        }),
    }
}

/// A line for people about the whole plan, shown when a run begins.
pub fn summary(plan: &Plan, prices: &Prices) -> String {
    let models = estimate(plan, prices);
    let calls: u64 = models.iter().map(|model| model.total.calls).sum();
    let usd: Option<f64> = models.iter().map(|model| model.total.known_usd()).sum();
    let price = match usd {
        Some(usd) if usd > 0.0 => format!(", about {}", dollars(usd)),
        _ => String::new(),
    };
    format!(
        "{}: {} samples, about {} calls{price}",
        plan.study.name,
        thousands(plan.samples()),
        thousands(calls)
    )
}

fn table(models: &[ModelEstimate]) -> String {
    let mut table = plain(["model", "calls", "tokens in", "tokens out", "price", "time"]);
    for model in models {
        let total = &model.total;
        let price = total.known_usd().map_or("not known".to_owned(), dollars);
        let time = model.seconds.map_or("-".to_owned(), duration);
        let numbers = [
            thousands(total.calls),
            thousands(total.input_tokens),
            thousands(total.output_tokens),
            price,
            time,
        ];
        let numbers = numbers.map(|text| Cell::new(text).set_alignment(CellAlignment::Right));
        table.add_row(std::iter::once(Cell::new(&model.model)).chain(numbers));
    }
    table.trim_fmt()
}
