#!/usr/bin/env bash
# Builds the list into /target/leptos-list, from where the browser benchmark serves it:
#   benches/leptos-list/build.sh
#   node PATH/measure.mjs benches/gatehouse.json benches/leptos-list/leptos-list.json PATH/apps/solid.json --only cold,usable
# Options and passes are those of the app in a release (crates/xtask/src/release.rs), but that nothing is split.
# wasm-bindgen, wasm-opt and esbuild must be on the PATH.
set -euo pipefail
cd "$(dirname "$0")"
dist=../../target/leptos-list
bound=../../target/leptos-list-bound
export RUSTC_BOOTSTRAP="1"
export CARGO_UNSTABLE_BUILD_STD="std,panic_abort"
export CARGO_UNSTABLE_BUILD_STD_FEATURES="optimize_for_size"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
cargo build --locked --profile release-wasm --target wasm32-unknown-unknown --target-dir ../../target
rm -rf "$dist" "$bound"
mkdir -p "$dist/assets"
wasm-bindgen ../../target/wasm32-unknown-unknown/release-wasm/leptos-list.wasm --target web --no-typescript --out-dir "$bound"
wasm-opt "$bound/leptos-list_bg.wasm" \
  --enable-simd --enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int \
  --enable-reference-types --enable-sign-ext \
  '--remove-exports=*intounderlying*' --low-memory-unused --flatten --rereloop -Oz -Oz --always-inline-max-function-size 4 \
  --one-caller-inline-max-function-size 80 --reorder-functions-by-name --strip-debug --strip-producers \
  -o "$dist/assets/leptos-list_bg.wasm"
esbuild "$bound/leptos-list.js" --minify --log-level=warning --outfile="$dist/assets/leptos-list.js"
cp index.html "$dist/"
