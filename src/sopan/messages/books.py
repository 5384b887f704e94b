"""What putting a book together reports (BU)."""

from __future__ import annotations

from collections.abc import Mapping

from sopan.messages.words import Words

WORDS: Mapping[str, tuple[Words, Words]] = {
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
}
