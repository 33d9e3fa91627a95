#!/usr/bin/env bash
# Checks what comes from others: that NOTICE is true, that every licence is one we may ship, that nothing comes from elsewhere than the registry,
# and, where the list of known holes can be had, that none of them is in a dependency.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/dependencies.py check
if ! command -v cargo-deny >/dev/null; then
  echo "skipped: licences, sources and known holes of crates; they need cargo-deny (cargo install --locked cargo-deny)" >&2
  exit 0
fi
cargo deny --log-level error check --hide-inclusion-graph licenses bans sources
# The list of known holes is a repository of its own, which not every network reaches. A hole found is a failure, a list not reached is not.
if cargo deny fetch db >/dev/null 2>&1; then
  cargo deny --log-level error check advisories
else
  echo "skipped: known holes of crates, since the list of them (RustSec's advisory database) cannot be fetched here" >&2
fi
