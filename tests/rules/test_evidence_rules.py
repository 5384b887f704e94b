"""Kelengkapan, Output, Keterangan: each planted fault gives exactly its finding, a sound chain gives none."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import files, rules
from sopan.model.procedure import Outcome, Procedure, Standard, Step, StepKind
from sopan.problems import Severity
from sopan.rules.words.evidence import is_kept, is_renamed, may_be, no_thing
from sopan.rules.words.mentions import is_among, named_procedures
from tests.rules.sayable import assert_sayable

W, H = Severity.WARNING, Severity.HINT
CODES = {"MB05", "MB06", "MB07", "MB08", "MB12", "PM00"}
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("sop/*.yaml"))


def row(text, needs, gives, **more):
    standard = Standard(requirements=tuple(needs), output=tuple(gives), duration="5 menit")
    return Step(activity=text, actors=("Petugas",), standard=standard, **more)


RECEIVE = row("Menerima permintaan", ["Surat permintaan"], ["Catatan permintaan"])
DRAFT = row("Menyusun konsep surat tugas", ["Catatan permintaan", "Komputer"], ["Konsep surat tugas"])
SIGN = row("Menandatangani surat tugas", ["Konsep surat tugas"], ["Surat tugas bertanda tangan"])
NUMBER = row("Memberi nomor surat tugas", ["Surat tugas bertanda tangan", "Buku agenda"], ["Surat bernomor"])
KEEP = row("Mengarsipkan surat tugas", ["Surat bernomor"], ["Arsip surat tugas"])
CHECK = replace(
    row("Memeriksa konsep", ["Konsep surat tugas"], ["Persetujuan"]),
    outcomes=(Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="2")),
)


def draft(*steps, title="Penerbitan Surat Perintah", **more):
    return Procedure(title=title, steps=steps, **more)


def problems(procedure):
    return [one for one in rules.check(procedure) if one.code in CODES]


def told(procedure):
    return [
        (one.code, one.facts.get("variant", ""), one.severity, one.at.path.removeprefix("langkah"))
        for one in problems(procedure)
    ]


def given_as(step, **cells):
    return replace(step, standard=replace(step.standard, **cells))


MEMO = given_as(DRAFT, requirements=("Memo",), output=("Usulan penugasan",))
FAULTS = {
    "no requirements": (draft(given_as(RECEIVE, requirements=()), DRAFT), ("MB05", "requirements", W, "[1].kelengkapan")),
    "a dash for output": (draft(RECEIVE, given_as(DRAFT, output=("-",))), ("MB05", "output", W, "[2].output")),
    "both cells empty": (draft(RECEIVE, given_as(DRAFT, output=(), requirements=(" ",))), ("MB05", "both", W, "[2]")),
    "an output nobody needs": (draft(RECEIVE, DRAFT, given_as(SIGN, requirements=("Meterai",))),
        ("MB06", "", H, "[2].output")),
    "a wish": (draft(given_as(RECEIVE, output=("Terlaksananya penerimaan",)), DRAFT), ("MB07", "wish", W, "[1].output")),
    "an activity": (draft(RECEIVE, given_as(DRAFT, output=("Konsep surat", "Menyusun surat"))),
        ("MB07", "activity", W, "[2].output")),
    "a length of time": (draft(RECEIVE, given_as(DRAFT, output=("1–3 hari kerja",))),
        ("MB07", "time", W, "[2].output")),
    "another name": (draft(RECEIVE, DRAFT, given_as(SIGN, requirements=("Draf surat tugas",))),
        ("MB08", "", H, "[3].kelengkapan")),
    "a misspelt name": (draft(given_as(RECEIVE, output=("Catatan permohonan",)),
        given_as(DRAFT, requirements=("Catatan permohnan",))), ("MB08", "", H, "[2].kelengkapan")),
    "an unlisted SOP": (draft(RECEIVE, replace(DRAFT, note="Lihat SOP Pengelolaan Kearsipan")),
        ("MB12", "", H, "[2].keterangan")),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_gives_exactly_its_finding(name):
    procedure, finding = FAULTS[name]
    assert told(procedure) == [finding]


SOUND = {
    "a chain": draft(RECEIVE, DRAFT, SIGN, NUMBER, KEEP),
    "a check in the chain": draft(RECEIVE, DRAFT, CHECK, SIGN, NUMBER, KEEP),
    "nothing at all": draft(),
    "an answer that there is nothing": draft(given_as(RECEIVE, requirements=("Tidak ada",)), DRAFT),
    "bare capsules": draft(Step(activity="Mulai"), RECEIVE, DRAFT, Step(activity="Selesai")),
    "needed three rows on": draft(
        RECEIVE, MEMO, given_as(DRAFT, requirements=("Catatan permintaan", "Memo")), SIGN,
        given_as(KEEP, requirements=("Usulan penugasan",)),
    ),
    "needed further up, where the flow returns": draft(
        RECEIVE, given_as(DRAFT, requirements=("Catatan permintaan", "Lembar koreksi")),
        replace(row("Mengoreksi", ["Konsep surat tugas"], ["Lembar koreksi"]), next=("4",)),
        replace(CHECK, outcomes=(Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="2"))), SIGN,
    ),
    "needed as 'berkas lengkap'": draft(RECEIVE, given_as(DRAFT, requirements=("Berkas lengkap",))),
    "a register": draft(given_as(RECEIVE, output=("Register tamu",)), MEMO),
    "a receipt": draft(given_as(RECEIVE, output=("Tanda terima",)), MEMO),
    "a state": draft(given_as(RECEIVE, output=("Tamu diterima",)), MEMO),
    "a state told by a loanword": draft(given_as(RECEIVE, output=("Tamu terinput di aplikasi",)), MEMO),
    "minutes": draft(given_as(RECEIVE, output=("Berita acara kunjungan",)), MEMO),
    "named by a later activity": draft(
        given_as(RECEIVE, output=("Denah ruang",)), replace(MEMO, activity="Mencetak denah ruang")
    ),
    "a report": draft(given_as(RECEIVE, output=("Laporan kunjungan",)), MEMO),
    "handed over": draft(replace(RECEIVE, activity="Menyampaikan catatan"), MEMO),
    "what the SOP is for": draft(RECEIVE, MEMO, title="Penyusunan Catatan Permintaan"),
    "listed among the records": draft(RECEIVE, MEMO, records=("Catatan permintaan",)),
    "things from outside": draft(
        RECEIVE, given_as(DRAFT, requirements=("ATK", "Peraturan Bupati", "Komputer", "Catatan permintaan"))
    ),
    "a name with more words": draft(
        RECEIVE, DRAFT, given_as(SIGN, requirements=("Konsep surat tugas berparaf", "Draf lampiran"))
    ),
    "the same name in other forms": draft(
        RECEIVE, given_as(DRAFT, output=("Surat yang telah diparaf",)), given_as(SIGN, requirements=("Surat diparaf",))
    ),
    "a listed SOP": draft(
        RECEIVE, replace(DRAFT, note="Lihat SOP Pengelolaan Arsip bila perlu."),
        related_procedures=("SOP Pengelolaan Arsip Dinamis",),
    ),
    "an SOP listed in other words": draft(
        RECEIVE, replace(DRAFT, note="Lihat SOP Peminjaman Ruang Rapat memakai laman dinas"),
        related_procedures=("SOP Peminjaman Ruang Rapat melalui laman dinas kami",),
    ),
    "its own name": draft(RECEIVE, replace(DRAFT, note="Sesuai SOP Penerbitan Surat Perintah")),
    "no name": draft(RECEIVE, replace(DRAFT, note="SOP ini dan SOP lain, SOP Dinas Kesehatan, SOP 12")),
}  # fmt: skip


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_chain_is_left_alone(name):
    assert told(SOUND[name]) == []


def test_a_chain_that_cannot_be_judged_is_told_by_the_empty_cell_only():
    procedure = draft(RECEIVE, DRAFT, given_as(SIGN, requirements=()))
    assert [code for code, *_ in told(procedure)] == ["MB05"]


def test_a_name_of_what_comes_only_later_is_no_other_name():
    assert told(draft(given_as(RECEIVE, requirements=("Draf surat tugas",)), DRAFT, SIGN)) == []


def test_an_end_hands_nothing_on():
    closed = replace(given_as(DRAFT, output=("Surat penolakan",)), kind=StepKind.END)
    asked = replace(RECEIVE, outcomes=(Outcome(label="Ya", target="3"), Outcome(label="Tidak", target="2")))
    assert "MB06" not in [code for code, *_ in told(draft(RECEIVE, asked, closed, SIGN))]


WISHES = [
    "Terlaksananya rapat", "tersusunnya laporan", "Dipahaminya materi", "Adanya kesepakatan", "Meningkatnya pelayanan",
    "agar surat terkirim", "Peserta memahami materi", "Pegawai baru lebih menguasai tugas", "Mampu menyusun SOP",
]  # fmt: skip
ACTIVITIES = [
    "Menyampaikan surat",
    "mengarsipkan berkas",
    "Melakukan verifikasi",
    "Memverifikasi data",
    "(Mencatat)",
]
THINGS = [
    "Surat tugas", "Surat terkirim", "Laporan diterima", "Kendaraan siap digunakan", "Disposisi", "Memo dinas", "Menu",
    "Media informasi", "Mesin siap pakai", "Metode kerja", "Meja terpasang", "Surat pernyataan memahami ketentuan",
    "Daftar peserta yang memahami materi", "Berita acara", "Data", "Terjemahan dokumen", "Dinas", "-", "", "123",
    "Persetujuan", "Pengumuman", "Verifikasi awal surat permohonan (3 rangkap)", "Dokumen tersusun",
]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "answer"),
    [(WISHES, "wish"), (ACTIVITIES, "activity"), (THINGS, "")],
    ids=["wish", "act", "thing"],
)
def test_things_and_what_is_none(texts, answer):
    assert {text: no_thing(text) for text in texts} == dict.fromkeys(texts, answer)


SAME = [
    ("Konsep surat", "Draf surat"), ("Rancangan peraturan", "Draft peraturan"), ("Fotokopi KTP", "Salinan KTP"),
    ("Formulir cuti", "Blangko cuti"), ("Notula rapat", "Notulen rapat"), ("Rekap data", "Rekapitulasi data"),
    ("Lembar permohonan", "Lembar permohnan"), ("Data penerima", "Data peneirma"),
]  # fmt: skip
OTHERS = [
    ("Surat penetapan", "Surat penerapan"), ("Konsep surat", "Surat"), ("Konsep surat", "Konsep surat jawaban"),
    ("Surat tugas", "surat tugas"), ("Surat tugas", "Surat keputusan"), ("Ruang 1", "Ruang 2"), ("", "-"),
    ("Jawaban pertanyaan", "Jawaban pernyataan"), ("Golongan III", "Golongan IV"), ("Bagian kata", "Bagian kota"),
]  # fmt: skip


@pytest.mark.parametrize("pair", SAME)
def test_two_names_of_one_thing(pair):
    assert is_renamed(*pair) and is_renamed(*reversed(pair))


@pytest.mark.parametrize("pair", OTHERS)
def test_two_things(pair):
    assert not is_renamed(*pair) and not is_renamed(*reversed(pair))


def test_what_may_be_used_and_what_is_kept():
    assert may_be("Lembar disposisi", "Surat berdisposisi") and may_be("Hasil", "Dokumen pendukung")
    assert not may_be("Kunci blok", "Data deteni")
    assert is_kept("Buku agenda") and is_kept("Surat terkirim") and is_kept("Tanda terima")
    assert not is_kept("Konsep digital") and not is_kept("Terjemahan naskah")


NAMES = {
    "Lihat SOP Penanganan Insiden Siber untuk gangguan": ["Penanganan Insiden Siber"],
    "Lihat SOP Pengarsipan dan SOP Pengiriman Surat": ["Pengarsipan", "Pengiriman Surat"],
    'SOP "Penomoran Surat". Selesai': ["Penomoran Surat"],
    "sesuai sop pengelolaan arsip": ["pengelolaan arsip"],
    "Standar Operasional Prosedur tentang Cuti Pegawai": ["Cuti Pegawai"],
    "SOP-AP Cuti": ["Cuti"],
    "Perubahan data diproses dengan SOP lain": [],
    "SOP yang berlaku": [],
    "sesuai SOP BKN": [],
    "SOP-014/17000/2025": [],
    "Isopropil alkohol": [],
    "": [],
}


@pytest.mark.parametrize("text", NAMES)
def test_sops_named_in_a_remark(text):
    assert list(named_procedures(text)) == NAMES[text]


def test_a_title_is_found_whatever_its_wording():
    assert is_among("Pengarsipan Surat", ("SOP Pengarsipan Surat / Berkas",))
    assert not is_among("Pengarsipan Surat", ("SOP Cuti Pegawai", "", "-"))


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_the_example_agency_is_clean_and_a_planted_fault_is_found(path):
    procedure = files.read(path.read_text(encoding="utf-8")).procedure
    assert told(procedure) == []
    for index, step in enumerate(procedure.steps):
        needed = step.standard.requirements
        renamed = tuple(entry.replace("Konsep", "Draf") for entry in needed)
        if renamed != needed:
            planted = (
                procedure.steps[:index]
                + (given_as(step, requirements=renamed),)
                + procedure.steps[index + 1 :]
            )
            found = told(replace(procedure, steps=planted))
            assert found == [("MB08", "", H, f"[{index + 1}].kelengkapan")]


entries = st.sampled_from(
    [
        "Surat",
        "Konsep surat",
        "Draf surat",
        "-",
        "",
        "Terlaksananya",
        "Mengirim surat",
        "Berkas lengkap",
        "dan",
        "¡",
    ]
) | st.text(max_size=10)
notes = st.sampled_from(
    ["", "Lihat SOP Cuti", "SOP", "SOP: ", "lihat sop pengarsipan surat", "{x}"]
) | st.text(max_size=10)
cells = st.lists(entries, max_size=3).map(tuple)
targets = st.sampled_from(["lanjut", "1", "2", "9", ""])
steps = st.builds(
    Step,
    activity=st.sampled_from(["", "Mulai", "Mengirim", "Menyusun surat", "Selesai"]) | st.text(max_size=6),
    kind=st.none() | st.sampled_from(StepKind),
    outcomes=st.lists(st.builds(Outcome, label=entries, target=targets), max_size=2).map(tuple),
    next=st.lists(targets, max_size=2).map(tuple),
    standard=st.builds(Standard, requirements=cells, output=cells),
    note=notes,
)
drafts = st.builds(Procedure, title=entries, records=cells, related_procedures=cells,
    steps=st.lists(steps, max_size=6).map(tuple))  # fmt: skip


@given(drafts)
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure):
    for problem in problems(procedure):
        assert_sayable(problem.code, problem.facts)
        assert "" not in [text for name, text in problem.facts.items() if name != "variant"]


@given(drafts)
def test_each_row_is_told_once_of_its_empty_cells(procedure):
    rows = [one.facts["step"] for one in problems(procedure) if one.code == "MB05"]
    assert len(rows) == len(set(rows))
