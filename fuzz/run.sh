#!/usr/bin/env bash
# Runs every fuzz target for SECONDS_EACH (default 600), seeded: fuzz/run.sh [SECONDS_EACH] [TARGET...]
# Needs `cargo install cargo-fuzz` and a nightly toolchain. A crash leaves its input in fuzz/artifacts and ends the run.
set -euo pipefail
cd "$(dirname "$0")"
./seed.sh
each=${1:-600}
shift || true
targets=${*:-$(cd fuzz_targets && ls -- *.rs | sed 's/\.rs$//')}
cd ..
for target in $targets; do
    echo "== $target, $each seconds"
    # A unit that takes 10 s, or 2 GiB, counts as a hang.
    cargo +nightly fuzz run "$target" -- -max_total_time="$each" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
        -print_final_stats=1
done
