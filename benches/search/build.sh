#!/usr/bin/env bash
# Builds the engine into the folder of the benchmark's built engines: build.sh FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
RUSTFLAGS="-C target-feature=+simd128" cargo build --release --target wasm32-unknown-unknown
cp target/wasm32-unknown-unknown/release/search_bench.wasm "$1/gatehouse.wasm"
cp gatehouse.js "$1/"
