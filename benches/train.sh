#!/bin/sh
# Tokens a second and peak memory of a LoRA step: `temper tune train` and torch + PEFT, one after the
# other on the same examples, in single precision, same rank, targets and batch.
#
#   benches/train.sh TEMPER BASE.gguf DATA.jsonl [PYTHON]
#
# TEMPER is the binary. PYTHON is one with torch, transformers, peft and gguf; without it only ours
# runs. DATA.jsonl is in OpenAI's chat form; some forty examples make five steps of eight.
set -eu
temper=$1 base=$2 data=$3 python=${4:-}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cat > "$out/train.toml" <<TOML
base = "$base"
data = "$data"
out = "$out/run"
[settings]
rank = 16
alpha = 32.0
dropout = 0.0
epochs = 1
batch = 8
max_tokens = 1024
checkpoint_every = 1000
checkpointing = ${CHECKPOINTING:-false}
TOML
echo "temper"
"$temper" tune train --config "$out/train.toml" 2>&1 | grep -E '^(memory|step )' | tail -n 2
if [ -n "$python" ]; then
    echo "torch + peft"
    "$python" "$(dirname "$0")/train_peft.py" "$base" "$data"
fi
