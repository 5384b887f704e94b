"""What reading an SOP file reports (BR01–BR21)."""

from __future__ import annotations

from collections.abc import Mapping

from sopan.messages.words import Words

WORDS: Mapping[str, tuple[Words, Words]] = {
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
}
