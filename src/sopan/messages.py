"""A problem (code and facts) → its sentences in Indonesian or English: what is wrong, and what to do about
it.

Here stand the words for what reading (BR), table and PDF import (BA), drawing (LO) and a reorganisation (RO) report. What
the rules find is told by the rule's own page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sopan.problems import Problem, UnknownName

LANGUAGES = ("id", "en")

_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """One code in one language. Facts stand in braces."""

    title: str
    message: str
    remedy: str


def sentence(problem: Problem, lang: str = "id") -> str:
    """What is wrong, in one sentence."""
    return _fill(words(problem.code, lang).message, problem.facts, lang)


def remedy(problem: Problem, lang: str = "id") -> str:
    """What to do about it; with the fact `peta: lembar` in the words of the worksheet of a reorganisation."""
    said = words(problem.code, lang).remedy
    if problem.facts.get("peta") == "lembar" and problem.code in ON_THE_FORM:
        said = ON_THE_FORM[problem.code][LANGUAGES.index(lang)]
    return _fill(said, problem.facts, lang)


def words(code: str, lang: str = "id") -> Words:
    """The row of a code (`BR04` or `br-04`). UnknownName when there is none, or no such language."""
    plain = code.strip().upper().replace("-", "")
    if lang not in LANGUAGES or plain not in CATALOGUE:
        raise UnknownName(code if lang in LANGUAGES else lang)
    return CATALOGUE[plain][LANGUAGES.index(lang)]


def holes(template: str) -> frozenset[str]:
    """The facts a template asks for."""
    return frozenset(_HOLE.findall(template))


def filled(template: str, facts: Mapping[str, str]) -> str:
    """The template with the facts in it; where one is missing its hole stays."""
    return _HOLE.sub(lambda hole: facts.get(hole[1], hole[0]), template)


def _fill(template: str, facts: Mapping[str, str], lang: str) -> str:
    told = {name: _in_english(fact) for name, fact in facts.items()} if lang == "en" else facts
    return filled(template, told)


def _in_english(fact: str) -> str:
    """Some facts are words of ours, not the officer's."""
    return _ENGLISH_FACTS.get(fact) or re.sub(r"^(\d+) sampai (\d+)$", r"\1 to \2", fact)


_ENGLISH_FACTS = {
    "satu teks": "a single text",
    "pasangan kunci: isi": "pairs of key: value",
    "daftar (setiap butir diawali tanda -)": "a list (each item begins with -)",
    "berkas": "the file",
    "(kosong)": "(empty)",
}

CATALOGUE: Mapping[str, tuple[Words, Words]] = {
    "BR01": (
        Words(
            "Berkas bukan UTF-8",
            "Berkas ini tidak disimpan sebagai UTF-8, sehingga beberapa huruf dapat terbaca keliru.",
            'Buka berkas di Notepad, pilih Simpan Sebagai, lalu pilih pengodean "UTF-8".',
        ),
        Words(
            "The file is not UTF-8",
            "This file is not saved as UTF-8, so some letters may be read wrongly.",
            'Open it in your editor, choose Save As, and pick the encoding "UTF-8".',
        ),
    ),
    "BR02": (
        Words(
            "Tulisan tidak dapat dibaca",
            "Mulai dari sini berkas tidak dapat dibaca; baris-baris sesudahnya belum diperiksa.",
            'Periksa baris ini dan baris di atasnya: tanda kutip, kurung, atau "- " yang tidak '
            "lengkap, atau awal "
            "baris yang tidak lurus dengan baris lain yang setingkat.",
        ),
        Words(
            "The text cannot be read",
            "From here on the file cannot be read; the lines after it were not checked.",
            'Look at this line and the one above: a quotation mark, bracket or "- " may be missing, '
            "or the line may "
            "not be indented like its neighbours.",
        ),
    ),
    "BR03": (
        Words(
            "Berkas terlalu besar",
            "Berkas ini berukuran {ukuran}, sedangkan berkas SOP paling besar {batas}.",
            "Pastikan ini berkas SOP. Bila memuat banyak SOP, pecah menjadi satu berkas untuk satu SOP.",
        ),
        Words(
            "The file is too large",
            "This file has {ukuran}; an SOP file has {batas} at most.",
            "Make sure that this is an SOP file. If it holds many SOPs, give each one a file of its own.",
        ),
    ),
    "BR04": (
        Words(
            "Nama isian salah eja",
            'Isian "{kunci}" tidak dikenal, jadi isinya tidak dipakai. Mungkin maksudnya "{terdekat}".',
            'Ganti "{kunci}" menjadi "{terdekat}".',
        ),
        Words(
            "A key is misspelt",
            'The key "{kunci}" is not known and its value is not used. Perhaps "{terdekat}" is meant.',
            'Change "{kunci}" to "{terdekat}".',
        ),
    ),
    "BR05": (
        Words(
            "Isian ditulis dua kali",
            'Isian "{kunci}" sudah ada di bagian yang sama; hanya yang pertama yang dipakai.',
            "Gabungkan isinya ke yang pertama, lalu hapus yang kedua.",
        ),
        Words(
            "A key is repeated",
            'The key "{kunci}" already stands in this part; only the first one is used.',
            "Move its value to the first one and delete the second.",
        ),
    ),
    "BR06": (
        Words(
            "Bentuk isian keliru",
            'Bentuk isian "{isian}" keliru; yang diminta adalah {diminta}.',
            "Tulis ulang isian itu sebagai {diminta}. Contohnya ada pada kerangka dari sopan new (SOP) dan sopan init "
            "(folder instansi).",
        ),
        Words(
            "A value has the wrong form",
            'The value of "{isian}" has the wrong form; it should be {diminta}.',
            "Write it as {diminta}. The skeletons made by sopan new (an SOP) and sopan init (a folder) show how.",
        ),
    ),
    "BR07": (
        Words(
            "Tanggal tidak dikenal",
            '"{ditulis}" bukan tanggal yang lengkap.',
            "Tulis hari, bulan, dan tahun, misalnya 27 Februari 2023 atau 27-02-2023.",
        ),
        Words(
            "Not a date",
            '"{ditulis}" is not a complete date.',
            "Write day, month and year, for example 27 Februari 2023 or 27-02-2023.",
        ),
    ),
    "BR08": (
        Words(
            "Pilihan tidak dikenal",
            'Isian "{isian}" tidak mengenal "{ditulis}".',
            "Tulis salah satu dari: {pilihan}.",
        ),
        Words(
            "Not one of the choices",
            '"{isian}" has no choice "{ditulis}".',
            "Write one of: {pilihan}.",
        ),
    ),
    "BR09": (
        Words(
            "Tujuan tidak ada",
            'Langkah {langkah} menuju "{ditulis}", tetapi tidak ada langkah seperti itu.',
            'Tulis tujuan yang ada: {saran}, atau "lanjut" untuk baris berikutnya.',
        ),
        Words(
            "The target does not exist",
            'Step {langkah} leads to "{ditulis}", but there is no such step.',
            'Write a target that exists: {saran}, or "lanjut" for the next row.',
        ),
    ),
    "BR10": (
        Words(
            "Pelaksana belum terdaftar",
            'Pelaksana "{pelaksana}" tidak ada dalam daftar pelaksana di bagian atas berkas.',
            "Samakan tulisannya dengan daftar itu ({terdekat}), atau tambahkan namanya ke daftar.",
        ),
        Words(
            "The actor is not declared",
            'The actor "{pelaksana}" is not in the list of actors (pelaksana) at the top of the file.',
            "Spell the name as in that list ({terdekat}), or add it to the list.",
        ),
    ),
    "BR11": (
        Words(
            "Penanda langkah dipakai dua kali",
            'Penanda "{id}" sudah dipakai oleh langkah {langkah}; cabang yang menyebutnya menuju '
            "langkah itu.",
            "Beri langkah ini penanda (id) yang lain.",
        ),
        Words(
            "A step id is used twice",
            'The id "{id}" already belongs to step {langkah}; whatever names it leads there.',
            "Give this step another id.",
        ),
    ),
    "BR12": (
        Words(
            "Isi berkas terlalu rumit",
            "Isi berkas ini jauh lebih banyak atau lebih bertingkat daripada SOP mana pun, jadi "
            "tidak dibaca.",
            "Pastikan ini berkas SOP. Hapus rujukan berulang (tanda & dan *) serta kurung yang bertumpuk.",
        ),
        Words(
            "The file is too intricate",
            "This file says far more, or nests far deeper, than any SOP, and was not read.",
            "Make sure that this is an SOP file. Remove repeated references (& and *) and nested brackets.",
        ),
    ),
    "BR13": (
        Words(
            "Berkas kosong",
            "Berkas ini kosong.",
            "Mulailah dari kerangka yang dibuat oleh perintah sopan new.",
        ),
        Words("The file is empty", "This file is empty.", "Begin with the skeleton made by sopan new."),
    ),
    "BR15": (
        Words(
            "Versi format tidak dikenal",
            'Berkas ini berformat "{format}", sedangkan yang dikenal adalah {dikenal}. Isinya dibaca '
            "sebisanya.",
            "Perbarui Sopan, atau minta berkas itu disimpan dengan format {dikenal}.",
        ),
        Words(
            "Unknown version of the format",
            'This file has the format "{format}"; known is {dikenal}. It was read as well as possible.',
            "Update Sopan, or ask for the file in the format {dikenal}.",
        ),
    ),
    "BR16": (
        Words(
            "Huruf kendali di dalam teks",
            "Di sini ada huruf kendali yang tidak terlihat, biasanya terbawa saat menyalin dari PDF "
            "atau Word.",
            "Hapus lalu ketik ulang bagian ini.",
        ),
        Words(
            "A control character",
            "An invisible control character stands here, usually brought along by copying from PDF or Word.",
            "Delete this part and type it again.",
        ),
    ),
    "BR17": (
        Words(
            "Lebih dari satu dokumen",
            'Mulai dari sini ada dokumen kedua (sesudah baris "---"). Hanya dokumen pertama yang dibaca.',
            "Simpan setiap SOP dalam berkasnya sendiri.",
        ),
        Words(
            "More than one document",
            'A second document begins here (after a line "---"). Only the first one is read.',
            "Keep each SOP in a file of its own.",
        ),
    ),
    "BR18": (
        Words(
            "Titik dua di dalam teks",
            "Teks ini memuat titik dua yang diikuti spasi, atau awal barisnya tidak lurus dengan "
            "baris di atasnya.",
            'Apit teks itu dengan tanda kutip, misalnya kegiatan: "Memeriksa berkas: asli dan '
            'salinan", atau luruskan '
            "awal barisnya.",
        ),
        Words(
            "A colon inside a text",
            "This text holds a colon followed by a blank, or the line is not indented like the one above.",
            'Put the text in quotation marks, as in kegiatan: "Memeriksa berkas: asli dan salinan", '
            "or correct the "
            "indentation.",
        ),
    ),
    "BR19": (
        Words(
            "Tombol Tab di awal baris",
            "Baris ini menjorok dengan tombol Tab, padahal harus dengan spasi. Baris sesudahnya "
            "belum diperiksa.",
            "Hapus Tab di awal baris, lalu ganti dengan spasi sebanyak baris lain yang setingkat.",
        ),
        Words(
            "A tab in front of the line",
            "This line is indented with a tab; it must be blanks. The lines after it were not checked.",
            "Delete the tab and type as many blanks as its neighbours have.",
        ),
    ),
    "BR20": (
        Words(
            "Nama isian tidak dikenal",
            'Isian "{kunci}" tidak dikenal di bagian ini, jadi isinya tidak dipakai.',
            'Hapus isian itu, pindahkan isinya ke "keterangan", atau jadikan catatan dengan tanda # '
            "di depannya.",
        ),
        Words(
            "An unknown key",
            'The key "{kunci}" is not known in this part and its value is not used.',
            'Delete it, move its value to "keterangan", or make it a comment with # in front.',
        ),
    ),
    "BR21": (
        Words(
            "Belum ada langkah",
            "SOP ini belum memuat satu langkah pun, jadi belum ada yang dapat digambar.",
            'Tulis langkah-langkahnya di bawah "langkah:". Contohnya ada pada kerangka dari perintah '
            "sopan new.",
        ),
        Words(
            "There are no steps",
            "This SOP has no step yet, so there is nothing to draw.",
            'Write its steps below "langkah:". The skeleton made by sopan new shows how.',
        ),
    ),
    "BR22": (
        Words(
            "Rujukan tidak dikenal",
            'Di folder ini tidak ada {jenis} bernama "{ditulis}".',
            "Samakan tulisannya dengan yang terdekat ({terdekat}), atau tambahkan {jenis} itu.",
        ),
        Words(
            "An unknown reference",
            'The folder has no {jenis} called "{ditulis}".',
            "Write it like the nearest one ({terdekat}), or add it.",
        ),
    ),
    "BR23": (
        Words(
            "Profil tidak dapat dibaca",
            "Berkas profil ini tidak dapat dibaca ({sebab}); bentuk nasional yang dipakai.",
            "Perbaiki berkas profil; kuncinya dijelaskan di buku panduan, bab profil.",
        ),
        Words(
            "The profile cannot be read",
            "This profile cannot be read ({sebab}); the national form is used.",
            "Correct the file; the handbook's chapter on profiles explains its keys.",
        ),
    ),
    "BR24": (
        Words(
            "Berkas instansi belum ada",
            "Folder ini belum mempunyai instansi.yaml, jadi nama, pimpinan, dan alamat instansi tidak diketahui.",
            "Buat instansi.yaml berisi sekurang-kurangnya nama, wilayah, tempat, dan pimpinan.",
        ),
        Words(
            "The agency's file is missing",
            "The folder has no instansi.yaml: name, head and address of the agency are not known.",
            "Make instansi.yaml with at least nama, wilayah, tempat and pimpinan.",
        ),
    ),
    "BR25": (
        Words(
            "Daftar SOP lama tidak dapat dibaca",
            "Daftar ini tidak dapat dibaca: {sebab}.",
            "Simpan sebagai XLSX dengan baris judul kolom: nomor, judul, unit kerja, tanggal pembuatan, "
            "tanggal efektif, berkas PDF.",
        ),
        Words(
            "The list of old SOPs cannot be read",
            "This list cannot be read: {sebab}.",
            "Save it as XLSX with a head row: nomor, judul, unit kerja, tanggal pembuatan, tanggal efektif, berkas PDF.",
        ),
    ),
    "BR26": (
        Words(
            "Baris daftar SOP lama belum lengkap",
            "Baris {baris} belum dapat dipakai: {sebab}.",
            "Lengkapi baris itu di Excel, lalu periksa lagi.",
        ),
        Words(
            "A row of the list of old SOPs is incomplete",
            "Row {baris} cannot be used: {sebab}.",
            "Complete the row in the spreadsheet and check again.",
        ),
    ),
    "BR27": (
        Words(
            "Berkas tidak ditemukan",
            'Berkas "{berkas}" yang disebut di sini tidak ada di folder ini.',
            "Salin berkas itu ke tempatnya, atau perbaiki namanya.",
        ),
        Words(
            "A file is not there",
            'The file "{berkas}" named here is not in the folder.',
            "Copy it to its place, or correct the name.",
        ),
    ),
    "BR28": (
        Words(
            "Rujukan tidak dikenal",
            'Di folder ini tidak ada {jenis} bernama "{ditulis}", dan tidak ada yang mirip dengan itu.',
            "Periksa tulisannya, atau tambahkan {jenis} itu.",
        ),
        Words(
            "An unknown reference",
            'The folder has no {jenis} called "{ditulis}", nor one that resembles it.',
            "Check how it is written, or add it.",
        ),
    ),
    "BR29": (
        Words(
            "Berkas folder instansi kosong",
            "Berkas ini belum berisi satu isian pun.",
            "Isi berkasnya, atau hapus bila tidak diperlukan; isian yang dikenal disebut di buku panduan, bab rujukan "
            "kunci berkas.",
        ),
        Words(
            "An empty file of a folder",
            "This file says nothing yet.",
            "Fill it in, or delete it where it is not needed; the handbook's chapter on keys lists what it may say.",
        ),
    ),
    "BR30": (
        Words(
            "Induk unit berputar",
            "Unit {unit} pada akhirnya berinduk pada dirinya sendiri: {rantai}.",
            'Perbaiki "induk:" sehingga rantainya berakhir pada unit teratas.',
        ),
        Words(
            "Units in a circle",
            "The unit {unit} is in the end below itself: {rantai}.",
            'Correct "induk:" so that the chain ends in the unit on top.',
        ),
    ),
    "BU01": (
        Words(
            "Isian yang tidak dikenal",
            "Teks {teks} memuat isian {isian} yang tidak dikenal; di dalam buku tertulis apa adanya.",
            "Pakai isian yang ada, misalnya instansi atau tahun di dalam kurung kurawal, atau hapus kurungnya.",
        ),
        Words(
            "An unknown placeholder",
            "The text {teks} has the placeholder {isian}, which nobody knows; the book prints it as it stands.",
            "Use one that exists, such as instansi or tahun in braces, or take the braces away.",
        ),
    ),
    "BU02": (
        Words(
            "Logo instansi tidak dapat dibaca",
            "Logo instansi ({berkas}) tidak ada, terlalu besar, atau bukan gambar PNG, JPEG, atau SVG; di dalam buku "
            "tempatnya diberi tanda.",
            "Simpan logo di folder instansi dan tulis namanya pada kunci logo di instansi.yaml.",
        ),
        Words(
            "The agency's logo cannot be read",
            "The agency's logo ({berkas}) is not there, too large, or no PNG, JPEG or SVG picture; the book marks its "
            "place.",
            "Put the logo into the agency's folder and write its name under the key logo in instansi.yaml.",
        ),
    ),
    "BU03": (
        Words(
            "Bagian buku tanpa teks",
            "Profil menyebut bagian buku {nama}, tetapi teksnya tidak ada; bagian itu dilewati.",
            "Tulis teks/{nama}.md, atau hapus nama itu dari tabel [book] pada profil.",
        ),
        Words(
            "A part of the book without a text",
            "The profile names the part {nama} of the book, but it has no text; it is left out.",
            "Write teks/{nama}.md, or take the name out of the table [book] of the profile.",
        ),
    ),
    "BU04": (
        Words(
            "Buku tanpa keputusan",
            "Folder ini belum memuat keputusan yang menetapkan SOP; buku disusun tanpa keputusan.",
            "Buat keputusannya di folder keputusan, misalnya dengan: sopan decree.",
        ),
        Words(
            "A book without a decree",
            "This folder has no decree that enacts the SOPs; the book is made without one.",
            "Make the decree in the folder keputusan, for instance with: sopan decree.",
        ),
    ),
    "BU05": (
        Words(
            "Buku tanpa tanggal",
            "Tanggal buku tidak diketahui: keputusan dan SOP belum bertanggal; tahun dan tanggal dicetak sebagai "
            "titik-titik.",
            "Isi tanggal keputusannya, atau sebut tanggal dengan --tanggal.",
        ),
        Words(
            "A book without a date",
            "The day of the book is not known: neither decree nor SOPs have dates; year and day are printed as dots.",
            "Give the decree its date, or name a day with --date.",
        ),
    ),
    "BU06": (
        Words(
            "Buku tanpa SOP",
            "Tidak ada SOP yang dapat dimuat; buku dicetak tanpa lampiran SOP.",
            "Simpan SOP di folder sop, misalnya dengan: sopan new.",
        ),
        Words(
            "A book without SOPs",
            "There is no SOP to bind; the book is made without its annex of SOPs.",
            "Put SOPs into the folder sop, for instance with: sopan new.",
        ),
    ),
    "BU07": (
        Words(
            "Logo instansi belum ditulis",
            "Logo instansi belum ditulis; buku dicetak tanpa logo.",
            "Simpan logo di folder instansi dan tulis namanya pada kunci logo di instansi.yaml.",
        ),
        Words(
            "The agency's logo is not named",
            "The agency's logo is not named; the book is printed without one.",
            "Put the logo into the agency's folder and write its name under the key logo in instansi.yaml.",
        ),
    ),
    "BU08": (
        Words(
            "Karakter yang tidak dapat dicetak",
            "Karakter {huruf} tidak ada pada huruf cetak; pada PDF tempatnya diberi tanda ganti.",
            "Ganti dengan huruf Latin atau hapus karakter itu.",
        ),
        Words(
            "Characters that cannot be printed",
            "The printed font lacks {huruf}; the PDF has a replacement sign there.",
            "Write it in Latin letters, or take it out.",
        ),
    ),
    "BR31": (
        Words(
            "Keputusan saling mengubah",
            "Keputusan ini (nomor {nomor}) dan keputusan dalam {berkas} saling mengubah atau mencabut.",
            "Yang dapat mengubah hanyalah keputusan yang lebih baru; hapus rujukan pada keputusan yang lama.",
        ),
        Words(
            "Decrees change each other",
            "This decree (number {nomor}) and the one in {berkas} change or revoke each other.",
            "Only the later decree can change the other; remove the reference in the older one.",
        ),
    ),
    "BA01": (
        Words(
            "Bukan PDF buatan Sopan",
            "PDF ini tidak membawa data SOP; hanya PDF yang dibuat oleh Sopan yang dapat dibaca kembali.",
            "Salin tabelnya ke Excel, simpan sebagai CSV, lalu jalankan sopan new --from tabel.csv.",
        ),
        Words(
            "Not a PDF made by Sopan",
            "This PDF does not carry an SOP's data; only PDFs made by Sopan can be read back.",
            "Copy its table to Excel, save it as CSV, and run sopan new --from table.csv.",
        ),
    ),
    "BA02": (
        Words(
            "Data di dalam PDF rusak",
            "Data SOP di dalam PDF ini rusak atau berubah sesudah PDF dibuat.",
            "Mintalah berkas SOP (YAML) atau PDF aslinya.",
        ),
        Words(
            "The data in the PDF is damaged",
            "The SOP's data inside this PDF is damaged, or was changed after the PDF was made.",
            "Ask for the SOP file (YAML) or the original PDF.",
        ),
    ),
    "BA03": (
        Words(
            "Judul kolom tidak ditemukan",
            'Tabel ini tidak memuat baris judul dengan kolom "Kegiatan".',
            "Beri baris judul, misalnya: No; Kegiatan; Pelaksana; Kelengkapan; Waktu; Output; Keterangan.",
        ),
        Words(
            "No column heads found",
            'This table has no row of heads with a column "Kegiatan".',
            "Give it a row of heads, such as: No; Kegiatan; Pelaksana; Kelengkapan; Waktu; Output; "
            "Keterangan.",
        ),
    ),
    "BA04": (
        Words(
            "Jenis berkas tidak dapat dibaca",
            "Berkas ini bukan tabel teks. Dokumen Excel atau Word tidak dapat dibaca langsung.",
            "Di Excel pilih Simpan Sebagai lalu CSV; dari Word salin tabelnya ke Excel lebih dahulu.",
        ),
        Words(
            "This kind of file cannot be read",
            "This file is not a table in text form. Excel and Word documents cannot be read directly.",
            "In Excel choose Save As and CSV; from Word copy the table to Excel first.",
        ),
    ),
    "BA05": (
        Words(
            "Berkas terlalu besar",
            "Berkas ini terlalu besar untuk sebuah SOP (paling besar {batas}).",
            "Pastikan berkas yang dipilih benar.",
        ),
        Words(
            "The file is too large",
            "This file is too large for an SOP ({batas} at most).",
            "Make sure that the right file was chosen.",
        ),
    ),
    "BA06": (
        Words(
            "Tabel tanpa langkah",
            "Di bawah baris judul tabel ini tidak ada satu langkah pun.",
            'Isi kolom "Kegiatan", satu baris untuk satu langkah.',
        ),
        Words(
            "A table without steps",
            "There is no step below the heads of this table.",
            'Fill the column "Kegiatan", one row for each step.',
        ),
    ),
    "RO01": (
        Words(
            "Nama pada peta reorganisasi tidak dikenal",
            'Tidak ada {jenis} bernama "{ditulis}" pada susunan organisasi ini.',
            "Samakan tulisannya dengan yang terdekat ({terdekat}), atau hapus baris itu dari peta.",
        ),
        Words(
            "An unknown name in the map",
            'The structure has no {jenis} called "{ditulis}".',
            "Write it like the nearest one ({terdekat}), or take the row out of the map.",
        ),
    ),
    "RO02": (
        Words(
            "Satu nama lama, dua tujuan",
            '{jenis} "{nama}" sudah disebut pada butir {baris}; satu nama lama hanya boleh mempunyai satu tujuan.',
            "Gabungkan kedua butir: untuk pemecahan, tulis semua nama baru dalam satu butir.",
        ),
        Words(
            "One old name, two targets",
            'The {jenis} "{nama}" was named in item {baris} already; an old name has one target only.',
            "Join the two items: to split one, write all new names in one item.",
        ),
    ),
    "RO03": (
        Words(
            "Peta berputar",
            "Nama-nama {jenis} ini saling menggantikan: {putaran}. "
            "Mana yang lama dan mana yang baru tidak dapat dipastikan.",
            "Pakai nama lama hanya pada dari dan nama baru hanya pada menjadi.",
        ),
        Words(
            "The map goes in a circle",
            "These names ({jenis}) replace each other: {putaran}. Which is old and which is new cannot be told.",
            "Use old names only under dari and new names only under menjadi.",
        ),
    ),
    "RO04": (
        Words(
            "Tujuan belum disebut",
            'Belum disebut {jenis} "{nama}" menjadi apa.',
            'Isi menjadi dengan nama barunya, atau tulis "jenis: hapus" bila memang dihapus tanpa pengganti.',
        ),
        Words(
            "No target is told",
            'It is not told what the {jenis} "{nama}" becomes.',
            'Write the new name under menjadi, or "jenis: hapus" if it is abolished without successor.',
        ),
    ),
    "RO05": (
        Words(
            "Jenis perubahan tidak cocok",
            '"{nama}" ditandai {jenis}, padahal nama lamanya {lama} dan nama barunya {baru}.',
            "Perbaiki jenisnya, atau hapus isian jenis: ia mengikuti banyaknya nama.",
        ),
        Words(
            "The kind of change does not fit",
            '"{nama}" is marked {jenis}, but there are {lama} old and {baru} new names.',
            "Correct the kind, or leave it out: it follows from the number of names.",
        ),
    ),
    "RO06": (
        Words(
            "Pilihan pada pemecahan belum disebut",
            '{judul}: {jenis} "{lama}" dipecah menjadi {pilihan}; belum jelas yang mana untuk berkas ini.',
            "Sebut pilihannya pada bagian sop di peta, atau isi bawaan pada butir pemecahan itu.",
        ),
        Words(
            "A split leaves a choice open",
            '{judul}: the {jenis} "{lama}" is split into {pilihan}; which of them this file goes to is not told.',
            "Tell it under sop in the map, or give the split a bawaan.",
        ),
    ),
    "RO07": (
        Words(
            "Dihapus tanpa pengganti",
            '{judul} memakai {jenis} "{lama}", yang dihapus tanpa pengganti.',
            "Putuskan: alihkan ke unit atau jabatan lain lewat peta, atau cabut SOP ini.",
        ),
        Words(
            "Abolished without successor",
            '{judul} rests on the {jenis} "{lama}", which is abolished without successor.',
            "Decide: move it to another unit or position in the map, or revoke the SOP.",
        ),
    ),
    "RO08": (
        Words(
            "Kalimat menyebut nama lama",
            'Kalimat ini menyebut "{lama}" (kini {baru}): "… {teks} …".',
            "Baca kalimatnya dan sesuaikan sendiri; Sopan tidak mengubah kalimat.",
        ),
        Words(
            "A sentence speaks of an old name",
            'This sentence speaks of "{lama}" (now {baru}): "… {teks} …".',
            "Read and adapt it yourself; Sopan changes no sentence.",
        ),
    ),
    "RO09": (
        Words(
            "Judul serupa dalam satu unit baru",
            '"{judul}" dan "{lain}" ({berkas}) kini berada di unit yang sama: {unit}.',
            "Pertimbangkan untuk menggabungkannya, atau bedakan judulnya.",
        ),
        Words(
            "Similar titles in one new unit",
            '"{judul}" and "{lain}" ({berkas}) now stand in the same unit: {unit}.',
            "Consider joining them, or tell their titles apart.",
        ),
    ),
    "RO10": (
        Words(
            "Pejabat belum jelas jabatannya",
            '{nama} memangku "{lama}"; jabatan penerusnya ({pilihan}) tidak dapat ditentukan sendiri.',
            "Tulis jabatan barunya di pejabat.yaml setelah pelantikan.",
        ),
        Words(
            "An official's new position is open",
            '{nama} holds "{lama}"; which position follows ({pilihan}) cannot be told.',
            "Write the new position into pejabat.yaml after the appointment.",
        ),
    ),
    "RO11": (
        Words(
            "Dasar reorganisasi belum lengkap",
            "Peta ini belum menyebut {kurang}.",
            "Tulis peraturan organisasi yang baru dan tanggal mulai berlakunya di atas daftar perubahan.",
        ),
        Words(
            "The basis of the reorganisation is incomplete",
            "The map does not tell: {kurang}.",
            "Write the new regulation on the organisation and its date above the changes.",
        ),
    ),
    "RO12": (
        Words(
            "Berkas tidak dapat diubah di tempatnya",
            "Perubahan pada berkas ini tidak dapat dituliskan di antara isi yang ada; {akibat}.",
            "Bandingkan berkas ini dengan aslinya sebelum dipakai.",
        ),
        Words(
            "A file could not be changed in place",
            "The changes of this file could not be written between what stands there; {akibat}.",
            "Compare the file with the original before it is used.",
        ),
    ),
    "RO13": (
        Words(
            "Nama baru sudah dipakai",
            '{jenis} "{nama}" sudah ada dan tidak disebut dalam peta; dengan ini "{lama}" menyatu dengannya.',
            "Bila memang digabung, tulis keduanya pada dari; bila tidak, pakai nama lain.",
        ),
        Words(
            "The new name is taken",
            'There is a {jenis} "{nama}" that the map leaves alone; "{lama}" would be merged into it.',
            "If that is meant, write both under dari; if not, choose another name.",
        ),
    ),
    "RO14": (
        Words(
            "Peta reorganisasi tidak dapat dibaca",
            "Lembar kerja ini tidak dapat dibaca: {sebab}.",
            "Mulailah dari formulir kosong: sopan reorganise --formulir peta.xlsx FOLDER.",
        ),
        Words(
            "The map cannot be read",
            "This worksheet cannot be read: {sebab}.",
            "Begin with an empty form: sopan reorganise --formulir peta.xlsx FOLDER.",
        ),
    ),
    "RO15": (
        Words(
            "Peta reorganisasi kosong",
            "Peta ini belum memuat satu perubahan pun.",
            "Tulis unit dan jabatan yang berubah di bawah unit dan jabatan, masing-masing dengan dari dan menjadi.",
        ),
        Words(
            "The map is empty",
            "The map holds no change.",
            "Write the units and positions that change under unit and jabatan, each with dari and menjadi.",
        ),
    ),
    "LO01": (
        Words(
            "Baris lebih tinggi daripada halaman",
            "Langkah {langkah} lebih tinggi daripada satu halaman, sehingga dilanjutkan di halaman "
            "berikutnya.",
            "Ringkas isinya, atau pecah menjadi beberapa langkah.",
        ),
        Words(
            "A row taller than a page",
            "Step {langkah} is taller than a page and is continued on the next one.",
            "Shorten its texts, or divide it into several steps.",
        ),
    ),
    "LO02": (
        Words(
            "Kata dipenggal",
            "Langkah {langkah} memuat kata yang lebih panjang daripada kolomnya, sehingga kata itu "
            "dipenggal.",
            "Beri spasi atau tanda hubung pada kata itu, atau pakai kertas yang lebih lebar.",
        ),
        Words(
            "A word was cut",
            "Step {langkah} has a word longer than its column is wide; the word was cut.",
            "Give the word a blank or hyphen, or choose a wider paper.",
        ),
    ),
    "LO03": (
        Words(
            "Label cabang dicetak sebagai tanda",
            "Label cabang langkah {langkah} terlalu panjang untuk gambar, sehingga dicetak sebagai "
            'tanda: "{label}".',
            "Pakai label yang pendek, misalnya Lengkap dan Tidak lengkap.",
        ),
        Words(
            "An outcome's label became a mark",
            "The label of an outcome of step {langkah} is too long for the drawing and became a "
            'mark: "{label}".',
            "Use short labels, such as Lengkap and Tidak lengkap.",
        ),
    ),
    "LO04": (
        Words(
            "Pelaksana terlalu banyak untuk kertas ini",
            "Ada {jumlah} pelaksana, terlalu banyak untuk lebar kertas ini, sehingga kolomnya sempit.",
            "Pakai kertas yang lebih lebar atau mendatar (--orientation landscape), gabungkan "
            "pelaksana yang serupa, "
            "atau pecah SOP ini.",
        ),
        Words(
            "Too many actors for this paper",
            "There are {jumlah} actors, too many for the width of this paper, so that columns are narrow.",
            "Choose a wider paper or turn it (--orientation landscape), join similar actors, or "
            "divide this SOP.",
        ),
    ),
    "LO05": (
        Words(
            "Huruf tidak dapat dicetak",
            "Langkah {langkah} memuat huruf yang tidak ada dalam huruf cetak, sehingga dicetak "
            "sebagai kotak.",
            "Tulis bagian itu dengan huruf Latin.",
        ),
        Words(
            "A character cannot be printed",
            "Step {langkah} has a character that the printing font lacks; a replacement mark is printed.",
            "Write that part in Latin letters.",
        ),
    ),
    "LO07": (
        Words(
            "Logo tidak dapat dibaca",
            "Logo {berkas} tidak ada, terlalu besar, atau bukan gambar PNG, JPEG, atau SVG; tempatnya dibiarkan kosong.",
            "Periksa isian logo; letaknya dihitung dari folder berkas SOP ini.",
        ),
        Words(
            "The logo cannot be read",
            "The logo {berkas} is not there, too large, or no PNG, JPEG or SVG picture; its place is left empty.",
            "Check the key logo; its path counts from the folder of this SOP file.",
        ),
    ),
    "LO06": (
        Words(
            "Halaman lebih tinggi daripada kertas",
            "Cabang langkah {langkah} begitu banyak sehingga halamannya dibuat lebih tinggi daripada kertas.",
            "Bagi keputusan itu menjadi beberapa langkah, atau kurangi cabangnya.",
        ),
        Words(
            "The page is taller than the paper",
            "Step {langkah} has so many outcomes that its page is drawn taller than the paper.",
            "Split the decision into several steps, or give it fewer outcomes.",
        ),
    ),
}

ON_THE_FORM: Mapping[
    str, tuple[str, str]
] = {  # remedies by the columns of the form, not the keys of the YAML
    "RO02": (
        'Hapus salah satu baris; untuk pemecahan, tulis semua nama baru dalam satu sel kolom "Menjadi", satu per baris.',
        'Delete one of the rows; to split one, write all new names into one cell of "Menjadi", one to a line.',
    ),
    "RO03": (
        'Pakai nama lama hanya pada kolom "Nama lama" dan nama baru hanya pada kolom "Menjadi".',
        'Use old names only in the column "Nama lama" and new names only in "Menjadi".',
    ),
    "RO04": (
        'Isi kolom "Menjadi" dengan nama barunya, atau dengan "hapus" bila memang dihapus tanpa pengganti.',
        'Write the new name into the column "Menjadi", or "hapus" if it is abolished without successor.',
    ),
    "RO06": (
        'Tambahkan baris {jenis} "{lama}": isi kolom "Menjadi" dengan salah satu nama itu dan kolom "Khusus SOP" dengan '
        "judul atau nama berkas SOP-nya.",
        'Add a row for the {jenis} "{lama}": one of these names in the column "Menjadi", and the title or file '
        'of the SOP in "Khusus SOP".',
    ),
    "RO07": (
        'Putuskan: ganti "hapus" pada kolom "Menjadi" dengan unit atau jabatan lain, atau cabut SOP ini.',
        'Decide: write another unit or position over "hapus" in the column "Menjadi", or revoke the SOP.',
    ),
    "RO11": (
        'Isi baris "Peraturan:" dan "Sejak:" di atas tabelnya.',
        'Fill the lines "Peraturan:" and "Sejak:" above the table.',
    ),
    "RO13": (
        'Bila memang digabung, isi kolom "Menjadi" pada baris "{nama}" juga dengan nama itu; bila tidak, pakai nama '
        "lain.",
        'If that is meant, write this name into the column "Menjadi" of the row "{nama}" too; if not, choose '
        "another name.",
    ),
    "RO15": (
        'Isi kolom "Menjadi" pada baris unit dan jabatan yang berubah.',
        'Fill the column "Menjadi" of the units and positions that change.',
    ),
}
