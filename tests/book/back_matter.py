"""A small agency for the tests of the book's back matter, and what its blocks say."""

from collections.abc import Iterable, Iterator

from sopan.document import Block, Heading, PageOf, Paragraph, Span, Table, Together, Words
from sopan.model.agency import Agency, Filed, Office
from sopan.model.duties import DutyRow, Need, NeedDecision
from sopan.model.procedure import Actor, Outcome, Procedure, Standard, Step
from sopan.model.structure import Appointment, Capacity, Position, Structure, Unit

HEAD = Position(name="Kepala Dinas Contoh", short="Kepala Dinas", aliases=("Kadis",))
CLERK = Position(name="Pengadministrasi Persuratan", aliases=("Petugas Persuratan",))
STRUCTURE = Structure(
    units=(
        Unit(name="Dinas Contoh", positions=(HEAD,)),
        Unit(name="Subbagian Umum", parent="Dinas Contoh", positions=(CLERK,)),
    ),
    roles=(Position(name="Tim Penilai"),),
)


def step(activity: str, *actors: str, time: str = "", outcomes: Iterable[str] = (), output: str = "") -> Step:
    """A step with its mutu baku."""
    return Step(
        activity=activity,
        actors=actors,
        outcomes=tuple(Outcome(label=label, target="lanjut") for label in outcomes),
        standard=Standard(duration=time, output=(output,) if output else ()),
    )


LETTERS = Procedure(
    title="Penanganan Surat Masuk",
    number="1",
    unit="Subbagian Umum",
    duties=("umum-1",),
    legal_basis=("Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Pedoman surat dari kantor"),
    actors=(
        Actor(name="Pengirim", external=True),
        Actor(name="Petugas Persuratan"),
        Actor(name="Kepala Dinas"),
    ),
    steps=(
        step("Mengirim surat", "Pengirim", time="1 jam"),
        step("Mencatat surat", "Petugas Persuratan", time="10 menit", output="Surat tercatat"),
        step("Menyetujui disposisi", "Kepala Dinas", time="1 jam", outcomes=("Setuju", "Tidak")),
        step("Membahas surat", "Kepala Dinas", "Tim Penilai", time="secukupnya"),
    ),
)
LEAVE = Procedure(
    title="Pemberian Cuti",
    number="2",
    unit="Subbagian Umum",
    duties=("umum-2",),
    legal_basis=(
        "UU No. 43 Th 2009 ttg Kearsipan",
        "Peraturan Bupati Nomor 3 Tahun 2023 tentang Kedudukan Dinas Daerah",
    ),
    actors=(Actor(name="Kadis"), Actor(name="Petugas Persuratan")),
    steps=(
        step("Memutuskan cuti", "Kadis", time="1 hari kerja"),
        step("Memberi nomor", "Petugas Persuratan", time="5 menit"),
    ),
)
DUTIES = (
    DutyRow(
        id="umum-1",
        unit="Subbagian Umum",
        article="Pasal 5 huruf a",
        duty="Melaksanakan urusan umum",
        function="Pengelolaan surat",
        activity="Menangani surat",
        output="surat masuk",
        aspects=("Penanganan",),
        titles=("Penanganan Surat Masuk",),
        needs=(Need(routine=True, has_output=True, parties=3, decision=NeedDecision.NEW),),
    ),
    DutyRow(
        id="umum-2",
        unit="Subbagian Umum",
        article="Pasal 5 huruf b",
        activity="Memproses cuti",
        output="cuti",
        aspects=("Pemberian",),
        titles=("Pemberian Cuti",),
    ),
    DutyRow(id="umum-3", unit="Subbagian Umum", activity="Menyapu ruang", exempt="satu orang"),
)
AGENCY = Agency(
    office=Office(name="Dinas Contoh", region="Kabupaten Buleleng"),
    structures=(Filed("organisasi.yaml", STRUCTURE),),
    appointments=(
        Appointment(name="Wayan Contoh", nip="1", position="Kepala Dinas Contoh"),
        Appointment(name="Putu Pengganti", nip="2", position="Kepala Dinas Contoh", capacity=Capacity.DAILY),
    ),
    duties=DUTIES,
    procedures=(Filed("sop/01-surat.yaml", LETTERS), Filed("sop/02-cuti.yaml", LEAVE)),
)


def plain(words: Words) -> str:
    """The text of words; the page of an anchor as `<anchor>`."""
    if isinstance(words, str):
        return words
    return "".join(span.text or f"<{span.to}>" for span in words)


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks, those that are kept together too."""
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        else:
            yield block


def lines(blocks: Iterable[Block]) -> list[str]:
    """Everything that is said, line by line; cells of a row are parted by a bar."""
    found: list[str] = []
    for block in flat(blocks):
        match block:
            case Heading(words=words) | Paragraph(words=words):
                found.append(plain(words))
            case PageOf():
                found.append(f"{plain(block.words)} … {block.page or block.to}")
            case Table():
                found.extend(" | ".join(plain(cell) for cell in row) for row in (block.head, *block.rows))
    return found


def links(blocks: Iterable[Block]) -> set[str]:
    """All anchors to which the blocks lead."""
    found: set[str] = set()
    for block in flat(blocks):
        if isinstance(block, PageOf):
            found.add(block.to)
        words = [block.words] if isinstance(block, Heading | Paragraph) else []
        cells = [cell for row in block.rows for cell in row] if isinstance(block, Table) else words
        found |= {
            one.to for cell in cells if not isinstance(cell, str) for one in cell if isinstance(one, Span)
        }
    return found - {""}
