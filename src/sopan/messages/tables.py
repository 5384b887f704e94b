"""What the import of tables, PDFs and JSON reports (BA)."""

from __future__ import annotations

from collections.abc import Mapping

from sopan.messages.words import Words

WORDS: Mapping[str, tuple[Words, Words]] = {
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
}
