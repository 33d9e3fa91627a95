//! Measures what a request costs: `fetch_speed URLS [ROUNDS] [--cold]`, where URLS is a file with one address a line.
//!
//! The first round is unconditional, the others send the validators of the round before. With `--cold` every round makes
//! its own connections. `fetch_speed --tls` prints how long the first client with the system's root certificates takes.

use std::error::Error;
use std::time::{Duration, Instant};

use daily_fetch::{Answer, FetchError, Fetcher, Options, Request, Validators, user_agent};
use tokio::task::JoinSet;
use url::Url;

#[tokio::main]
#[allow(clippy::print_stdout)]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let began = Instant::now();
    let mut options = Options::new(user_agent(env!("CARGO_PKG_VERSION"), "https://example.org/"));
    options.allow_private_network = true;
    let mut fetcher = Fetcher::new(options.clone())?;
    println!("fetcher made in {:?}", began.elapsed());
    let Some(list) = arguments.first() else { return Err("usage: fetch_speed URLS [ROUNDS] [--cold] | --tls".into()) };
    if list == "--tls" {
        for address in ["http://127.0.0.1:9/", "https://127.0.0.1:9/", "https://127.0.0.1:9/"] {
            let began = Instant::now();
            let end = fetcher.get(Request::feed(Url::parse(address)?)).await;
            println!("{address}: {:?} ({})", began.elapsed(), end.err().map(|error| error.to_string()).unwrap_or_default());
        }
        return Ok(());
    }
    let rounds = arguments.get(1).map_or(Ok(3), |count| count.parse())?;
    let urls = std::fs::read_to_string(list)?.lines().filter_map(|line| Url::parse(line.trim()).ok()).collect::<Vec<_>>();
    let mut validators = vec![Validators::default(); urls.len()];
    let cold = arguments.iter().any(|argument| argument == "--cold");
    for round in 0..rounds {
        let began = Instant::now();
        if cold {
            fetcher = Fetcher::new(options.clone())?;
        }
        let mut checks = JoinSet::new();
        for (index, url) in urls.iter().enumerate() {
            let (fetcher, request) = (fetcher.clone(), Request::feed(url.clone()).unless_still(validators[index].clone()));
            checks.spawn(async move { (index, fetcher.get(request).await) });
        }
        let (mut full, mut still, mut failed, mut bytes, mut travelled) = (0, 0, 0, 0, 0);
        while let Some(check) = checks.join_next().await {
            let (index, end): (usize, Result<Answer, FetchError>) = check?;
            match end {
                Ok(answer) => {
                    travelled += answer.transferred;
                    match &answer.body {
                        Some(body) => (full, bytes) = (full + 1, bytes + body.len()),
                        None => still += 1,
                    }
                    validators[index] = answer.validators;
                }
                Err(error) => {
                    failed += 1;
                    println!("{}: {error}", urls[index]);
                }
            }
        }
        let took = began.elapsed();
        let each = took / u32::try_from(urls.len().max(1)).unwrap_or(u32::MAX);
        println!(
            "round {}: {full} full, {still} unchanged, {failed} failed, {:.1} MB ({:.1} MB travelled) in {:.1} ms, {:.1} µs each",
            round + 1,
            bytes as f64 / 1e6,
            travelled as f64 / 1e6,
            millis(took),
            millis(each) * 1000.0,
        );
    }
    Ok(())
}

fn millis(span: Duration) -> f64 {
    span.as_secs_f64() * 1000.0
}
