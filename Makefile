# Everything here is complete on a fresh Debian 12 or Ubuntu machine with Python 3.11 or newer.
#   make run     set up and open the window
#   make demo    the main job on sample people, without a display
#   make test    set up and run every check

V := .venv
PY := $(V)/bin/python
PYTHON ?= $(shell sh packaging/find_python.sh)
PLUGINS := $(wildcard plugins/*/pyproject.toml)

.PHONY: setup run demo test fuzz bench screens translations clean

setup: $(V)/.ok

$(V)/.ok: pyproject.toml requirements.lock packaging/system_packages.sh $(PLUGINS)
	@sh packaging/system_packages.sh python
	@python=$${PYTHON:-$(PYTHON)}; python=$${python:-$$(sh packaging/find_python.sh)}; \
	test -n "$$python" || { echo "Agenda needs Python 3.11, 3.12 or 3.13; type: sudo apt install python3.11 python3.11-venv" >&2; exit 3; }; \
	test -x $(PY) || "$$python" -m venv $(V)
	$(PY) -m pip install -q --disable-pip-version-check -c requirements.lock -e ".[test,team]"
	@touch $@

run: setup
	@test -n "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" || { echo "There is no display here; make demo shows Agenda without one." >&2; exit 1; }
	@sh packaging/system_packages.sh screen
	@$(PY) -m agenda

demo: setup
	@$(PY) -m agenda demo

test: setup
	@sh packaging/system_packages.sh test
	$(V)/bin/ruff check .
	$(V)/bin/ruff format --check .
	$(V)/bin/mypy
	$(V)/bin/lint-imports
	$(PY) resources/translate.py --check
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 --dist loadfile

# Seconds that each reader is fed spoilt files.
FUZZ_SECONDS ?= 120
fuzz: setup
	AGENDA_FUZZ_SECONDS=$(FUZZ_SECONDS) QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 tests/fuzz
	$(PY) -m pytest -n 2 plugins tests/services -k "arbitrary or property or any" --hypothesis-seed=random

bench: setup
	$(PY) -m benchmarks

screens: setup
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q tests/flows/test_screens.py

translations: setup
	$(PY) resources/translate.py

clean:
	rm -rf $(V) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

include packaging/package.mk
