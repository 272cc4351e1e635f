#!/usr/bin/env bash
# Builds the engine into the folder of the benchmark's built engines: build.sh FOLDER.
# Options and passes are those of the worker in a release (crates/xtask/src/release.rs). wasm-opt must be on the PATH.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
export RUSTC_BOOTSTRAP="1"
export CARGO_UNSTABLE_BUILD_STD="std,panic_abort"
export CARGO_UNSTABLE_BUILD_STD_FEATURES="optimize_for_size"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Ctarget-feature=+simd128 -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
cargo build --profile release-worker --target wasm32-unknown-unknown
wasm-opt "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release-worker/search_bench.wasm" \
  --enable-simd --enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int \
  --enable-reference-types --enable-sign-ext \
  '--remove-exports=*intounderlying*' --low-memory-unused --flatten --rereloop -Oz -Oz --always-inline-max-function-size 4 \
  --one-caller-inline-max-function-size 80 --reorder-functions-by-name --strip-debug --strip-producers \
  -o "$1/gatehouse.wasm"
cp gatehouse.js "$1/"
