# Two commands do all the set-up on a fresh machine: `make run` and `make test`.
#
# What pip installs is pinned, with hashes, in lock.txt. The stamps below keep a second call from
# doing anything twice, so it starts at once and needs no network.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
SPOKEN := $(VENV)/.spoken
BENCH := QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks
# Without a display the same job is done into ./out.
DISPLAYED := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname)))
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test search check lint types wheel bench bench-main bench-cleaning bench-held-out \
	bench-reader bench-anchoring bench-figures bench-durability clean lock

run: $(STAMP) $(SPOKEN)
	@$(BIN)/desk $(if $(DISPLAYED),,tour --out out)

test: $(STAMP) $(SPOKEN)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q

# The invariants once more, each time with other examples: `make search ROUNDS=20`.
search: $(STAMP) $(SPOKEN)
	for round in $$(seq $(or $(ROUNDS),5)); do DESK_TEST_EXAMPLES=search QT_QPA_PLATFORM=offscreen \
		$(BIN)/python -m pytest -q -m hypothesis || exit 1; done

check: test lint types wheel

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

wheel: $(STAMP)
	$(BIN)/python tests/wheel.py

bench: bench-main bench-cleaning bench-reader bench-anchoring bench-figures bench-durability

bench-main: $(STAMP)
	$(BENCH).main_job
bench-cleaning: $(STAMP)
	$(BENCH).cleaning_html
	$(BENCH).cleaning_html --speed
	$(BENCH).cleaning_flattened
	$(BENCH).cleaning_markdown
	$(BENCH).cleaning_dumps
	$(BENCH).cleaning_fields
	$(BENCH).cleaning_repairs
	$(BENCH).cleaning_structure
# Weights made from one half of the pages judge the other. Needs what peers-cleaning.txt names.
bench-held-out: $(STAMP)
	$(BENCH).cleaning_html --held-out
	$(BENCH).cleaning_flattened --held-out
	$(BENCH).cleaning_markdown --held-out
bench-reader: $(STAMP)
	$(BENCH).reader
bench-anchoring: $(STAMP)
	$(BENCH).anchoring
	$(BENCH).anchoring --strange --own
bench-figures: $(STAMP)
	$(BENCH).figures
	$(BENCH).figures_table

bench-durability: $(STAMP)
	$(BENCH).durability $(or $(KILLS),1000) $(or $(STEPS),100000)
	$(BENCH).two_windows

$(STAMP): lock.txt pyproject.toml .ci/packages
	@sh .ci/packages $(PYTHON)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --require-hashes -r lock.txt
	$(BIN)/python -m pip install -q --no-deps -e .
	$(BIN)/python -m compileall -q desk
	@touch $@

# The interface's languages, compiled again when a translation has changed.
$(SPOKEN): $(STAMP) $(wildcard resources/locale/*/LC_MESSAGES/desk.po)
	$(BIN)/python resources/locale/compile.py
	@touch $@

# Needs uv. Takes the newest releases that pyproject.toml allows, for every Python and system.
lock:
	uv pip compile --universal --generate-hashes --no-header --upgrade --extra dev \
		--python-version 3.11 pyproject.toml -o lock.txt -q

clean:
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache
