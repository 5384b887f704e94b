"""Wording of activities and spelling: each planted fault gives exactly its finding, sound wording gives none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.model.procedure import Actor, Outcome, Procedure, Sentence, Standard, Step, StepKind
from sopan.problems import Severity
from sopan.profile import profile
from sopan.rules.words.flow import is_deciding, is_weighing
from tests.rules.sayable import assert_sayable

W, H = Severity.WARNING, Severity.HINT
CODES = ("ST02", "ST03", "ST04", "ST05", "ST06", "ST07", "ST08", "ST11", "ST12")
NAMES = ("Pemohon", "Petugas Loket", "Kepala Seksi Pelayanan Umum", "Camat")
WAYS = (Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="1"))


def draft(activity, *, outcomes=(), actors=("Petugas Loket",), **more):
    """Three rows, the one in question in the middle."""
    return Procedure(
        actors=tuple(Actor(name=name) for name in NAMES),
        steps=(
            Step(activity="Menyerahkan berkas permohonan", actors=("Pemohon",)),
            Step(activity=activity, actors=actors, outcomes=outcomes, **more),
            Step(activity="Menyimpan arsip", actors=("Petugas Loket",)),
        ),
    )


def findings(procedure, choices=None):
    return [one for one in rules.check(procedure, choices) if one.code in (*CODES, rules.BROKEN_RULE)]


def told(procedure):
    return {(one.code, one.severity, one.facts.get("variant", "")) for one in findings(procedure)}


FAULTS = {
    "Terima berkas": ("ST02", W, "other"),
    "Pengecekan terhadap berkas": ("ST02", W, "other"),
    "Verifikasi dan validasi data": ("ST02", W, "other"),
    "Upload berkas ke aplikasi": ("ST02", W, "other"),
    "Selanjutnya memeriksa berkas": ("ST02", W, "late"),
    "Setelah lengkap, meneruskan berkas kepada Camat": ("ST02", W, "late"),
    "Rapat koordinasi": ("ST02", W, "none"),
    "Pembaruan daftar tamu setelah selesai diperiksa": ("ST02", W, "other"),
    "Penjilidan laporan (setelah lengkap mulai dijilid)": ("ST02", W, "other"),
    "Pelaksanaan penyegelan lemari": ("ST02", W, "other"),
    "Persetujuan Camat": ("ST02", W, "none"),
    "Tidak memproses permohonan": ("ST02", W, "none"),
    "Surat keterangan": ("ST02", W, "none"),
    "Petugas loket menerima berkas": ("ST03", W, "subject"),
    "Kasi Pelayanan Umum memverifikasi berkas": ("ST03", W, "subject"),
    "Staf akan mengarsipkan surat": ("ST03", W, "subject"),
    "Pemohon datang ke loket": ("ST03", W, "subject"),
    "Kepala Dinas mendisposisikan surat kepada Sekretaris": ("ST03", W, "subject"),
    "Pemeriksaan berkas oleh petugas": ("ST03", W, "agent"),
    "Memverifikasi data oleh operator": ("ST03", W, "agent"),
    "Rapat oleh tim": ("ST03", W, "agent-only"),
    "Menyegel lemari oleh petugas, saksi, dan pengawas": ("ST03", W, "agent-only"),
    "Lemari disegel oleh Camat, saksi, dan pengawas": ("ST03", W, "passive-only"),
    "Pengesahan daftar oleh Camat Contoh Raya": ("ST03", W, "agent"),
    "Petugas surat masuk / sekretaris mencatat undangan": ("ST03", W, "subject"),
    "Petugas Loket Contoh mencatat undangan": ("ST03", W, "subject"),
    "Berkas diperiksa oleh Petugas Loket": ("ST03", W, "passive"),
    "Ditandatangani Camat": ("ST03", W, "passive"),
    "Surat masuk dicatat dalam buku agenda": ("ST03", W, "passive"),
    "Berkas yang telah disetujui dikirim ke pusat": ("ST03", W, "passive"),
    "Setelah diperiksa, berkas dikirim ke pusat": ("ST03", W, "passive-only"),
    "Melakukan verifikasi terhadap berkas": ("ST04", H, "plain"),
    "Melaksanakan audit": ("ST04", H, "bare"),
    "Melakukan validasi pada usulan": ("ST04", H, "plain"),
    "Melakukan telaah, koreksi, dan penggandaan naskah": ("ST04", H, "plain"),
    "Menandatangani": ("ST05", W, ""),
    "Menyerahkan kepada pemohon": ("ST05", W, ""),
    "Mencatat dalam buku agenda": ("ST05", W, ""),
    "Meneruskan kembali ke bagian umum": ("ST05", W, ""),
    "Meneliti konsep dan memaraf surat": ("ST06", W, "plain"),
    "Menerima, mencatat, dan mengagendakan surat": ("ST06", W, "plain"),
    "Memverifikasi dan memvalidasi data": ("ST06", H, "alike"),
    "Menyortir dan mengelompokkan undangan": ("ST06", H, "alike"),
    "Menerima kiriman, kemudian dicatat": ("ST06", W, "plain"),
    "Menyusun undangan, diajukan kepada Camat": ("ST06", W, "plain"),
    "Memeriksa berkas, jika kurang dikembalikan": ("ST08", W, ""),
    "Jika lengkap, berkas diteruskan kepada Camat": ("ST08", W, ""),
    "Menyiapkan KTP, KK, dll.": ("ST11", H, ""),
    "Menggandakan dokumen secukupnya": ("ST11", H, ""),
    "Mencetak piagam (jika dibutuhkan)": ("ST11", H, ""),
    "Mengajukan ijin keramaian": ("ST12", H, "certain"),
    "Mengajukan legalisir ijazah": ("ST12", H, "perhaps"),
}
DECISION_FAULTS = {
    "Apakah berkas sudah lengkap?": ("ST07", W, "question"),
    "Berkas disetujui?": ("ST07", W, "question"),
    "Mengunggah berkas": ("ST07", W, "work"),
    "Meminta pemohon melengkapi persyaratan": ("ST07", W, "work"),
    "Menyerahkan hasil pemeriksaan": ("ST07", W, "work"),
    "Kelengkapan berkas": ("ST07", W, "work"),
    "Berkas lengkap": ("ST07", W, "work"),
    "Verifikasi berkas": ("ST02", W, "other"),
    "Persetujuan usulan": ("ST02", W, "other"),
    "Pemeriksaan lampiran": ("ST02", W, "other"),
    "Petugas loket memeriksa berkas": ("ST03", W, "subject"),
    "Memeriksa berkas dan mencatatnya": ("ST06", W, "plain"),
}
SOUND = """
Datang ke loket
Antre di loket
Berkoordinasi dengan bidang terkait
Menerima surat masuk dan surat keluar
a. Menerima berkas
Menerima berkas yang dikirim oleh pemohon
Menyetujui konsep yang diajukan Kepala Seksi
Memfasilitasi pemeriksaan oleh auditor
Menyerahkan surat yang telah ditandatangani
Menyerahkan surat yang diparaf dan distempel
Meminta undangan dicetak dan dikirim
Menyusun laporan, dilampiri foto
Menyerahkan konsep untuk diperiksa dan ditandatangani
Mengarsipkan surat setelah diberi nomor
Melaksanakan rapat persiapan
Melakukan survei lapangan
Meneruskannya kepada Camat
Mendaftar di loket pelayanan
Menjelaskan kepada pemohon tata cara pembayaran retribusi
Memberitahukan kepada pemohon bahwa berkas belum lengkap
Memutuskan untuk menolak permohonan
Memerintahkan staf menyusun konsep dan mengetik surat
Mencatat kekurangan bila ada
Memilah surat segera dan surat biasa
Mengirim surat kepada Dinas Perijinan
Mengisi formulir "Ijin Usaha"
Memberi nomor surat
Menyiapkan bahan, alat, dan ruangan
Mulai
Selesai
-
"""
SOUND_DECISIONS = """
Memeriksa
Memeriksa kelengkapan berkas
Memutuskan
Memilah surat dinas dan surat pribadi
Menguji sampel
Menandatangani surat
Memberikan persetujuan melalui disposisi
Melakukan pengecekan lapangan
Membahas apakah permohonan dapat diterima
Menyetujui atau menolak permohonan
"""


@pytest.mark.parametrize("activity", FAULTS)
def test_a_planted_fault_gives_exactly_its_finding(activity):
    assert told(draft(activity)) == {FAULTS[activity]}


@pytest.mark.parametrize("activity", DECISION_FAULTS)
def test_a_planted_fault_of_a_decision_gives_exactly_its_finding(activity):
    assert told(draft(activity, outcomes=WAYS)) == {DECISION_FAULTS[activity]}


@pytest.mark.parametrize("activity", SOUND.strip().splitlines())
def test_sound_wording_is_clean(activity):
    assert told(draft(activity)) == set()


@pytest.mark.parametrize("activity", SOUND_DECISIONS.strip().splitlines())
def test_sound_decisions_are_clean(activity):
    assert told(draft(activity, outcomes=WAYS)) == set()


def test_a_condition_in_a_decision_is_no_second_decision():
    assert told(draft("Memeriksa berkas jika pemohon hadir", outcomes=WAYS)) == set()


def test_where_rows_have_a_start_and_an_end_of_their_own_a_decision_may_be_a_question():
    question = draft("Apakah berkas lengkap?", outcomes=WAYS)
    assert findings(question, replace(profile(), style="b")) == []


MENDS = {
    "Terima berkas": "Menerima berkas",
    "Serahkan berkas kepada pemohon": "Menyerahkan berkas kepada pemohon",
    "Petugas Loket menerima berkas": "Menerima berkas",
    "Petugas loket akan menerima berkas": "Menerima berkas",
    "Memverifikasi data oleh Petugas Loket": "Memverifikasi data",
    "Mengajukan ijin lewat foto copy": "Mengajukan izin lewat fotokopi",
    # more than one correction, or another person: nothing is certain
    "Pengecekan berkas": None,
    "Input data": None,
    "Camat menandatangani surat": None,
    "Petugas menerima berkas": None,
    "Berkas diperiksa oleh Petugas Loket": None,
    "Memverifikasi data oleh Petugas Loket Contoh": None,
    "Melakukan verifikasi berkas": None,
    "Meneliti konsep dan memaraf surat": None,
    "Mengajukan legalisir": None,
}


@pytest.mark.parametrize("activity", MENDS)
def test_only_what_is_certain_is_mended(activity):
    mends = {mend for one in findings(draft(activity)) for mend in one.mends}
    assert {mend.path for mend in mends} <= {"langkah[2].kegiatan"}
    assert {mend.text for mend in mends} == ({MENDS[activity]} if MENDS[activity] else set())


@pytest.mark.parametrize("activity", [text for text in MENDS.values() if text])
def test_a_mended_activity_is_clean(activity):
    assert told(draft(activity)) == set()


PROPOSALS = {
    "Pengecekan terhadap berkas": "Mengecek berkas",
    "Berkas diperiksa oleh Petugas Loket di ruang pelayanan": "Memeriksa berkas di ruang pelayanan",
    "Surat ditandatangani Camat": "Menandatangani surat",
    "Pemeriksaan berkas oleh petugas": "Memeriksa berkas",
    "Pengesahan daftar oleh Camat Contoh Raya": "Mengesahkan daftar",
    "Petugas surat masuk / sekretaris mencatat undangan": "Mencatat undangan",
    "Melakukan verifikasi terhadap berkas": "Memverifikasi berkas",
    "Melakukan telaah, koreksi, dan penggandaan naskah": "Menelaah, mengoreksi, dan menggandakan naskah",
    "Menyusun undangan, diajukan kepada Camat": '"Menyusun undangan"; "Mengajukan undangan kepada Camat"',
    "Menelaah surat dan mendisposisikannya kepada Camat": '"Menelaah surat"; "Mendisposisikan surat kepada Camat"',
}


@pytest.mark.parametrize("activity", PROPOSALS)
def test_the_remedy_shows_how_it_may_read(activity):
    (problem,) = findings(draft(activity))
    assert PROPOSALS[activity] in rules.page(problem.code).remedy(problem.facts)


def test_two_activities_are_named_by_their_verbs_also_behind_a_subject():
    found = findings(draft("Petugas loket menerima, lalu mencatat kiriman"))
    (problem,) = (one for one in found if one.code == "ST06")
    assert (problem.facts["first"], problem.facts["second"]) == ("menerima", "mencatat")


def test_a_question_is_answered_by_a_check():
    (problem,) = findings(draft("Apakah berkas permohonan sudah lengkap?", outcomes=WAYS))
    assert problem.facts["example"] == "Memeriksa kelengkapan berkas permohonan"


def test_an_activity_in_parts_is_judged_and_not_mended():
    parts = Sentence(predicate="Terima", object="ijin", adverbial="di loket")
    found = findings(draft("", sentence=parts))
    assert {(one.code, one.at.path) for one in found} == {
        ("ST02", "langkah[2].kalimat"),
        ("ST12", "langkah[2].kalimat"),
    }
    assert not any(one.mends for one in found)


def test_spelling_is_looked_at_wherever_officers_write():
    wrong = ("Menyusun ijin",)
    procedure = replace(
        draft(
            "Menyimpan berkas",
            note="Lihat kwitansi",
            standard=Standard(requirements=("Berkas", "Foto copy KTP"), output=("Surat ijin",)),
        ),
        title="Penerbitan Ijin",
        scope="Semua ijin",
        summary="Tata cara ijin",
        cautions=wrong,
        qualifications=("Mampu", *wrong),
        equipment=wrong,
        records=wrong,
    )
    assert sorted(one.at.path for one in findings(procedure)) == sorted([
        "judul", "peringatan[1]", "kualifikasi_pelaksana[2]", "peralatan[1]", "pencatatan[1]", "ruang_lingkup",
        "ringkasan", "langkah[2].kelengkapan[2]", "langkah[2].output[1]", "langkah[2].keterangan",
    ])  # fmt: skip


def test_what_is_quoted_from_elsewhere_stays_as_published():
    procedure = replace(
        draft("Menyimpan berkas", note="Sesuai Peraturan Daerah Nomor 5 Tahun 2009 tentang ijin usaha"),
        legal_basis=("Peraturan Bupati tentang Ijin Usaha",),
        related_procedures=("Penerbitan Ijin Usaha",),
    )
    assert findings(procedure) == []


def test_two_mistakes_in_one_text_are_two_findings_with_one_mend():
    found = findings(draft("Mengajukan ijin dan kwitansi"))
    assert [one.facts["said"] for one in found] == ["ijin", "kwitansi"]
    assert {mend.text for one in found for mend in one.mends} == {"Mengajukan izin dan kuitansi"}


def test_a_condition_is_told_once_and_not_again_as_hidden_decision():
    codes = [one.code for one in rules.check(draft("Memeriksa berkas, jika kurang dikembalikan"))]
    assert "ST08" in codes and "FL15" not in codes
    assert "FL15" in [one.code for one in rules.check(draft("Memeriksa berkas"))]


def test_what_checks_and_what_only_weighs():
    for text in (
        "Memeriksa berkas",
        "periksa berkas",
        "Melakukan pengecekan berkas",
        "Memberikan persetujuan",
    ):
        assert is_deciding(text) and is_weighing(text), text
    for text in ("Menguji sampel", "Melakukan evaluasi", "Memilah surat", "Menelaah permohonan"):
        assert is_weighing(text) and not is_deciding(text), text
    for text in ("Menyusun pemeriksaan", "Mengunggah berkas", "Diperiksa petugas", "Pemeriksaan berkas", ""):
        assert not is_weighing(text), text


pieces = st.sampled_from(
    [
        "Petugas",
        "petugas loket",
        "oleh",
        "diperiksa",
        "Memeriksa",
        "dan",
        "berkas",
        "apakah",
        "lengkap?",
        "jika",
        "dll",
    ]
    + [
        "Terima",
        "Pengecekan",
        "melakukan verifikasi",
        "ijin",
        "kepada",
        "a.",
        "–",
        "“",
        "Camat",
        "ſegera",
        "\x00",
        "…",
    ]
)
wordings = st.lists(pieces, max_size=8).map(" ".join) | st.text(max_size=30)
steps = st.builds(
    Step,
    activity=wordings,
    sentence=st.none() | st.builds(Sentence, predicate=wordings, object=wordings),
    kind=st.none() | st.sampled_from(StepKind),
    actors=st.lists(st.sampled_from([*NAMES, "", "–"]), max_size=2).map(tuple),
    outcomes=st.lists(st.builds(Outcome, label=wordings, target=st.just("1")), max_size=2).map(tuple),
    note=wordings,
    standard=st.builds(Standard, output=st.lists(wordings, max_size=2).map(tuple)),
)
drafts = st.builds(
    Procedure,
    title=wordings,
    actors=st.lists(st.builds(Actor, name=wordings), max_size=3).map(tuple),
    steps=st.lists(steps, max_size=5).map(tuple),
    cautions=st.lists(wordings, max_size=2).map(tuple),
)


@given(drafts)
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure):
    for problem in findings(procedure):
        assert_sayable(problem.code, problem.facts)
