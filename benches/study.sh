#!/usr/bin/env bash
# Drives whole studies against the mock server: generation with the ledger written, without and with faults.
#
#   benches/study.sh [SAMPLES]
#
# Prints for each run: seconds, the share of the ideal rate (in flight / 0.2 s), peak memory, and the server's audit.
# TEMPER_BENCH_BIN names a folder with `temper` and `mock_server`, where they are built already.
set -euo pipefail
cd "$(dirname "$0")/.."
samples=${1:-20000}
if [ -z "${TEMPER_BENCH_BIN:-}" ]; then
    cargo build --quiet --release --package temper-code
    cargo build --quiet --release --package temper-model --examples
    target=${CARGO_TARGET_DIR:-target}
    TEMPER_BENCH_BIN=$(mktemp -d)
    cp "$target/release/temper" "$target/release/examples/mock_server" "$TEMPER_BENCH_BIN/"
fi
bin=$TEMPER_BENCH_BIN
ulimit -n 8192 2>/dev/null || true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

study() { # in flight, url, samples
    cat >"$work/load.toml" <<EOF
format = 1
name = "load"
samples = $3
strategies = ["baseline"]
scenarios.ids = ["sql-injection-python"]

[[models]]
id = "mock"
provider = "openai-compatible"
base_url = "$2"
max_concurrency = $1
timeouts = { first_byte_seconds = 5.0 }
EOF
}

drive() { # name, in flight, samples, flags of the server
    local name=$1 in_flight=$2 count=$3
    shift 3
    "$bin/mock_server" "$@" >"$work/address" &
    local server=$!
    until [ -s "$work/address" ]; do sleep 0.05; done
    local url
    url=$(head -1 "$work/address")
    study "$in_flight" "$url" "$count"
    rm -rf "$work/out"
    python3 - "$bin/temper" "$work" "$in_flight" "$count" "$name" <<'EOF'
import os, resource, subprocess, sys, time
binary, work, in_flight, count, name = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
load = os.getloadavg()[0]
start = time.monotonic()
ended = subprocess.run([binary, "study", "run", work + "/load.toml", "--out", work + "/out", "--no-report"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
seconds = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
ideal = -(-count // in_flight) * 0.2
print(f"{name}, {in_flight} in flight: {count} samples in {seconds:.2f} s, {ideal / seconds:.3f} of the ideal rate, "
      f"{(used.ru_utime + used.ru_stime) * 1000 / count:.3f} ms CPU a call, {used.ru_maxrss / 1024:.0f} MB at most, "
      f"exit {ended.returncode}, load of the machine before {load:.1f}")
EOF
    curl -s "${url%/v1}/stats"
    echo
    kill "$server"
    wait "$server" 2>/dev/null || true
    : >"$work/address"
}

drive "one sample" 1 1
for in_flight in 256 1000; do
    drive "no faults" "$in_flight" "$samples"
done
for in_flight in 256 1000; do
    drive "faults" "$in_flight" "$samples" --rate-limits 0.05 --errors 0.02 --hangs 0.01 --cuts 0.01
done
