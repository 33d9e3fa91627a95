//! Trains the constants of the clusterer on labelled collections, and scores them.
//!
//! `story_train CORPORA score|train|cross|errors`, where `CORPORA/clustering/*.jsonl` holds the collections:
//! - `score` prints B³ of the ten sets as they stand, and the F1 of the pairs;
//! - `train` learns the weights of all the stories and writes them;
//! - `cross` leaves out each part of the stories in turn, trains on the others, and scores the stories that were left out in the streams as they
//!   stand, the others around them: this is what says which way of training is better;
//! - `errors` prints what is mixed and what is torn in the set that `ONLY` names.
//!
//! Environment: `FOLDS` (parts for `cross`, usually 4), `FOLD` (a part that `train` leaves out, and that `score` alone looks at), `WEIGHTS` (a file to
//! start from), `WEIGHTS_OF_FOLDS` (files of which `cross` takes the weights instead of training), `OUT` (a file to write), `THREADS`
//! (usually 1), `P_name=value` for single constants, `D_name=value` for what is added to them, and those of [`learn::Way`].

mod collections;
mod learn;
mod scores;

use std::path::Path;

use daily_core::story::{Scales, Settings};

use collections::{Set, streams, ten};
use learn::Way;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(corpora), Some(task)) = (arguments.next(), arguments.next()) else {
        eprintln!("story_train CORPORA score|train|cross|errors");
        return Ok(());
    };
    let folder = Path::new(&corpora).join("clustering");
    let settings = settings();
    let fold = std::env::var("FOLD").ok().and_then(|fold| fold.parse().ok());
    match task.as_str() {
        "score" => scores::print(&scores::score(&ten(&folder, &settings), &settings, fold)),
        "train" => keep(&learn::train(&streams(&folder, fold, &settings), settings, &Way::of_environment())),
        "cross" => cross(&folder, &settings),
        "errors" => scores::print_errors(&ten(&folder, &settings), &settings),
        other => {
            eprintln!("there is no task {other}");
            Ok(())
        }
    }
}

/// Trains on all parts but one and scores that one, for each of them.
fn cross(folder: &Path, settings: &Settings) -> std::io::Result<()> {
    let way = Way::of_environment();
    let whole: Vec<Set> = ten(folder, settings);
    let mut tallies = Vec::new();
    for fold in 0..collections::folds() {
        let trained = match std::env::var("WEIGHTS_OF_FOLDS") {
            // Weights that were trained before, a file for each part.
            Ok(name) => shifted(with_weights(settings.clone(), &format!("{name}{fold}"))),
            Err(_) => learn::train(&streams(folder, Some(fold), settings), settings.clone(), &way),
        };
        if let Ok(name) = std::env::var("OUT") {
            write(&trained, &format!("{name}{fold}"))?;
        }
        let found = scores::score(&whole, &trained, Some(fold));
        eprintln!("part {fold}: {}", scores::line(&found));
        scores::add(&mut tallies, found);
    }
    scores::print(&tallies)
}

fn keep(settings: &Settings) -> std::io::Result<()> {
    write(settings, &std::env::var("OUT").unwrap_or_else(|_| "weights.txt".to_owned()))
}

fn write(settings: &Settings, path: &str) -> std::io::Result<()> {
    let mut text = String::new();
    for scales in [&settings.weights.thin, &settings.weights.firm] {
        text += &scales.weights.iter().map(|weight| format!("{weight:.3}, ")).collect::<String>();
        text += &format!("\n{:.3} {:.3} {:.3}\n", scales.merge, scales.detach, scales.split);
    }
    std::fs::write(path, text)
}

fn with_weights(mut settings: Settings, path: &str) -> Settings {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let numbers = |line: usize| {
        let line = text.lines().nth(line).unwrap_or_default();
        line.split([' ', ',']).filter_map(|n| n.parse::<f32>().ok()).collect::<Vec<_>>()
    };
    for (at, scales) in [&mut settings.weights.thin, &mut settings.weights.firm].into_iter().enumerate() {
        for (weight, value) in scales.weights.iter_mut().zip(numbers(2 * at)) {
            *weight = value;
        }
        for (bar, value) in [&mut scales.merge, &mut scales.detach, &mut scales.split].into_iter().zip(numbers(2 * at + 1)) {
            *bar = value;
        }
    }
    settings
}

fn settings() -> Settings {
    let mut settings = Settings::default();
    if let Ok(path) = std::env::var("WEIGHTS") {
        settings = with_weights(settings, &path);
    }
    for (name, value) in std::env::vars() {
        let (Some(name), Ok(value)) = (name.strip_prefix("P_"), value.parse::<f32>()) else { continue };
        if let Some(place) = constant(&mut settings, name) {
            *place = value;
        }
    }
    shifted(settings)
}

/// Adds what `D_name=value` says to single constants.
fn shifted(mut settings: Settings) -> Settings {
    for (name, value) in std::env::vars() {
        let (Some(name), Ok(value)) = (name.strip_prefix("D_"), value.parse::<f32>()) else { continue };
        if let Some(place) = constant(&mut settings, name) {
            *place += value;
        }
    }
    settings
}

/// A constant by its name; those of the decision begin with `thin_` or `firm_`.
fn constant<'a>(settings: &'a mut Settings, name: &str) -> Option<&'a mut f32> {
    let recipe = &mut settings.recipe;
    let of = |scales: &'a mut Scales, name: &str| match name {
        "merge" => Some(&mut scales.merge),
        "detach" => Some(&mut scales.detach),
        "split" => Some(&mut scales.split),
        _ => scales.weights.get_mut(name.strip_prefix('w')?.parse::<usize>().ok()?),
    };
    Some(match name {
        "title" => &mut recipe.title,
        "slug" => &mut recipe.slug,
        "lead" => &mut recipe.lead,
        "body" => &mut recipe.body,
        "name" => &mut recipe.name,
        "number" => &mut recipe.number,
        "pair" => &mut recipe.pair,
        "prior" => &mut recipe.prior,
        "dull" => &mut recipe.dull,
        "sharpness" => &mut recipe.sharpness,
        "join" => &mut settings.join,
        _ => match name.split_once('_')? {
            ("thin", name) => return of(&mut settings.weights.thin, name),
            ("firm", name) => return of(&mut settings.weights.firm, name),
            _ => return None,
        },
    })
}

/// A number of the environment.
fn number<N: std::str::FromStr>(name: &str, usual: N) -> N {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}
