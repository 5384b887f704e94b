"""The example of a rule about a whole folder: one text, each file of the folder behind a line `# berkas: <path>`."""

import re

_FILE = re.compile(r"^# berkas: (\S+)$")


def files_in(example):
    """The files by their paths. Each keeps the line numbers it has in the example: empty lines stand before it."""
    files, name = {}, ""
    for number, line in enumerate(example.splitlines()):
        found = _FILE.match(line)
        if found:
            name = found[1]
            files[name] = "\n" * (number + 1)
        elif name:
            files[name] += line + "\n"
    return files
