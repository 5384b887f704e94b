"""Pictures of an agency's folder: only what is there, can be drawn, and lies inside the folder."""

from __future__ import annotations

from pathlib import Path

from sopan.book.pictures import images_in

DOT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


def test_a_picture_outside_the_folder_is_not_given_out(tmp_path: Path) -> None:
    (tmp_path / "dinas" / "sop").mkdir(parents=True)
    (tmp_path / "luar.svg").write_bytes(DOT)
    (tmp_path / "dinas" / "logo.svg").write_bytes(DOT)
    image = images_in(str(tmp_path / "dinas"))
    assert image("sop/satu.yaml", "../logo.svg") == DOT
    assert image("sop/satu.yaml", "../../luar.svg") == b""
    assert image("instansi.yaml", "tidak-ada.svg") == b""
