# The only commands to remember. `make help` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# A full run in CI, or with STRICT=1, may not skip a test because a tool is missing.
export STRICT ?=

.PHONY: help run test check types bench ui setup clean

help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: setup ui ## Install what is missing, build, and open the window
	cargo run

test: ## Install what is missing and run every test
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory ui
	@scripts/test.sh

check: ## Check format, lints and types, and run every test
	cargo fmt --all --check
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory ui
	cargo clippy --workspace --all-targets -- --deny warnings
	cd ui && npm run --silent check
	@scripts/test.sh

types: ## Write the TypeScript of the call table
	WRITE_TYPES=1 cargo test --package daily-engine the_committed_typescript_is_that_of_the_table

bench: ## Measure speed, and print the ratios that count
	@scripts/bench.sh

ui: ## Build the window's pages
	@scripts/setup.sh ui
	cd ui && npm run --silent build -- --logLevel warn

setup: ## Install what building needs
	@scripts/setup.sh

clean: ## Remove everything that was built
	cargo clean
	rm -rf ui/dist ui/node_modules gen
