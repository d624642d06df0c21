# Recipes that people, hooks and CI call; `just` alone tests and checks.

default: check test

# What "clean" means: lint, format, types, floors, pins.
check:
    uv run --group dev scripts/check

# Mend what can be mended by itself.
fix:
    uv run --group dev ruff check --fix .
    uv run --group dev ruff format .

test *args:
    uv run pytest {{args}}

demo *args:
    uv run newstrail demo {{args}}

# A measure on the development data: `just measure extract ../shared/data`
measure name data *args:
    uv run --group peers python benchmarks/{{name}}.py --data {{data}} {{args}}

# Pin what a production image installs.
pin:
    uv run scripts/requirements
