//! The browser's cryptographic randomness.

use leptos::prelude::window;

/// Random bytes, one at a time; `None` if the browser provides none.
pub(crate) fn bytes() -> Option<impl FnMut() -> u8> {
    let crypto = window().crypto().ok()?;
    let mut pool = [0_u8; 64];
    crypto.get_random_values_with_u8_array(&mut pool).ok()?;
    let mut at = 0;
    Some(move || {
        if at == pool.len() {
            // It answered a moment ago; the same pool again would only repeat characters, never fail.
            crypto.get_random_values_with_u8_array(&mut pool).ok();
            at = 0;
        }
        at += 1;
        pool[at - 1]
    })
}

/// A part of a pause that nobody can foresee, in 0..1; a half if the browser provides no randomness.
pub(crate) fn part() -> f64 {
    bytes().map_or(0.5, |mut byte| f64::from(byte()) / 256.0)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn the_browser_gives_bytes_that_differ() {
        let make = || gatehouse::form::password::generate(super::bytes().expect("a browser with crypto"));
        assert_ne!(make(), make());
    }
}
