"""Letters that the printed font lacks are told once for each file, with the line where it is known."""

from sopan.files.agency import read_agency
from sopan.layout.letters import letter_problems, missing_letters, named

FILES = {
    "instansi.yaml": "nama: Dinas Pertanian",
    "sop/a.yaml": "judul: Vaksinasi\nlangkah:\n  - {kegiatan: Memanggil 🐄 dan 🐄, pelaksana: Petugas}\n",
    "sop/b.yaml": "# 🐄 hanya di catatan\njudul: Penanganan Surat – naskah “dinas” é\n",
    "teks/kata-pengantar.md": "Puji syukur.\n\n🙏 ᬑ\n",
}


def test_each_file_is_told_once_with_its_letters_and_line():
    reading = read_agency(FILES)
    found = list(letter_problems(reading.agency, text_of=reading.text))
    assert [(one.at.file, one.at.line, one.facts["huruf"]) for one in found] == [
        ("sop/a.yaml", 3, "🐄 (U+1F404)"),
        ("teks/kata-pengantar.md", 3, "🙏 (U+1F64F), ᬑ (U+1B11)"),
    ]


def test_only_the_files_asked_for_are_looked_at():
    found = letter_problems(read_agency(FILES).agency, ("instansi.yaml", "sop/a.yaml"))
    assert [one.at.file for one in found] == ["sop/a.yaml"]


def test_many_letters_are_counted_and_those_that_do_not_show_have_their_number():
    assert named(missing_letters(["🐄", "abc", "\U000e0001🐔"])) == "🐄 (U+1F404), U+E0001, 🐔 (U+1F414)"
    assert named(tuple("🐀🐁🐂🐃🐄🐅🐆")).endswith("🐄 (U+1F404), … (+2)")
