"""Cuts the bundled fonts out of the full ones. Called by rebuild.sh; see there."""

import argparse
import json
import logging
import re
import unicodedata
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# SemiBold gets the 3,755 level-1 hanzi only while it stays below this size.
SEMIBOLD_LIMIT = 1_600_000

# Names of languages in their own script (Traditional forms included), whether the locales show them yet or not.
LANGUAGE_NAMES = (
    "简体中文 繁體中文 正體中文 中文（臺灣） 中文（台灣） 中文（香港） 中文（澳門） 國語 華語 漢語 粵語 廣東話 "
    "閩南語 客家話 語言 日本語 Français Español Português Tiếng Việt Русский Ελληνικά Türkçe Čeština Íslenska"
)

# The icons, by the name the program uses. NAME=LUCIDE where Lucide itself has renamed the icon.
ICONS = """
arrow-down arrow-left arrow-right arrow-up badge-check ban battery-warning bell book-open calculator calendar-check chart-column chart-pie
check chevron-down chevron-left chevron-right chevron-up circle-alert circle-check circle-dollar-sign circle-help=circle-question-mark clock
contrast copy corner-down-left credit-card database delete external-link file-warning=file-exclamation-point
flip-horizontal-2=triangles-centerline-dashed-horizontal flip-vertical-2=triangles-centerline-dashed-vertical folder-open graduation-cap
grid=grid-3x3 hard-drive history=rotate-ccw-clock hourglass house id-card info keyboard landmark languages layers list-checks lock log-out
maximize-2 megaphone message-circle message-square-quote minimize-2 minus moon nfc octagon-x pencil phone pin plus printer qr-code quote
receipt-text refresh-cw rotate-ccw rotate-cw save scale scan-line search settings shield-alert shield-check smartphone-nfc split store sun
table tag timer trash-2 triangle-alert unlock=lock-open user-round wifi wifi-off wrench x
""".split()


def span(*ranges):
    return {c for a, b in ranges for c in range(a, b + 1)}


ASCII = span((0x20, 0x7E))
LATIN1 = span((0xA0, 0xFF))
LATIN_EXT_A = span((0x100, 0x17F))
LATIN_EXT_B = span((0x180, 0x24F))
PUNCTUATION = span((0x2000, 0x206F))
CURRENCY = span((0x20A0, 0x20CF))
CJK_PUNCTUATION = span((0x3000, 0x303F))
FULL_WIDTH = span((0xFF00, 0xFFEF))
KANA = span((0x3040, 0x30FF), (0x31F0, 0x31FF))
# superscripts, letter-like signs, fractions, arrows, mathematics
SIGNS = span((0x2070, 0x209F), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF))
# boxes, blocks, geometric signs, ticks and crosses, circled digits
SHAPES = span((0x2460, 0x24FF), (0x2500, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2718))
# Extended Additional (all of Vietnamese, the capital sharp s) and the Vietnamese combining accents
VIETNAMESE = span((0x1E00, 0x1EFF), (0x300, 0x304), (0x306, 0x30C), (0x31B, 0x31B), (0x323, 0x323))
HANGUL = span((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3))
GREEK_CYRILLIC = span((0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x52F))


def gb2312(first_row, last_row):
    """Rows of GB 2312: 1-9 are signs, 16-55 the level-1 hanzi, 56-87 level 2."""
    found = set()
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                found.add(ord(bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


RUST = re.compile(
    r"""
    //[^\n]* | /\*.*?\*/                             # comments: skipped
  | b?r(?P<h>\#*)"(?P<raw>.*?)"(?P=h)                # raw strings
  | "(?P<str>(?:\\.|[^"\\])*)"                       # strings
  | '(?P<char>\\u\{[0-9A-Fa-f_]+\}|\\.|[^'\\])'      # characters (lifetimes do not match)
    """,
    re.S | re.X,
)


def rust_text(source):
    """The text inside a Rust file's string and character literals."""
    parts = []
    for m in RUST.finditer(source):
        text = m["raw"] or m["str"] or m["char"] or ""
        parts.append(text)
        parts += [chr(int(h.replace("_", ""), 16)) for h in re.findall(r"\\u\{([0-9A-Fa-f_]+)\}", text)]
    return "".join(parts)


def characters(texts):
    """Every visible character of the texts, also in composed form."""
    text = "".join(texts)
    both = set(text) | set(unicodedata.normalize("NFC", text))
    return {ord(c) for c in both if unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Co", "Cs")}


def cut(source, out, wanted, features):
    """Writes one subset; returns its size and the characters it holds."""
    logging.disable(logging.WARNING)
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17]
    options.drop_tables += ["STAT", "BASE", "vhea", "vmtx", "gasp"]
    font = TTFont(source, recalcTimestamp=False, lazy=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    held = set(font.getBestCmap())
    font.save(out)
    return out.stat().st_size, held


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--src", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()

    def read(pattern):
        return [p.read_text(encoding="utf-8") for p in sorted(args.root.glob(pattern)) if p.is_file()]

    locales = read("locales/**/*.ftl")
    strings = [rust_text(s) for s in read("src/**/*.rs")]
    data = read("assets/**/*.toml")
    print(f"  texts: {len(locales)} .ftl, {len(strings)} .rs, {len(data)} .toml")
    texts = characters(locales + strings + data + [LANGUAGE_NAMES])
    # Japanese has shapes of its own for many characters, and Korean has an alphabet of its own: each has a font with just
    # what its texts use.
    japanese = characters(read("locales/ja/**/*.ftl"))
    korean = characters(read("locales/ko/*.ftl"))

    common = ASCII | LATIN1 | texts
    latin = common | LATIN_EXT_A | LATIN_EXT_B | VIETNAMESE | GREEK_CYRILLIC | PUNCTUATION | CURRENCY | SIGNS | SHAPES
    sc = (common | LATIN_EXT_A | PUNCTUATION | CURRENCY | SIGNS | SHAPES | CJK_PUNCTUATION | FULL_WIDTH | KANA
          | gb2312(1, 87))
    wide = ASCII | CJK_PUNCTUATION | FULL_WIDTH | KANA
    bold = common | KANA | CJK_PUNCTUATION | FULL_WIDTH | gb2312(1, 1)
    bold_level1 = bold | gb2312(16, 55)

    points = json.loads((args.src / "lucide/font/codepoints.json").read_text())
    icons = {}
    for entry in ICONS:
        name, _, lucide = entry.partition("=")
        icons[name] = points[lucide or name]

    src, out = args.src, args.out
    layout = ["kern", "liga", "locl", "ccmp"]
    sc_600 = src / "sc/600SemiBold/NotoSansSC_600SemiBold.ttf"
    small = src / "SemiBold-small.ttf"
    jobs = [
        (src / "sc/400Regular/NotoSansSC_400Regular.ttf", out / "NotoSansSC-Regular.ttf", sc, layout),
        (sc_600, out / "NotoSansSC-SemiBold.ttf", bold_level1, layout),
        (sc_600, small, bold, layout),
        (src / "latin/400Regular/NotoSans_400Regular.ttf", out / "NotoSans-Regular.ttf", latin, layout),
        (src / "latin/600SemiBold/NotoSans_600SemiBold.ttf", out / "NotoSans-SemiBold.ttf", latin, layout),
        (src / "jp/400Regular/NotoSansJP_400Regular.ttf", out / "NotoSansJP-Regular.ttf", wide | japanese, layout),
        (src / "jp/600SemiBold/NotoSansJP_600SemiBold.ttf", out / "NotoSansJP-SemiBold.ttf", wide | japanese, layout),
        (src / "kr/400Regular/NotoSansKR_400Regular.ttf", out / "NotoSansKR-Regular.ttf", korean & HANGUL, layout),
        (src / "kr/600SemiBold/NotoSansKR_600SemiBold.ttf", out / "NotoSansKR-SemiBold.ttf", korean & HANGUL, layout),
        (src / "lucide/font/lucide.ttf", out / "icons.ttf", set(icons.values()), []),
    ]
    with ProcessPoolExecutor() as pool:
        done = list(pool.map(cut, *zip(*jobs)))
    sizes = [size for size, _ in done]
    held = [chars for _, chars in done]

    with_level1, without = sizes[1], sizes[2]
    keep = with_level1 < SEMIBOLD_LIMIT
    print(f"  NotoSansSC-SemiBold with level-1 hanzi {with_level1}, without {without}: "
          f"{'with' if keep else 'without'}")
    if not keep:
        small.replace(out / "NotoSansSC-SemiBold.ttf")
        held[1] = held[2]

    lost = sorted(name for name, point in icons.items() if point not in held[-1])
    if lost:
        raise SystemExit(f"icons not in the font: {' '.join(lost)}")
    (out / "icons.tsv").write_text("".join(f"{n}\t{p:04X}\n" for n, p in sorted(icons.items())))

    def show(chars):
        return " ".join(f"{chr(c)} (U+{c:04X})" for c in sorted(chars)) or "none"

    print(f"  in the texts, in no regular font:  {show(texts - held[0] - held[3] - held[5] - held[7])}")
    print(f"  in the texts, in no semi-bold font: {show(texts - held[1] - held[4] - held[6] - held[8])}")
    short = gb2312(1, 87) - held[0]
    print(f"  of GB 2312, not in NotoSansSC-Regular: {show(short)}")
    for (_, path, _, _), chars in zip(jobs, held):
        if path != small:
            print(f"  {path.name}: {len(chars)} characters")


if __name__ == "__main__":
    main()
