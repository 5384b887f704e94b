"""`python -m sopan.cli`, the same as `sopan`."""

from sopan.cli import main

if __name__ == "__main__":
    main()
