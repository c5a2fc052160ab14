#!/usr/bin/env bash
# Imports synthetic labels and makes reports of them: seconds, samples a second and peak memory, so that it shows whether
# the cost is linear; and the report of a study of our own, with code.
#
#   benches/evidence.sh [SAMPLES...]      default: 9589 100000 1000000
#
# A sample is a line of labels without code, in the proportions of the published study: five models, five strategies, ten
# samples a cell, as many scenarios as it takes. TEMPER_BENCH_BIN names a folder with `temper`, where it is built already.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 9589 100000 1000000
if [ -z "${TEMPER_BENCH_BIN:-}" ]; then
    cargo build --quiet --release --package temper-code --no-default-features
    TEMPER_BENCH_BIN=${CARGO_TARGET_DIR:-target}/release
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A study of our own: replies with code, all different, so that each is taken apart; the second report knows its scans.
own_study() {
    python3 - "$TEMPER_BENCH_BIN/temper" "$work" <<'EOF'
import json, os, pathlib, subprocess, sys, time, tomllib

binary, work = sys.argv[1], pathlib.Path(sys.argv[2])
entries = []
scenarios = sorted(pathlib.Path("crates/temper/suites/cwe-core").glob("*/*/scenario.toml"))
for file in scenarios:
    language = tomllib.loads(file.read_text())["language"]
    [program] = file.parent.glob("program.*")
    shown, _, _ = program.read_text().partition("<hole>")
    # The line of the hole begins with a comment sign, which stays.
    shown = shown[:shown.rstrip().rfind("\n")]
    mark = "#" if language == "python" else "//"
    replies = []
    for kind in ("insecure", "secure"):
        [code] = file.parent.glob(kind + ".*")
        for n in range(100):
            replies.append({"text": f"Here it is.\n\n```{language}\n{code.read_text()}\n{mark} variant {n}\n```\n"})
    entries.append((shown.strip(), replies))
with open(work / "script.toml", "w") as out:
    for shown, replies in entries:
        out.write(f"[[entry]]\nwhen = {json.dumps(shown)}\n")
        for reply in replies:
            out.write(f"[[entry.reply]]\ntext = {json.dumps(reply['text'])}\n")
(work / "own.toml").write_text("""format = 1
name = "own"
samples = 10
strategies = ["baseline", "negative-example", "chain-of-thought", "meta-prompt"]
[[models]]
id = "one"
provider = "scripted"
file = "script.toml"
[[models]]
id = "two"
provider = "scripted"
file = "script.toml"
""")


def measure(what, args):
    start = time.monotonic()
    process = subprocess.Popen([binary, *args], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{what}: exit status {os.waitstatus_to_exitcode(status)}\n{said}")
    print(f"own study, {len(scenarios)} scenarios: {what} in {time.monotonic() - start:.2f} s "
          f"({used.ru_utime + used.ru_stime:.2f} s of one core), {used.ru_maxrss / 1024:,.0f} MiB", flush=True)


out = str(work / "own")
measure("generated", ["study", "run", str(work / "own.toml"), "--out", out, "--no-report"])
measure("first report, html", ["report", out, "--format", "html"])
for form in ["html", "json", "text"]:
    measure(f"report again, {form}", ["report", out, "--format", form])
EOF
}

own_study
for samples in "$@"; do
    python3 - "$TEMPER_BENCH_BIN/temper" "$work" "$samples" <<'EOF'
import json, os, random, shutil, subprocess, sys, time

binary, work, samples = sys.argv[1], sys.argv[2], int(sys.argv[3])
rng = random.Random(7)
models = ["m1", "m2", "m3", "m4", "m5"]
strategies = ["baseline", "negative-example", "chain-of-thought", "meta-prompt", "fine-tuned"]
languages = ["python", "java", "javascript", "go"]
weaknesses = [([79, 116], 6.1), ([89], 8.8), ([22, 23, 36, 73, 99], 7.5), ([78], 9.8), ([798], 9.8), ([20], 7.8),
              ([770, 307, 400], 7.5), ([209, 497], 5.4), ([327, 328], 7.5), ([502], 9.8), ([117], 7.8)]
path = os.path.join(work, "labels.jsonl")
with open(path, "w") as out:
    for number in range(samples):
        cell, sample = divmod(number, 10)
        cell, model = divmod(cell, 5)
        scenario, strategy = divmod(cell, 5)
        rate = [1.3, 1.1, 0.8, 0.6, 0.3][strategy]
        held = [rng.choice(weaknesses) for _ in range(int(rng.expovariate(1 / rate) + 0.3))]
        findings = [{"rule": f"rule-{cwes[0]}", "cwes": cwes, "severity": severity, "line": 3} for cwes, severity in held]
        sheet = ", ".join(str(cwes) for cwes, _ in held) or "None"
        out.write(json.dumps({
            "language": languages[scenario % 4], "model": models[model], "scenario": scenario // 4 + 1,
            "scenario_name": "Synthetic", "strategy": strategies[strategy], "generation": sample + 1,
            "findings": findings, "cwes_csv": sheet}) + "\n")


def measure(what, args, output=subprocess.DEVNULL):
    start = time.monotonic()
    process = subprocess.Popen([binary, *args], stdout=output, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status:
        sys.exit(f"{what}: exit status {os.waitstatus_to_exitcode(status)}")
    print(f"{what}: {samples} samples in {seconds:.2f} s ({used.ru_utime + used.ru_stime:.2f} s of one core), "
          f"{samples / seconds:,.0f} a second, {used.ru_maxrss / 1024:,.0f} MiB", flush=True)


out = os.path.join(work, "out")
shutil.rmtree(out, ignore_errors=True)
measure("import     ", ["import", path, "--out", out])
for form in ["text", "json", "html", "csv"]:
    measure(f"report {form:4}", ["report", out, "--format", form])
EOF
done
