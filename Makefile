# Saksama: every entry point. `make` alone shows this list.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup run check test e2e faults golden pictures bindings licences audit fuzz fuzz-all bench bench-program bench-papers package doc clean

# One choice of packages and features for everything that is built for tests, so that each dependency is built once.
WHOLE := --workspace --features saksama/uji,saksama-tests/e2e
# SQLCipher wipes memory as it is given back (`storage/sambungan.rs`), and would lock each piece with the system besides: a search
# costs 1.4 times the processor time then, and what runs side by side waits for one another. Cargo by hand wants the same, or it
# builds SQLCipher anew.
export LIBSQLITE3_FLAGS := -DOMIT_MEMLOCK
TARGET_DIR := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
NODE_MODULES := ui/node_modules/.package-lock.json
UI := ui/dist/index.html

# A build that is used once: half the disk without what the next build would reuse.
ifdef CI
export CARGO_INCREMENTAL := 0
endif

# Programs that the tests start.
export SAKSAMA_BIN = $(TARGET_DIR)/debug/saksama
export SAKSAMA_CLI = $(TARGET_DIR)/debug/saksama-cli

help: ## this list
	@grep -hE '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(NODE_MODULES) ## install what is missing: system packages, npm packages, the Indonesian locale
	.ci/setup test

run: $(UI) ## build and open the window (DATA=folder chooses the data folder)
	.ci/setup build
	cargo run --release -p saksama -- $(if $(DATA),--data "$(DATA)")

check: $(NODE_MODULES) ## the quick subset while working: format, clippy, unit tests, types of the window
	cargo fmt --all --check
	cargo clippy --all-targets -- -D warnings
	cargo test --lib --bins --test tidy
	cd ui && npm run check

test: setup ## everything that must hold
	cargo fmt --all --check
	cd ui && npm run format:check && npm run build && npm run check && npm test
	cargo clippy $(WHOLE) --all-targets -- -D warnings
	cargo build $(WHOLE) --all-targets
	rm -rf $(TARGET_DIR)/bindings
	TS_RS_EXPORT_DIR=$(TARGET_DIR)/bindings cargo test $(WHOLE) --no-fail-fast
	diff -r ui/src/bindings $(TARGET_DIR)/bindings # differs: run `make bindings`, commit
	RUSTDOCFLAGS="-D warnings" cargo doc $(WHOLE) --no-deps

e2e: setup $(UI) ## the journeys in the real window (NAME=part chooses)
	cargo build $(WHOLE) --all-targets
	cargo test $(WHOLE) --test e2e -- $(NAME)

faults: setup ## the program under faults, as often as in a night (as root: power cuts too); prints the table (NAME=part chooses, FAULTS_MINUTES how long the soak works)
	cargo build -p saksama-tests --bins --tests
	rm -f $(TARGET_DIR)/faults.md
	FAULTS_FULL=1 FAULTS_TABLE=$(TARGET_DIR)/faults.md cargo test -p saksama-tests --test faults --no-fail-fast -- --nocapture $(NAME)
	@printf '| Row | Goal | Seen | Runs |\n|---|---|---|---|\n'; sort -V $(TARGET_DIR)/faults.md

golden: ## write the golden papers anew; look at every difference before committing it
	UPDATE_GOLDEN=1 cargo test $(WHOLE) --test papers

pictures: ## draw all papers of the practice office in one picture for the README (wants ImageMagick)
	cargo build -p saksama-cli
	.ci/papers assets/gambar/naskah.png

bindings: ## write ui/src/bindings anew from the types of the wire
	rm -rf ui/src/bindings
	cargo test $(WHOLE) --lib export_bindings

licences: $(NODE_MODULES) ## write the list of parts for the about screen anew, after a change of dependencies
	cargo run -q -p saksama-tests --bin supply list > $(TARGET_DIR)/daftar.json
	mv $(TARGET_DIR)/daftar.json assets/lisensi/daftar.json

audit: ## licences, bans and sources once more, by cargo-deny where it is installed (make test holds the same facts)
	@cargo deny --version 2>/dev/null || { echo 'cargo-deny is not installed: cargo install cargo-deny'; exit 1; }
	cargo deny check licenses bans sources

fuzz: ## run the fuzzer NAME for MINUTES (wants nightly Rust and cargo-fuzz)
	.ci/fuzz $(or $(MINUTES),5) $(or $(NAME),$(error NAME=one of the targets in tests/fuzz/Cargo.toml))

fuzz-all: ## run every fuzzer for MINUTES, one line each
	.ci/fuzz $(or $(MINUTES),30)

bench: $(if $(NAME),$(if $(filter papers,$(NAME)),bench-papers,bench-program),bench-program bench-papers) ## speed and memory, printed (NAME=window, besar, sandi, catat, search, annex, jejak, publik, baca, paket, ekspor or papers chooses)

bench-program: setup $(UI)
	cargo build --release -p saksama
	SAKSAMA_BIN=$(TARGET_DIR)/release/saksama cargo bench -p saksama-tests --features bench --bench speed -- $(NAME)

# Beside the programs that the machine has: typst, weasyprint, soffice, chromium.
bench-papers: setup
	cargo build --release -p saksama-documents --example render
	SAKSAMA_RENDER=$(TARGET_DIR)/release/examples/render cargo bench -p saksama-tests --features bench-papers --bench papers

package: $(UI) ## the .deb to install from a USB drive, with its SBOM and the texts of all licences
	mkdir -p src-tauri/gen/supply
	cargo run -q -p saksama-tests --bin supply sbom > src-tauri/gen/supply/sbom.cdx.json
	cargo run -q -p saksama-tests --bin supply licences > src-tauri/gen/supply/lisensi.txt
	cd src-tauri && npx --yes @tauri-apps/cli@2.12.5 build --bundles deb

doc: ## the documentation of the code
	cargo doc --workspace --no-deps --document-private-items

clean: ## remove everything that was built
	cargo clean
	rm -rf ui/dist ui/node_modules tests/store

$(NODE_MODULES): ui/package-lock.json ui/package.json
	.ci/setup build
	cd ui && npm ci
	touch $@

$(UI): $(NODE_MODULES) $(shell find ui/src ui/index.html ui/*.ts ui/*.js assets -type f ! -name '*.test.ts')
	cd ui && npm run build
