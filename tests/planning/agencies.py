"""An agency for the tests of planning: three units, duties with and without SOPs, a process map with a gap."""

from __future__ import annotations

from sopan.model.agency import Agency, Filed, Office, OldProcedure
from sopan.model.duties import DutyRow
from sopan.model.procedure import Actor, Genericity, Magnitude, Procedure
from sopan.model.processes import Category, Process
from sopan.model.structure import Structure, Unit

UMUM, DATA, KOSONG = "Subbagian Umum", "Bidang Data", "Bidang Kosong"


def sop(name: str, title: str, unit: str = "", **more: object) -> Filed[Procedure]:
    actors = (Actor(name="Petugas"), Actor(name="Kepala"))
    return Filed(f"sop/{name}.yaml", Procedure(title=title, unit=unit, **{"actors": actors, **more}))  # type: ignore[arg-type]


AGENCY = Agency(
    folder="contoh",
    office=Office(name="Dinas Contoh", short="Dinas"),
    structures=(
        Filed(
            "organisasi.yaml",
            Structure(
                units=(
                    Unit(name="Sekretariat"),
                    Unit(name=UMUM, parent="Sekretariat"),
                    Unit(name=DATA),
                    Unit(name=KOSONG),
                )
            ),
        ),
    ),
    duties=(
        DutyRow(id="u", unit=UMUM, duty="melaksanakan urusan umum"),
        DutyRow(id="u1", function="penanganan surat masuk", titles=("Penanganan Surat Masuk",)),
        DutyRow(id="u2", function="kebersihan ruang", exempt="Satu petugas."),
        DutyRow(id="u3", function="peminjaman kendaraan dinas"),
        DutyRow(
            id="d1", unit=DATA, function="pengelolaan data", titles=("Pengumpulan Data", "Penyajian Data")
        ),
        DutyRow(id="d2", function="pelaporan kinerja", titles=("Pelaporan Kinerja",)),
    ),
    processes=(
        Process(
            code="K",
            name="Layanan",
            category=Category.CORE,
            suppliers=("Masyarakat",),
            customers=("Masyarakat",),
        ),
        Process(code="K1", name="Data", parent="K"),
        Process(code="K2", name="Kinerja", parent="K"),
        Process(code="P", name="Surat", category=Category.SUPPORT),
        Process(code="M", name="Rencana", category=Category.MANAGEMENT, exempt="Dikerjakan bagian lain."),
    ),
    procedures=(
        sop("surat", "Penanganan Surat Masuk", UMUM, process="P"),
        sop("kendaraan", "Peminjaman Kendaraan", UMUM),
        sop("data", "Pengumpulan Data", DATA, duties=("d1",), process="K1", magnitude=Magnitude.MACRO),
        sop("surat-data", "Penanganan Surat Masuk", DATA, process="K", part_of="Pengumpulan Data"),
    ),
    old_procedures=(OldProcedure(title="Pelaporan Kinerja", unit=DATA, row=3),),
)
GENERIC = Genericity.GENERIC
