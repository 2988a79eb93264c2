# Everything here is complete on a fresh Debian 12 or Ubuntu machine with Python 3.11 or newer.
#   make run     set up and open the window
#   make demo    the main job on sample people, without a display
#   make test    set up and run every check

V := .venv
PY := $(V)/bin/python
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do command -v $$p && break; done)
PLUGINS := $(wildcard plugins/*/pyproject.toml)
BASE_PACKAGES := python3 python3-venv
QT_PACKAGES := libegl1 libgl1 libfontconfig1 libdbus-1-3 libglib2.0-0 libxkbcommon0
SCREEN_PACKAGES := libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0

.PHONY: setup run demo test check fuzz bench screens translations clean system

setup: $(V)/.ok

$(V)/.ok: pyproject.toml requirements.lock packaging/system_packages.sh $(PLUGINS)
	@sh packaging/system_packages.sh python
	@$(PYTHON) packaging/check_python.py
	@test -x $(PY) || $(PYTHON) -m venv $(V)
	$(PY) -m pip install -q --disable-pip-version-check -c requirements.lock -e ".[test,team]"
	@touch $@

run: setup
	@sh packaging/system_packages.sh screen
	@$(PY) -m agenda

demo: setup
	@$(PY) -m agenda demo

test: setup
	@sh packaging/system_packages.sh test
	$(PY) -m agenda.app.preflight
	$(V)/bin/ruff check .
	$(V)/bin/ruff format --check .
	$(V)/bin/mypy
	$(V)/bin/lint-imports
	$(PY) resources/translate.py --check
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 --dist loadfile

fuzz: setup
	AGENDA_FUZZ=1 $(PY) -m pytest plugins tests -k "fuzz or arbitrary or property" --hypothesis-seed=random

bench: setup
	$(PY) -m benchmarks

screens: setup
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q tests/flows/test_screens.py

translations: setup
	$(PY) resources/translate.py

clean:
	rm -rf $(V) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

include packaging/package.mk
