#!/usr/bin/env bash
# Drives the model client alone against the mock server, without and with faults.
#
#   benches/load.sh [REQUESTS]
#
# Prints one line for each number of requests in flight, and the server's audit after it: `distinct` is how
# many different samples were asked, `asked_after_answer` how many were asked again after a full answer.
set -euo pipefail
cd "$(dirname "$0")/.."
requests=${1:-20000}
# TEMPER_BENCH_BIN names a folder with both programs, where they are built already.
if [ -z "${TEMPER_BENCH_BIN:-}" ]; then
    cargo build --quiet --release --package temper-model --examples
fi
bin=${TEMPER_BENCH_BIN:-${CARGO_TARGET_DIR:-target}/release/examples}

# One connection for each request in flight, on both sides.
ulimit -n 8192 2>/dev/null || true

drive() { # name, in flight, flags of the server
    local name=$1 in_flight=$2
    shift 2
    local address
    address=$(mktemp)
    "$bin/mock_server" "$@" >"$address" &
    local server=$!
    until [ -s "$address" ]; do sleep 0.05; done
    local url
    url=$(head -1 "$address")
    echo "== $name; load of the machine before: $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
    "$bin/load" "$url" "$in_flight" "$requests" 200 "${THREADS:-1}"
    echo "audit $(curl -s "${url%/v1}/stats")"
    if [ -r /proc/$server/stat ]; then
        echo "server CPU ticks $(cut -d' ' -f14,15 /proc/$server/stat)"
    fi
    kill "$server"
    wait "$server" 2>/dev/null || true
    rm -f "$address"
}

for in_flight in 256 1000; do
    drive "no faults" "$in_flight"
done
for in_flight in 256 1000; do
    drive "faults" "$in_flight" --rate-limits 0.05 --errors 0.02 --hangs 0.01 --cuts 0.01
done
