//! Figures for the documents, measured in a real browser. Run by `cargo xtask measure`; it asserts nothing about time.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use harness::{Journey, journey, journeys};

const JOURNEYS: &[Journey] = journeys![race_window_between_read_and_write,];

fn main() -> std::process::ExitCode {
    harness::run(&[JOURNEYS])
}

/// The window in which a colleague's change can be missed, as the browser saw it. It lasts from the end of the reading
/// before a write to the start of the write. Measures also the write itself, at whose end the server has it.
fn race_window_between_read_and_write() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of").await?;
        let (mut gaps, mut writes) = (Vec::new(), Vec::new());
        for round in 0..21 {
            page.open("/users/10001/edit").await?;
            page.find("button", "Save").await?;
            page.fill("Last name", &format!("Doe {round}")).await?;
            page.click("button", "Save 1 change").await?;
            page.sees("were saved.").await?;
            let script = "
                const calls = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/api/v1/user/10001/'));
                return [calls[2].startTime - calls[1].responseEnd, calls[2].responseEnd - calls[2].startTime]";
            let times = page.driver.execute(script, Vec::new()).await?;
            let pair: (f64, f64) = serde_json::from_value(times.json().clone())?;
            gaps.push(pair.0);
            writes.push(pair.1);
        }
        let median = |mut times: Vec<f64>| {
            times.sort_by(f64::total_cmp);
            (times[times.len() / 2], times[times.len() - 1])
        };
        let ((gap, most), (write, longest)) = (median(gaps), median(writes));
        println!("reading's end to write's start: median {gap:.1} ms, at most {most:.1} ms");
        println!(
            "the write itself: median {write:.1} ms, at most {longest:.1} ms (21 saves, sandbox on the same machine)"
        );
        Ok(())
    });
}
