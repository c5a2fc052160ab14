# The front door: `just` lists what there is.

default:
    @just --list

# What CI does, on your desk.
ready:
    .ci/run

# All tests.
test:
    cargo test --workspace --tests

# The house rules alone.
tidy:
    cargo xtask tidy

# Write the generated docs and schemas.
gen:
    cargo xtask gen

# The proofs of all rules.
rules:
    cargo run --quiet -- rules test

# The mock server and the load run whose numbers stand in the README.
load:
    benches/load.sh
