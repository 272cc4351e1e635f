//! Every component in every state, compared with stored pictures. `cargo xtask pictures` updates them.

use std::path::{Path, PathBuf};

use harness::{Journey, Page, journey, journeys};
use image::RgbImage;

pub(crate) const JOURNEYS: &[Journey] = journeys![the_gallery_matches_its_pictures: Gallery,];

/// A channel of a pixel may differ by so much: the same letters are smoothed otherwise by another version of a library.
const TOLERANCE: u8 = 48;
/// This many pixels of a million may differ by more: 290 of the largest picture. Corners that are 3 px rounder are more
/// than 1,000.
const FEW: u64 = 12;

fn stored(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("gallery").join(name)
}

/// How many of a million pixels differ; all of them where the sizes do.
fn difference(now: &RgbImage, stored: &RgbImage) -> u64 {
    if now.dimensions() != stored.dimensions() {
        return 1_000_000;
    }
    if now == stored {
        return 0;
    }
    let differs = |(one, other): &(&image::Rgb<u8>, &image::Rgb<u8>)| {
        one.0.iter().zip(other.0).any(|(one, other)| one.abs_diff(other) > TOLERANCE)
    };
    let differing = now.pixels().zip(stored.pixels()).filter(differs).count() as u64;
    (differing * 1_000_000).div_ceil(u64::from(now.width()) * u64::from(now.height()))
}

async fn take(page: &Page, dark: bool, width: u32) -> anyhow::Result<RgbImage> {
    let scheme = if dark { "dark" } else { "light" };
    page.emulate_media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await?;
    page.set_size(width, 900).await?;
    page.fits().await?;
    let height = page.driver.execute("return document.documentElement.scrollHeight", Vec::new()).await?;
    page.set_size(width, u32::try_from(height.json().as_u64().unwrap_or(900))?).await?;
    page.settled().await?;
    let file = std::env::temp_dir().join(format!("gatehouse-gallery-{}-{width}-{dark}.png", std::process::id()));
    page.screenshot(&file).await?;
    let taken = image::open(&file)?.to_rgb8();
    std::fs::remove_file(file)?;
    Ok(taken)
}

fn the_gallery_matches_its_pictures() {
    journey(&[], |page, _| async move {
        let takes_anew = std::env::var_os("JOURNEYS_UPDATE").is_some();
        page.time_zone("UTC").await?;
        // Not by what waits for the form to be gone: the gallery has that form too.
        page.open("/gallery").await?;
        page.sign_in(harness::sandbox::TOKEN).await?;
        page.find("heading", "gallery").await?;
        // The last that is drawn, and what the dialogs opened with.
        page.find("heading", "Your session has ended").await?;
        page.find("option", "New user").await?;
        // A caret blinks.
        page.run_script("document.activeElement?.blur()").await?;
        let left = PathBuf::from(
            std::env::var_os("JOURNEYS_TRACES").expect("run the journeys with: cargo xtask test journeys"),
        );
        let mut differing = Vec::new();
        for width in [360, 768, 1440] {
            for dark in [false, true] {
                let name = format!("{}-{width}.png", if dark { "dark" } else { "light" });
                let now = take(&page, dark, width).await?;
                if takes_anew {
                    now.save(stored(&name))?;
                    continue;
                }
                let difference = difference(&now, &image::open(stored(&name))?.to_rgb8());
                if difference > FEW {
                    std::fs::create_dir_all(&left)?;
                    now.save(left.join(format!("gallery-{name}")))?;
                    differing.push(format!("{name}: {difference} of a million pixels"));
                }
            }
        }
        anyhow::ensure!(
            differing.is_empty(),
            "the gallery looks otherwise ({}); see target/journeys/failures. Where that is meant: cargo xtask pictures",
            differing.join(", ")
        );
        Ok(())
    });
}
