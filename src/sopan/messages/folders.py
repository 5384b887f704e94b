"""What reading an agency's folder reports (BR22 and on)."""

from __future__ import annotations

from collections.abc import Mapping

from sopan.messages.words import Words

WORDS: Mapping[str, tuple[Words, Words]] = {
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
}
