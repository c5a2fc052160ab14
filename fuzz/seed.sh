#!/usr/bin/env bash
# Fills fuzz/corpus with the rules' proofs, the twins, the rules, the models and the suite's replies.
set -euo pipefail
cd "$(dirname "$0")"
seed() { # TARGET EXTENSION FOLDER...
    local target=$1 extension=$2
    mkdir -p "corpus/$target"
    shift 2
    find "$@" -name "*.$extension" -print | while read -r file; do
        cp "$file" "corpus/$target/$(echo "$file" | tr '/.' '__')"
    done
}
scan=../crates/temper-scan
seed scan_python py $scan/rules $scan/tests/twins
seed scan_javascript js $scan/rules $scan/tests/twins
seed scan_typescript ts $scan/rules $scan/tests/twins
seed scan_typescript js $scan/rules
seed scan_java java $scan/rules $scan/tests/twins
seed scan_go go $scan/rules $scan/tests/twins
seed rules toml $scan/rules $scan/models
seed extract md $scan/tests ../crates/temper
seed extract py $scan/rules
seed sarif json $scan/tests/fixtures
seed sarif sarif $scan/tests ../crates
