"""What laying out the drawing reports (LO)."""

from __future__ import annotations

from collections.abc import Mapping

from sopan.messages.words import Words

WORDS: Mapping[str, tuple[Words, Words]] = {
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
}
