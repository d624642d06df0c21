"""`python -m newstrail`."""

from newstrail.cli import main

main()
