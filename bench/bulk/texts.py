"""Mixed text for a dictionary, from the documentation and source of installed packages with free licences.

  python texts.py --tokenizer FOLDER --packages FOLDER … --out FILE.bin [--most N]

Writes tokens as little-endian uint32 and beside them FILE.json: each package with its licence and how many tokens it gave.
"""

import argparse
import json
import random
import re
from pathlib import Path

import numpy as np
from transformers import AutoTokenizer

FREE = re.compile(r"^\(?(MIT|ISC|BSD|Apache|0BSD|BlueOak|PSF|Unlicense|CC0)", re.I)
KINDS = {".md": 6, ".ts": 2, ".js": 1, ".mjs": 1, ".py": 2, ".txt": 1, ".json": 0.2, ".rst": 4}
MOST_OF_A_FILE = 12_000
MOST_OF_A_PACKAGE = 60_000


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tokenizer", required=True)
    options.add_argument("--packages", nargs="+", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--most", type=int, default=4_000_000)
    given = options.parse_args()
    tokenizer = AutoTokenizer.from_pretrained(given.tokenizer)
    packages = sorted((found for folder in given.packages for found in free_packages(Path(folder))), key=lambda p: p[0])
    random.Random(7).shuffle(packages)
    rows, manifest, total = [], [], 0
    for name, licence, folder in packages:
        ids = [i for text in texts_of(folder, name) for i in tokenizer.encode(text, add_special_tokens=False)]
        if not ids:
            continue
        rows.append(np.array(ids, dtype="<u4"))
        manifest.append({"package": name, "licence": licence, "tokens": len(ids)})
        total += len(ids)
        if total >= given.most:
            break
    np.concatenate(rows).tofile(given.out)
    Path(given.out).with_suffix(".json").write_text(json.dumps(manifest, indent=1))
    print(f"{total} tokens of {len(manifest)} packages")


def free_packages(folder: Path):
    for file in [*folder.glob("*/package.json"), *folder.glob("@*/*/package.json")]:
        try:
            stated = json.loads(file.read_text())
        except (ValueError, OSError):
            continue
        licence = stated.get("license") if isinstance(stated, dict) else None
        if isinstance(licence, str) and FREE.match(licence):
            yield stated.get("name", file.parent.name), licence, file.parent
    for file in folder.glob("*.dist-info/METADATA"):
        head = file.read_text(errors="ignore").split("\n\n", 1)[0]
        licence = re.search(r"^License(?:-Expression)?: (.+)$|^Classifier: License :: OSI Approved :: (.+)$", head, re.M)
        stated = next((group for group in licence.groups() if group), "") if licence else ""
        top = file.parent / "top_level.txt"
        name = top.read_text().split()[0] if top.exists() and top.read_text().split() else file.parent.name.split("-")[0]
        if FREE.match(stated) and (folder / name).is_dir():
            yield name, stated, folder / name


def texts_of(folder: Path, seed: str):
    files = [file for file in folder.rglob("*") if file.suffix in KINDS and "node_modules" not in file.parts[len(folder.parts) :]]
    chance = random.Random(seed)
    files.sort(key=lambda file: (-KINDS[file.suffix] * chance.random(), str(file)))
    left = MOST_OF_A_PACKAGE
    for file in files[:40]:
        try:
            text = file.read_text()
        except (UnicodeDecodeError, OSError):
            continue
        # Machine-made lines teach a dictionary nothing.
        if any(len(line) > 1000 for line in text.split("\n", 200)[:200]):
            continue
        text = text[: min(MOST_OF_A_FILE, left)]
        left -= len(text)
        yield text
        if left <= 0:
            return


if __name__ == "__main__":
    main()
