"""A story goes in; the words that frame it come out, in Indonesian or English. The story itself is Indonesian."""

from __future__ import annotations

from sopan.planning.storytelling.stages import Lack, Phase
from sopan.planning.storytelling.story import Story

PHASES = {
    "id": {Phase.OPENING: "Kegiatan awal", Phase.MAIN: "Kegiatan utama", Phase.CLOSING: "Kegiatan akhir"},
    "en": {
        Phase.OPENING: "Opening activities",
        Phase.MAIN: "Main activities",
        Phase.CLOSING: "Closing activities",
    },
}
LACKS = {
    Lack.STEPS: ("SOP ini belum berisi langkah.", "This SOP has no steps yet."),
    Lack.MAIN: (
        "Kegiatan awal, utama, dan akhir belum lengkap: langkahnya kurang dari tiga.",
        "Opening, main and closing activities are not complete: there are fewer than three steps.",
    ),
    Lack.REQUEST: (
        "Pelayanan ini tidak diawali oleh pemohon; periksa kegiatan awalnya.",
        "This service is not begun by an applicant; look at its opening.",
    ),
    Lack.RECEIPT: (
        "Pelayanan ini tidak diakhiri dengan pemohon menerima hasilnya; periksa kegiatan akhirnya.",
        "This service does not end with the applicant receiving its result; look at its closing.",
    ),
    Lack.OWNER: (
        "Kegiatan ini bukan pelayanan, tetapi diawali pemohon; kegiatan awal datang dari penanggung jawabnya.",
        "This is no service, yet an applicant begins it; it should begin with the one responsible.",
    ),
    Lack.ORDER: (
        "Penugasan ini tidak diawali perintah atasan; periksa kegiatan awalnya.",
        "This assignment does not begin with an order; look at its opening.",
    ),
}


def counted(story: Story, lang: str = "id") -> str:
    """How many take part."""
    active = sum(bool(part.steps) for part in story.cast)
    if lang == "en":
        return f"Actors ({active}):"
    return f"Pelaksana ({active}):"


def plain_text(story: Story, lang: str = "id", markdown: bool = False) -> str:
    """The story as text or Markdown."""
    mark, head = ("# ", "## ") if markdown else ("", "")
    lines = [f"{mark}{story.title or ('SOP' if lang == 'en' else 'SOP tanpa judul')}", ""]
    for chapter in story.chapters:
        lines += [f"{head}{PHASES[lang][chapter.phase]}", ""]
        for paragraph in chapter.paragraphs:
            lines += [paragraph, ""]
    lines += [f"{head}{counted(story, lang)}", ""] if markdown else [counted(story, lang)]
    for part in story.cast:
        count = len(part.steps)
        unit = "langkah" if lang != "en" else "step" if count == 1 else "steps"
        lines.append(f"- {part.actor}: {count} {unit}")
    return "\n".join(lines) + "\n"
