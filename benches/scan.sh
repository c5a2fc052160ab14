#!/usr/bin/env bash
# How fast is `temper scan`, beside parsing alone, beside another scanner, on one file, and on texts made to be slow?
#
#   benches/scan.sh FOLDER [SAMPLES.jsonl]
#
# FOLDER holds source files; SAMPLES.jsonl (with `language` and `code`) is timed in memory, by default FOLDER is.
# Where `foxguard` (PyPI) is on the path it scans the same files in the same run. Needs GNU time and hyperfine.
set -euo pipefail
folder=$(realpath "$1")
samples=$(realpath "${2:-$1}")
cd "$(dirname "$0")/.."
cargo build --quiet --release --package temper-code
cargo build --quiet --release --package temper-scan --examples
target=${CARGO_TARGET_DIR:-target}/release
files=$(find "$folder" -type f \( -name '*.py' -o -name '*.js' -o -name '*.ts' -o -name '*.java' -o -name '*.go' \) | wc -l)

echo "== one thread, in memory"
"$target/examples/speed" "$samples"

# The CPU seconds, wall seconds and peak memory of a command whose output nobody wants; findings exit with 1.
cost() {
    local name=$1
    shift
    /usr/bin/time -o /tmp/temper-cost.$$ -f '%U %S %e %M' "$@" >/dev/null 2>&1 || true
    tail -n 1 /tmp/temper-cost.$$ | awk -v name="$name" -v files="$files" \
        '{ printf "%-10s %8.2f CPU s %8.2f s %6.0f MB %10.0f files per CPU second\n", name, $1 + $2, $3, $4 / 1024, files / ($1 + $2) }'
    rm -f /tmp/temper-cost.$$
}
echo "== $files files on disk"
cost temper "$target/temper" scan "$folder" --format jsonl
if command -v foxguard >/dev/null; then
    cost foxguard foxguard --format json "$folder"
fi

echo "== a lone file, process start included"
lone=$(find "$folder" -type f -name '*.py' | sort | head -n 1)
hyperfine --shell none --ignore-failure --warmup 3 --style basic "$target/temper scan $lone" 2>/dev/null | grep -E 'Time|Range'

echo "== texts of 1 MB that are made to be slow"
"$target/examples/adversarial"
