# Every target does its own set-up in .venv. A machine needs Python 3.11 or newer, make and git; see `make help`.

# The Python to build .venv with, e.g. `make test PYTHON=python3.13`. Unset: the one .venv has, else the first that will do.
PYTHON ?=
# More words for the command that a target runs, e.g. `make site ARGS=--strict` or `make test ARGS="-k timeline"`.
ARGS ?=

PIP_INSTALL = .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input
COMPILE = .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-header --no-emit-index-url --no-annotate $(ARGS) pyproject.toml --group build
WORKFLOWS = .github/workflows/ci.yml .github/workflows/publish.yml

.DELETE_ON_ERROR:
.PHONY: help site serve check trim test lint format messages reproducible bench weigh screenshots roles lock clean browser axe FORCE

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## /\1 /p' Makefile | while read -r name what; do printf '  make %-13s%s\n' "$$name" "$$what"; done

site: .venv/runtime.stamp ## build the briefing into site/
	.venv/bin/briefing build $(ARGS)

serve: .venv/runtime.stamp ## preview it, rebuilt on every save
	.venv/bin/briefing serve $(ARGS)

check: .venv/runtime.stamp ## name what is wrong with the articles, and the pages that would change
	.venv/bin/briefing check $(ARGS)

# What CI keeps from one edition to the next is bounded by this. Only speed is lost: .cache may go at any time.
CACHE_LIMIT_KB = 1048576
trim: ## empty .cache when it is larger than a gigabyte
	@kilobytes=$$(du -sk .cache 2>/dev/null | cut -f1); \
	if [ "$${kilobytes:-0}" -gt $(CACHE_LIMIT_KB) ]; then \
		echo "emptying .cache: $$kilobytes kB, more than $(CACHE_LIMIT_KB)"; \
		rm -rf .cache; \
	fi

test: .venv/dev.stamp browser axe ## run the tests
	.venv/bin/python -m pytest -n auto $(ARGS)

lint: .venv/dev.stamp ## check style, types and workflow files
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/check-jsonschema --builtin-schema vendor.github-workflows $(WORKFLOWS)

format: .venv/dev.stamp ## put the code in the house's format
	.venv/bin/ruff check --fix-only .
	.venv/bin/ruff format .

messages: .venv/runtime.stamp ## bring the catalogues of the site's own words up to date (a new language: ARGS=nl)
	.venv/bin/python -m bench.messages $(ARGS)

reproducible: .venv/runtime.stamp ## build the site twice, differently, and compare the bytes
	tests/reproducible.sh "$(CURDIR)/.venv/bin/python" -m builder build

bench: .venv/runtime.stamp ## measure builds beside the stock pipeline (ARGS="--articles 10000")
	.venv/bin/python -m bench.build $(ARGS)

# ARGS is for the bench alone.
weigh: browser bench/node/node_modules/.package-lock.json ## weigh the site's pages, and let Lighthouse judge them
	@$(MAKE) --no-print-directory site ARGS=
	.venv/bin/python -m bench.pages $(ARGS)

screenshots: browser ## take pictures of every kind of page into .cache/screenshots
	@$(MAKE) --no-print-directory site ARGS=
	.venv/bin/python -m bench.screenshots $(ARGS)

roles: .venv/dev.stamp ## learn the weights of the reader anew (FOLDER=… with pages and gold.json)
	$(PIP_INSTALL) --require-hashes --requirement requirements-train.lock
	.venv/bin/python -m bench.train_roles $(FOLDER) --write $(ARGS)

lock: .venv/dev.stamp ## write the lock files again (newest versions: ARGS=--upgrade)
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(COMPILE) --group train --constraints requirements-dev.lock --output-file requirements-train.lock

# Only the project's own .gitignore counts here: whatever else git ignores on this machine is not ours to remove.
clean: ## remove all that these commands made
	rm -rf site .cache .venv tests/node/node_modules bench/node/node_modules *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find $(wildcard builder tests bench) -name __pycache__ -type d -prune -exec rm -rf {} +
	@git -c core.excludesFile=/dev/null clean -dfqX docs || \
		echo "clean: without git the generated pages in docs/ stay; docs/.manifest.json lists them" >&2

# A file with a recipe that always runs, but touches it only when .venv has to be made (again): because there is none, it is
# broken or half made, the checkout was moved, or PYTHON names another installation.
IDENTITY = import sys; sys.exit("too old") if sys.version_info < (3, 11) else print(sys.version.split()[0], sys.base_prefix)
CANDIDATES = $(or $(PYTHON),python3 python3.13 python3.12 python3.11)

.venv/pyvenv.cfg: FORCE
	@has=; case "$$(.venv/bin/pip --version 2>/dev/null)" in \
		*" $(CURDIR)/.venv/"*) has=$$(.venv/bin/python -c '$(IDENTITY)' 2>/dev/null) ;; \
	esac; \
	if [ -n "$$has" ] && [ -z "$(PYTHON)" ]; then exit 0; fi; \
	for python in $(CANDIDATES); do \
		wants=$$("$$python" -c '$(IDENTITY)' 2>/dev/null) && break; \
	done; \
	if [ -z "$$wants" ]; then \
		echo "no Python 3.11 or newer among: $(CANDIDATES)" >&2; \
		echo "install one, or say where it is: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12" >&2; \
		exit 1; \
	fi; \
	if [ "$$has" = "$$wants" ]; then exit 0; fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$$python ($$wants) cannot make virtual environments: its modules venv and ensurepip are not installed" >&2; \
		echo "on Debian and Ubuntu: apt install python3-venv" >&2; \
		exit 1; \
	fi; \
	echo "making .venv with Python $$wants"; \
	"$$python" -m venv --clear .venv

# The stamps are written last, so a set-up that was interrupted is done again.
.venv/runtime.stamp: .venv/pyvenv.cfg requirements.lock pyproject.toml
	@echo "installing the locked dependencies (once)"
	@$(PIP_INSTALL) --require-hashes -r requirements.lock
	@$(PIP_INSTALL) --no-index --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: .venv/runtime.stamp requirements-dev.lock
	@echo "installing the locked development tools (once)"
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# Packages of npm come by lock files with hashes; none runs anything when it is installed.
%/node_modules/.package-lock.json: %/package-lock.json %/package.json
	npm ci --silent --prefix $*
	@touch $@

# The tests that judge the pages by axe-core are left out where there is no npm.
axe:
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory tests/node/node_modules/.package-lock.json; fi

# The tests drive the first of these that is installed, else one that Playwright fetches.
browser: .venv/dev.stamp
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
		if command -v "$$name" >/dev/null; then exit 0; fi; \
	done; \
	.venv/bin/python -m playwright install chromium || \
		{ echo "no browser for the tests: install Chromium or Chrome, then repeat" >&2; exit 1; }
