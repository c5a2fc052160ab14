#!/usr/bin/env bash
# How long `temper scan --diff` takes in a repository of FILES files of which CHANGED were changed.
#
#   benches/diff.sh [FILES] [CHANGED] [RUNS]
#
# The files are those of the corpus, over and over. TEMPER names another binary than the one in the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."

files=${1:-10000}
changed=${2:-20}
runs=${3:-20}
temper=${TEMPER:-temper}
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

mapfile -t programs < <(ls crates/temper/corpus/*/*/{app.py,app.js,main.go,App.java} 2>/dev/null)
for ((at = 0; at < files; at++)); do
    program=${programs[at % ${#programs[@]}]}
    folder=$tree/$((at / 100))
    [ -d "$folder" ] || mkdir "$folder"
    cp "$program" "$folder/$at-$(basename "$program")"
done
git -C "$tree" init --quiet
git -C "$tree" add .
git -C "$tree" -c user.name=bench -c user.email=bench@localhost commit --quiet -m before
mapfile -t all < <(git -C "$tree" ls-files)
for ((at = 0; at < changed; at++)); do
    # A comment in front moves all lines; all findings are still the old ones.
    file=$tree/${all[at * files / changed]}
    case "$file" in *.py) mark='#' ;; *) mark='//' ;; esac
    printf '%s changed\n%s' "$mark" "$(cat "$file")" >"$file.new"
    mv "$file.new" "$file"
done

cd "$tree"
"$temper" scan --diff HEAD --format markdown | head -3
if command -v hyperfine >/dev/null; then
    hyperfine --warmup 3 --runs "$runs" "$temper scan --diff HEAD"
else
    time (for ((at = 0; at < runs; at++)); do "$temper" scan --diff HEAD >/dev/null; done)
    echo "divide by $runs"
fi
