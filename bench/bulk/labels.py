"""Labels for a dictionary's features, proposed by the model itself from half of a feature's examples and scored on the other half.

  python labels.py --model FILE.gguf --tokenizer FOLDER --examples examples-B.json.gz --out labels-B.json.gz [--seconds N]

The score is detection (after Bills et al., 2023, and Paulo et al., 2024): AUROC of the model's own yes over no, asked whether a marked word fits
the label, on examples that it did not see against examples of other features. A line a feature: [label, score], or null where it has too few.
"""

import argparse
import gzip
import json
import random
import time

import torch
from transformers import AutoTokenizer

from transformer import Transformer, load
from sample import write

SHOWN = 8
ASKED = 8
MOST_TOKENS = 20


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--tokenizer", required=True)
    options.add_argument("--examples", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--seconds", type=float, default=float("inf"))
    options.add_argument("--batch", type=int, default=512)
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = options.parse_args()
    tokenizer = AutoTokenizer.from_pretrained(given.tokenizer)
    model = load(given.model, given.device)
    deadline = time.monotonic() + given.seconds
    with gzip.open(given.examples, "rt") as file:
        features = [feature["examples"] for feature in json.load(file)]
    chance = random.Random(7)
    for examples in features:
        chance.shuffle(examples)
    enough = [i for i, examples in enumerate(features) if len(examples) >= SHOWN + ASKED // 2]
    marked = lambda example: marked_text(tokenizer, example)
    chat = lambda text: tokenizer.encode(
        f"<|im_start|>user\n{text}<|im_end|>\n<|im_start|>assistant\n", add_special_tokens=False
    )
    labels: list = [None] * len(features)
    for start in range(0, len(enough), given.batch):
        if time.monotonic() > deadline:
            break
        part = enough[start : start + given.batch]
        prompts = [chat(proposal([marked(example) for example in features[i][:SHOWN]])) for i in part]
        rows = [
            {"id": str(i), "sample": 0, "ids": ids, "temperature": 0, "topP": 1, "maxTokens": MOST_TOKENS, "seed": 0}
            for i, ids in zip(part, prompts)
        ]
        proposed = [cleaned(tokenizer.decode(reply["ids"])) for reply in write(model, rows)]
        questions, whose = [], []
        for i, label in zip(part, proposed):
            own = features[i][SHOWN : SHOWN + ASKED]
            others = [chance.choice(features[chance.choice(enough)]) for _ in own]
            for example, fits in [*((one, True) for one in own), *((one, False) for one in others)]:
                questions.append(chat(question(label, marked(example))))
                whose.append((i, fits))
        answers = yes_over_no(model, tokenizer, questions)
        for i, label in zip(part, proposed):
            own = [answer for (j, fits), answer in zip(whose, answers) if j == i and fits]
            others = [answer for (j, fits), answer in zip(whose, answers) if j == i and not fits]
            labels[i] = [label, round(auroc(own, others), 3)]
        print(f"{start + len(part)} of {len(enough)} features", flush=True)
        with gzip.open(given.out, "wt") as file:
            json.dump(labels, file, ensure_ascii=False)


def marked_text(tokenizer, example) -> str:
    ids, at, _ = example
    before, token, behind = tokenizer.decode(ids[:at]), tokenizer.decode(ids[at : at + 1]), tokenizer.decode(ids[at + 1 :])
    space = token[: len(token) - len(token.lstrip())]
    return f"{before}{space}<<{token.strip() or token}>>{behind}".replace("\n", " ")


def proposal(texts: list[str]) -> str:
    listed = "\n".join(f"{i + 1}. {text}" for i, text in enumerate(texts))
    return f"In each of these texts one word is marked with << >>.\n\n{listed}\n\nWhat do the marked words, in their places, have in common? Answer with a phrase of at most six words and nothing else."


def question(label: str, text: str) -> str:
    return f"Text: {text}\n\nDescription: {label}\n\nDoes the word marked with << >> fit the description? Answer yes or no."


def cleaned(label: str) -> str:
    return " ".join(label.replace("<<", "").replace(">>", "").split()).strip(" .\"'*`")[:80]


@torch.inference_mode()
def yes_over_no(model: Transformer, tokenizer, prompts: list[list[int]], at_once: int = 512) -> list[float]:
    ids_of = lambda words: [tokenizer.encode(word, add_special_tokens=False)[0] for word in words]
    yes, no = ids_of(["Yes", "yes"]), ids_of(["No", "no"])
    order = sorted(range(len(prompts)), key=lambda i: len(prompts[i]))
    found = [0.0] * len(prompts)
    for start in range(0, len(order), at_once):
        rows = order[start : start + at_once]
        longest = max(len(prompts[i]) for i in rows)
        ids = torch.zeros(len(rows), longest, dtype=torch.long)
        valid = torch.zeros(len(rows), longest, dtype=torch.bool)
        for row, i in enumerate(rows):
            ids[row, longest - len(prompts[i]) :] = torch.tensor(prompts[i])
            valid[row, longest - len(prompts[i]) :] = True
        logits = model.logits(model.read(ids.to(model.device), valid.to(model.device))[:, -1])
        difference = logits[:, yes].logsumexp(1) - logits[:, no].logsumexp(1)
        for i, value in zip(rows, difference.tolist()):
            found[i] = value
    return found


def auroc(above: list[float], below: list[float]) -> float:
    wins = sum((a > b) + 0.5 * (a == b) for a in above for b in below)
    return wins / (len(above) * len(below))


if __name__ == "__main__":
    main()
