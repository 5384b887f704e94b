"""The installed Arimo (Arial metrics, OFL) → `src/sopan/layout/arimo.json`: advance widths of regular and bold.

Run after a new version of the font package; a test compares the table with the installed font.
"""

import json
from pathlib import Path

import fontpkg_arimo
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent


def widths() -> dict[str, object]:
    """Units per em and, for every character of the font, its width in regular and bold."""
    font = TTFont(Path(fontpkg_arimo.__file__).parent / "files" / "Arimo[wght].ttf", lazy=True)
    regular, bold = (font.getGlyphSet(location={"wght": weight}) for weight in (400, 700))
    table = {
        chr(code): [round(regular[name].width), round(bold[name].width)]
        for code, name in sorted(font.getBestCmap().items())
        if code >= 32
    }
    return {"units": font["head"].unitsPerEm, "widths": table}


if __name__ == "__main__":
    target = ROOT / "src" / "sopan" / "layout" / "arimo.json"
    target.write_text(json.dumps(widths(), ensure_ascii=True, separators=(",", ":")) + "\n", encoding="utf-8")
    print(target)
