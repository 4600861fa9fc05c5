"""Writes many replies of the model at once, where a machine has an accelerator.

  python sample.py --model FILE.gguf --requests FILE.jsonl … --out FOLDER [--seconds N] [--batch N]

A request is a line {"id", "ids": tokens of the prompt, "n", "temperature" (0: greedy), "topP", "maxTokens", "seed"}; a reply is a line
{"id", "sample", "ids": tokens without the end token, "ended"} of FOLDER/<name of the requests>.NN.jsonl.gz. A batch is written when it is
done, so a stop loses one batch. Nucleus sampling looks at the 256 likeliest tokens only.
"""

import argparse
import gzip
import json
import time
from pathlib import Path

import torch

from transformer import Cache, Transformer, load, write_one

CANDIDATES = 256
MOST_BYTES = 14 << 20


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--requests", nargs="+", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--seconds", type=float, default=float("inf"))
    options.add_argument("--batch", type=int, default=1024)
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = options.parse_args()
    began = time.monotonic()
    model = load(given.model, given.device)
    print(f"loaded in {time.monotonic() - began:.0f} s", flush=True)
    deadline = time.monotonic() + given.seconds
    for file in map(Path, given.requests):
        rows = [row for line in file.open() for row in rows_of(json.loads(line))]
        # Of like length together, the longest first: what does not fit shows at once.
        rows.sort(key=lambda row: (-row["maxTokens"], -len(row["ids"])))
        out = Parts(Path(given.out), file.stem)
        for at in range(0, len(rows), given.batch):
            if time.monotonic() > deadline:
                print(f"{file.name}: stopped in front of row {at} of {len(rows)}", flush=True)
                break
            batch = rows[at : at + given.batch]
            began = time.monotonic()
            replies = write(model, batch)
            out.add(replies)
            tokens = sum(len(reply["ids"]) for reply in replies)
            print(f"{file.name}: {at + len(batch)} of {len(rows)} rows, {tokens} tokens, {time.monotonic() - began:.1f} s", flush=True)
        out.close()


def rows_of(request: dict) -> list[dict]:
    """A row a sample. Greedy ones are all the same: one."""
    count = request["n"] if request["temperature"] > 0 else 1
    return [{**request, "sample": sample} for sample in range(count)]


@torch.inference_mode()
def write(model: Transformer, rows: list[dict]) -> list[dict]:
    longest = max(len(row["ids"]) for row in rows)
    most = max(row["maxTokens"] for row in rows)
    ids = torch.zeros(len(rows), longest, dtype=torch.long)
    valid = torch.zeros(len(rows), longest, dtype=torch.bool)
    for i, row in enumerate(rows):
        ids[i, longest - len(row["ids"]) :] = torch.tensor(row["ids"])
        valid[i, longest - len(row["ids"]) :] = True
    ids, valid = ids.to(model.device), valid.to(model.device)
    cache = Cache(model, valid, longest + most)
    logits = read_prompts(model, cache, ids, valid)
    column = lambda key: torch.tensor([float(row[key]) for row in rows], device=model.device)
    temperature, top_p, limits = column("temperature"), column("topP"), column("maxTokens")
    seeds = torch.tensor([row["seed"] * 1_000_003 + row["sample"] for row in rows], device=model.device)
    ends = torch.tensor(model.shape.ends, device=model.device)
    alive = torch.arange(len(rows), device=model.device)
    written = torch.full((len(rows), most), -1, dtype=torch.int32, device=model.device)
    ended = torch.zeros(len(rows), dtype=torch.bool, device=model.device)
    for step in range(most):
        chosen = choose(logits, temperature[alive], top_p[alive], seeds[alive], step)
        at_end = torch.isin(chosen, ends)
        written[alive, step] = torch.where(at_end, -1, chosen).int()
        ended[alive] |= at_end
        going = ~(ended[alive] | (limits[alive] <= step + 1))
        # Looking at a count waits for the machine: seldom.
        if step % 16 == 15 or step == most - 1:
            count = int(going.sum())
            if count == 0:
                break
            if count < 0.7 * len(alive):
                kept = going.nonzero()[:, 0]
                cache.rows(kept)
                alive, chosen = alive[kept], chosen[kept]
        logits = write_one(model, cache, chosen) if step < most - 1 else logits
    return [reply(row, tokens, done) for row, tokens, done in zip(rows, written.cpu().tolist(), ended.cpu().tolist())]


def reply(row: dict, tokens: list[int], ended: bool) -> dict:
    """Rows that are done write on until they are taken out: all behind the first end or the limit is none of theirs."""
    own = tokens[: row["maxTokens"]]
    stop = own.index(-1) if -1 in own else len(own)
    return {"id": row["id"], "sample": row["sample"], "ids": own[:stop], "ended": ended and stop < row["maxTokens"]}


def read_prompts(model: Transformer, cache: Cache, ids: torch.Tensor, valid: torch.Tensor, at_once: int = 128) -> torch.Tensor:
    found = []
    for start in range(0, len(ids), at_once):
        rows = slice(start, start + at_once)

        def keep(layer, k, v):
            cache.keys[layer][rows, :, : k.shape[2]] = k
            cache.values[layer][rows, :, : v.shape[2]] = v

        found.append(model.logits(model.read(ids[rows], valid[rows], keep=keep)[:, -1]))
    cache.used = ids.shape[1]
    return torch.cat(found)


def choose(logits, temperature, top_p, seeds, step: int) -> torch.Tensor:
    """[batch]: the likeliest where temperature is 0, else one of the nucleus by the row's own seed (Holtzman et al., 2020)."""
    scores, tokens = logits.topk(CANDIDATES, -1)
    probabilities = (scores / temperature.clamp(min=1e-4)[:, None]).softmax(-1)
    before = probabilities.cumsum(-1) - probabilities
    probabilities = probabilities.masked_fill(before >= top_p[:, None], 0)
    points = uniform(seeds, step)[:, None] * probabilities.sum(-1, keepdim=True)
    index = (probabilities.cumsum(-1) <= points).sum(-1, keepdim=True).clamp(max=CANDIDATES - 1)
    index = torch.where(temperature[:, None] > 0, index, 0)
    return tokens.gather(1, index)[:, 0]


def uniform(seeds: torch.Tensor, step: int) -> torch.Tensor:
    """One number in [0, 1) a row from its seed and the step, by the finalizer of SplitMix64."""
    x = seeds + torch.tensor(step + 1, device=seeds.device) * -7046029254386353131
    x = (x ^ shifted(x, 30)) * -4658895280553007687
    x = (x ^ shifted(x, 27)) * -7723592293110705685
    x = x ^ shifted(x, 31)
    return shifted(x, 11).double() / (1 << 53)


def shifted(x: torch.Tensor, bits: int) -> torch.Tensor:
    """To the right without the sign."""
    return (x >> bits) & ((1 << (64 - bits)) - 1)


class Parts:
    """Files of at most so many bytes."""

    def __init__(self, folder: Path, name: str):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.name, self.count, self.file = folder, name, 0, None

    def add(self, replies: list[dict]) -> None:
        for one in replies:
            if self.file is None or self.file.fileobj.tell() > MOST_BYTES:
                self.close()
                self.file = gzip.open(self.folder / f"{self.name}.{self.count:02}.jsonl.gz", "wb", compresslevel=6)
                self.count += 1
            self.file.write(json.dumps(one, separators=(",", ":")).encode() + b"\n")
        self.file.flush()

    def close(self) -> None:
        if self.file is not None:
            self.file.close()
            self.file = None


if __name__ == "__main__":
    main()
