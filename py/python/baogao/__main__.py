"""`python -m baogao` is the command `baogao`."""

import sys

from baogao.shell.command import main

if __name__ == "__main__":
    sys.exit(main())
