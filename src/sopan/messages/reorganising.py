"""What the map of a reorganisation and its outcome report (RO)."""

from __future__ import annotations

from collections.abc import Mapping

from sopan.messages.words import Words

WORDS: Mapping[str, tuple[Words, Words]] = {
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
