"""The art of all drawn cases anew: `python -m tests.layout.redraw [name …]` writes it into their files."""

import sys

from tests.layout.ascii import CUT, FOLDER, art_of, read_case


def main(names: list[str]) -> None:
    for path in sorted(FOLDER.glob("*.txt")):
        if names and path.stem not in names:
            continue
        procedure, choices, old = read_case(path)
        art = art_of(procedure, choices)
        if art != old:
            path.write_text(path.read_text(encoding="utf-8").partition(CUT)[0] + CUT + art, encoding="utf-8")
            print(f"{path.stem}\n{art}")


if __name__ == "__main__":
    main(sys.argv[1:])
