# The only commands to remember. `make help` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# A full run in CI, or with STRICT=1, may not skip a test because a tool is missing.
export STRICT ?=

.PHONY: help run test check types bench bundle test-bundle install notice audit ui setup clean

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: setup ui ## Install what is missing, build, and open the window
	cargo run

test: ## Install what is missing and run every test
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory ui
	@scripts/test.sh

check: ## Check format, lints, types and dependencies, and run every test
	cargo fmt --all --check
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory ui
	cargo clippy --workspace --all-targets -- --deny warnings
	cd ui && npm run --silent check
	@scripts/audit.sh
	@scripts/test.sh

types: ## Write the TypeScript of the call table
	WRITE_TYPES=1 cargo test --package daily-engine the_committed_typescript_is_that_of_the_table

bench: ## Measure speed, and print the ratios that count
	@scripts/bench.sh

bundle: setup ui ## Make the packages of this system in target/bundle
	@scripts/bundle.sh

test-bundle: ## Try the .deb on a fresh Debian: install, start, remove (as root)
	@scripts/test-deb.sh

install: ## Install the release build (DESTDIR, PREFIX=/usr/local)
	@scripts/install.sh

notice: ## Write NOTICE, the report of the dependencies' licences
	@scripts/setup.sh ui
	scripts/dependencies.py notice > NOTICE.new && mv NOTICE.new NOTICE

audit: ## Check the dependencies' licences and sources, and NOTICE
	@scripts/setup.sh ui
	@scripts/audit.sh

ui: ## Build the window's pages
	@scripts/setup.sh ui
	cd ui && npm run --silent build -- --logLevel warn

setup: ## Install what building needs
	@scripts/setup.sh

clean: ## Remove everything that was built
	cargo clean
	rm -rf ui/dist ui/node_modules gen
