# make run       set everything up, draw the example agency's SOPs and put its book together
# make test      set everything up and pass the tests (under ten minutes)
# make test-all  also what takes longer
# make check     format, lint, types, floors
# make pictures  redraw the pictures of README and handbook, renew the generated pages
# make bench     measure, print the tables of docs/dev/benchmarks.md
# make lock      renew the locked dependencies

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
OUT := keluaran

.PHONY: run test test-all check format pictures lock bench clean

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

run: $(READY)
	$(BIN)/sopan render examples/kominfosanti-buleleng/sop --format pdf -o $(OUT)
	$(BIN)/sopan book examples/kominfosanti-buleleng -o $(OUT)/buku.pdf

test: check
	$(BIN)/pytest -n auto -m "not slow"

test-all: check
	$(BIN)/pytest -n auto

check: $(READY)
	$(BIN)/ruff format --check --quiet src tests benchmarks tools
	$(BIN)/ruff check --quiet src tests benchmarks tools
	$(BIN)/lint-imports
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix --quiet src tests benchmarks tools || true
	$(BIN)/ruff format --quiet src tests benchmarks tools

pictures: $(READY)
	for tool in readme_picture handbook_pictures key_reference rule_reference check_sample rules_measured; do $(BIN)/python -m tools.$$tool; done

bench: $(READY)
	$(BIN)/python benchmarks/run.py

lock:
	$(PYTHON) -m venv .lock-venv && .lock-venv/bin/pip install --quiet uv
	.lock-venv/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet -o requirements.txt
	rm -rf .lock-venv

clean:
	rm -rf $(VENV) $(OUT) build *.egg-info src/*.egg-info
