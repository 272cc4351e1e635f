//! Reads everyone from a server, four requests at a time, and says what that cost. `docs/operating.md` has its figures:
//! `cargo run --release -p sandbox --example read_everyone -- --token TOKEN`.

use std::{
    collections::HashSet,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use anyhow::Context;
use clap::Parser;
use serde_json::Value;

/// Reads everyone and measures it.
#[derive(Parser)]
struct Options {
    /// The server's address, up to and not including /api/v1.
    #[arg(long, default_value = "http://127.0.0.1:8787")]
    url: String,
    #[arg(long)]
    token: String,
    /// How many requests are under way at a time.
    #[arg(long, default_value_t = 4)]
    at_once: u64,
    /// Requests in a second at most; 0 for no limit.
    #[arg(long, default_value_t = 0)]
    rate: u32,
    /// How many calls each figure about an offset is the median of.
    #[arg(long, default_value_t = 15)]
    samples: u64,
}

const ROWS: u64 = 100;
/// Pages overlap by one row.
const STEP: u64 = ROWS - 1;

fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    let agent: ureq::Agent = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(60))).build().into();
    let page = |offset: u64, limit: u64| -> anyhow::Result<Value> {
        let address = format!("{}/api/v1/user/?limit={limit}&offset={offset}", options.url);
        let mut answer = agent.get(&address).header("Authorization", format!("Bearer {}", options.token)).call()?;
        Ok(serde_json::from_slice(&answer.body_mut().with_config().limit(64 << 20).read_to_vec()?)?)
    };
    let count = page(0, 1)?["count"].as_u64().context("the server sends no count")?;
    let pages = count.saturating_sub(1).div_ceil(STEP).max(1);
    let (next, bytes) = (AtomicU64::new(0), AtomicU64::new(0));
    let ids = Mutex::new(HashSet::new());
    let start = Instant::now();
    let read = || -> anyhow::Result<()> {
        loop {
            let number = next.fetch_add(1, Relaxed);
            if number >= pages {
                return Ok(());
            }
            if options.rate > 0 {
                let due = Duration::from_secs_f64(number as f64 / f64::from(options.rate));
                std::thread::sleep(due.saturating_sub(start.elapsed()));
            }
            let page = page(number * STEP, ROWS)?;
            bytes.fetch_add(page.to_string().len() as u64, Relaxed);
            let rows = page["results"].as_array().context("the server sends no results")?;
            let mut ids = ids.lock().map_err(|_| anyhow::anyhow!("another thread failed"))?;
            ids.extend(rows.iter().map(|row| row["id"].to_string()));
        }
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..options.at_once.max(1)).map(|_| scope.spawn(read)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow::anyhow!("a thread failed"))?)
    })?;
    let seconds = start.elapsed().as_secs_f64();
    let distinct = ids.lock().map_or(0, |ids| ids.len());
    println!("{distinct} of {count} people, {pages} requests, {seconds:.1} s, {:.0} a second", pages as f64 / seconds);
    println!("{:.1} MB of JSON", bytes.load(Relaxed) as f64 / 1e6);
    for (name, offset) in [("start", 0), ("middle", count / 2), ("end", count.saturating_sub(ROWS))] {
        let mut times = Vec::new();
        for sample in 0..options.samples {
            // Neighbouring offsets, so that no cache answers.
            let offset = (offset + sample * 7).min(count.saturating_sub(ROWS));
            let start = Instant::now();
            page(offset, ROWS)?;
            times.push(start.elapsed());
        }
        times.sort();
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        println!("a page at the {name}: {:.1} ms", median.as_secs_f64() * 1e3);
    }
    Ok(())
}
