#!/usr/bin/env bash
# How many files of the corpus a model really repairs: each is given to `temper fix --apply` alone, and what was
# accepted must then pass the file's own function check, which the model and the proof have not seen.
#
#   benches/fix.sh MODEL [EVERY] [FROM]
#
# MODEL is what `--model` takes. EVERY takes each so-manieth file of the sorted corpus (1: all), FROM the first of them.
# Needs python3, node, go and javac. TEMPER names another binary than the one in the PATH, OUT a folder for what came out.
set -euo pipefail
cd "$(dirname "$0")/.."

model=${1:?the model}
every=${2:-1}
from=${3:-0}
temper=${TEMPER:-temper}
out=${OUT:-$(mktemp -d)}
mkdir -p "$out"
cp -r crates/temper/corpus "$out/corpus"

check() {
    case "$1" in
    python) PYTHONPATH=../stubs PYTHONDONTWRITEBYTECODE=1 python3 check.py ;;
    javascript) NODE_PATH=../stubs node check.js ;;
    go) go test . ;;
    java) javac -nowarn -d out -sourcepath ../stubs:. Check.java && DB_PASSWORD=x java -cp out Check ;;
    esac
}

files=0 accepted=0 partly=0 working=0 at=0
for answers in "$out"/corpus/*/*/answers.toml; do
    at=$((at + 1))
    [ $(((at - 1) % every)) -eq "$from" ] || continue
    folder=$(dirname "$answers")
    language=$(basename "$(dirname "$folder")")
    case "$language" in
    python) file=app.py ;; javascript) file=app.js ;; go) file=main.go ;; java) file=App.java ;;
    esac
    name=$language/$(basename "$folder")
    # The answers of the scripted model are none of this model's business.
    rm "$answers"
    cp "$folder/$file" "$out/before"
    code=0
    (cd "$folder" && "$temper" fix "$file" --model "$model" --apply --format json) \
        >"$out/${name/\//-}.json" 2>"$out/${name/\//-}.log" || code=$?
    files=$((files + 1))
    said=refused
    if ! cmp -s "$folder/$file" "$out/before"; then
        if [ "$code" -eq 0 ]; then accepted=$((accepted + 1)) said=accepted; else partly=$((partly + 1)) said=partly; fi
        if (cd "$folder" && check "$language") >"$out/${name/\//-}.check" 2>&1; then
            working=$((working + 1)) said="$said, works"
        else
            said="$said, does not work"
        fi
    fi
    echo "$name: $said"
done
echo "$files files: $accepted accepted, $partly more in part; $working of these pass their function check"
