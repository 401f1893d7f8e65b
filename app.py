"""Start Twinboard from a checkout: `python app.py` is the command `twinboard`."""

import sys

from kanban.start import main

if __name__ == "__main__":
    sys.exit(main())
