# Every target does its own set-up: Python 3.11 or newer, git and make are all it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= auto
TIMES ?= 50
TOOLS := .cache/quality

export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test promises test-lowest test-newest fork neighbours check lint torture bench quality words lock release clean

site: $(VENV)/.site-ready            ## build the site into site/
	@$(BIN)/python hooks/cli.py cards --missing
	$(BIN)/mkdocs build --strict --quiet
	@echo "The site is in site/: open site/index.html"

serve: $(VENV)/.site-ready           ## preview with live reload on http://127.0.0.1:8000
	$(BIN)/mkdocs serve

check: $(VENV)/.site-ready           ## the editors' checks alone
	$(BIN)/python hooks/cli.py check

test: lint check                     ## everything: lint, types, editors' checks, all tests
	$(BIN)/python -m pytest -n $(JOBS)

promises: lint check                 ## all tests, and what they have shown for the page of promises
	CANDOUR_PROMISES=1 $(BIN)/python -m pytest -n $(JOBS)

test-lowest test-newest: test-%:     ## the site and the unit tests with the oldest packages that we take, or today's newest
	$(PYTHON) -m venv --clear .cache/$*
	.cache/$*/bin/python tests/habits/versions.py $* > .cache/$*/wanted.txt
	.cache/$*/bin/python -m pip install --quiet --disable-pip-version-check -r .cache/$*/wanted.txt
	.cache/$*/bin/mkdocs build --strict --quiet --site-dir .cache/$*/site
	.cache/$*/bin/python -m pytest -n $(JOBS) --ignore tests/site

fork: $(VENV)/.site-ready            ## the site on ProperDocs and MaterialX, the maintained forks, held against today's
	$(PYTHON) -m venv --clear .cache/fork
	.cache/fork/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/habits/fork.txt
	$(BIN)/python -m tests.habits.fork .cache/fork/bin

neighbours: $(VENV)/.tests-ready     ## sites with the plugins that clinics add, each held against the manual's table
	$(PYTHON) -m venv --clear .cache/neighbours
	.cache/neighbours/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/habits/neighbours.txt
	PYTHONPATH=hooks $(BIN)/python -m tests.habits.neighbours .cache/neighbours/bin

lint: $(VENV)/.tests-ready
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy
	$(BIN)/oxfmt --check overrides/assets
	$(BIN)/oxlint --deny-warnings --quiet overrides/assets
	$(BIN)/djlint --lint --quiet overrides

torture: $(VENV)/.tests-ready        ## for hours: many examples, edits, kills and strange inputs, and faults that the tests must find
	CANDOUR_TORTURE=$(TIMES) $(BIN)/python -m pytest -n $(JOBS) tests --ignore tests/site
	CANDOUR_TORTURE=$(TIMES) $(BIN)/python -m pytest -n $(JOBS) tests/site/test_build.py tests/site/test_edits.py
	$(BIN)/python tests/torture/faults.py

bench: $(VENV)/.tests-ready          ## whole builds beside bare MkDocs + Material
	$(BIN)/python tests/bench/bench.py

quality: $(VENV)/.tests-ready $(TOOLS)/.ready ## valid HTML, weight, Lighthouse (needs Node.js, npm, Java, Chromium)
	$(BIN)/python tests/bench/valid.py
	$(BIN)/python tests/bench/weight.py
	$(BIN)/python tests/bench/lighthouse.py --runs 3

words:                               ## make the lists of words that search knows again (needs npm)
	$(BIN)/python tests/habits/words.py

lock:                                ## renew the lists of locked packages (needs pip-tools)
	CUSTOM_COMPILE_COMMAND="make lock" pip-compile $(LOCK) --output-file requirements.txt pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" pip-compile $(LOCK) --extra tests --output-file tests/requirements.txt pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" pip-compile $(LOCK) --output-file tests/habits/fork.txt tests/habits/fork.in
	CUSTOM_COMPILE_COMMAND="make lock" pip-compile $(LOCK) --output-file tests/habits/neighbours.txt \
		pyproject.toml tests/habits/neighbours.in
LOCK := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

release: $(VENV)/.site-ready         ## cut one: CHANGELOG, version, commit and tag (VERSION=0.2.0); pushes nothing
	$(BIN)/python tests/habits/release.py "$(VERSION)"

clean:
	rm -rf $(VENV) .cache site .site.building-* .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.site-ready: requirements.txt
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Candour needs Python 3.11 or newer; this is ' + sys.version)"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(TOOLS)/.ready:                     # the Nu HTML checker, and the last Lighthouse that runs on Node.js 18
	npm install --prefix $(TOOLS) --no-save --no-audit --no-fund --ignore-scripts vnu-jar@26.9.27 lighthouse@12.8.2
	@touch $@

$(VENV)/.tests-ready: tests/requirements.txt $(VENV)/.site-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@
