"""Makes what the product ships of a dictionary: the weights with their binding, and descriptions whose examples are texts of our own.

  python ship.py --model FILE.gguf --tokenizer FOLDER --made FOLDER --block 14 --replies FILE.jsonl … --out FOLDER

Of a feature's examples only those stay that stand in the model's own replies; the other texts that it was trained on belong to others.
"""

import argparse
import gzip
import hashlib
import json
from pathlib import Path

from safetensors import safe_open
from safetensors.numpy import save_file
from transformers import AutoTokenizer

AROUND = 2
BEFORE, BEHIND = 15, 8
MOST = 8


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--tokenizer", required=True)
    options.add_argument("--made", type=Path, required=True)
    options.add_argument("--block", type=int, required=True)
    options.add_argument("--replies", nargs="+", required=True)
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = AutoTokenizer.from_pretrained(given.tokenizer)
    with open(given.model, "rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    dictionary(given, sha256)
    described(given, sha256, tokenizer)


def dictionary(given, sha256: str) -> None:
    with safe_open(given.made / f"dictionary-{given.block}.safetensors", "numpy") as file:
        stated = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    features, hidden = tensors["encoder"].shape
    binding = {
        "version": 1,
        "modelSha256": sha256,
        "layer": given.block,
        "hidden": hidden,
        "features": features,
        "scale": float(stated["scale"]),
        "threshold": float(stated["threshold"]),
    }
    save_file(tensors, given.out / "dictionary.safetensors", {"cotcheck": json.dumps(binding)})


def described(given, sha256: str, tokenizer) -> None:
    with gzip.open(given.made / f"examples-{given.block}.json.gz", "rt") as file:
        found = json.load(file)
    labels_file = given.made / f"labels-{given.block}.json.gz"
    with gzip.open(labels_file, "rt") as file:
        labels = json.load(file)
    replies = [json.loads(line)["ids"] for name in given.replies for line in open(name)]
    places = own_places(found, replies)
    features = []
    for feature, label in zip(found, labels):
        own = [example_at(tokenizer, replies, places[key], one[2]) for one in feature["examples"] if (key := around(one)) in places]
        features.append(
            {
                "writes": [tokenizer.decode([token]) for token in feature["writes"]],
                "examples": distinct(own)[:MOST],
                **({"label": {"text": label[0].replace("<<", "").replace(">>", ""), "score": label[1]}} if label and label[0] else {}),
            }
        )
    shown = sum(bool(feature["examples"]) for feature in features)
    print(f"{shown} of {len(features)} features have an example of our own")
    with gzip.open(given.out / "described.json.gz", "wt", compresslevel=9) as file:
        json.dump({"version": 1, "modelSha256": sha256, "layer": given.block, "features": features}, file, ensure_ascii=False)


def around(example) -> tuple[int, ...] | None:
    ids, at, _ = example
    return tuple(ids[at - AROUND : at + AROUND + 1]) if AROUND <= at < len(ids) - AROUND else None


def own_places(found, replies) -> dict[tuple[int, ...], tuple[int, int]]:
    """Where the tokens around an example stand in a reply: (reply, position)."""
    wanted = {key for feature in found for one in feature["examples"] if (key := around(one))}
    places: dict[tuple[int, ...], tuple[int, int]] = {}
    for i, ids in enumerate(replies):
        for at in range(AROUND, len(ids) - AROUND):
            key = tuple(ids[at - AROUND : at + AROUND + 1])
            if key in wanted and key not in places:
                places[key] = (i, at)
    return places


def example_at(tokenizer, replies, place: tuple[int, int], strength: float) -> dict:
    ids, at = replies[place[0]], place[1]
    return {
        "before": tokenizer.decode(ids[max(0, at - BEFORE) : at]),
        "token": tokenizer.decode([ids[at]]),
        "after": tokenizer.decode(ids[at + 1 : at + 1 + BEHIND]),
        "strength": strength,
    }


def distinct(examples: list[dict]) -> list[dict]:
    seen, kept = set(), []
    for one in examples:
        key = (one["before"], one["token"], one["after"])
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return kept


if __name__ == "__main__":
    main()
