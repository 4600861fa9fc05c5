"""Trains a sparse dictionary on the residual stream behind some blocks and reports what it is worth.

  python dictionary.py --model FILE.gguf --tokens FILE.bin … --replies FOLDER --requests FILE.jsonl … --blocks 14 20 --out FOLDER

Tokens are little-endian uint32, whole texts behind one another; replies and requests are those of sample.py. Writes, for each block,
  dictionary-B.safetensors  encoder, decoder (int8, a scale a feature), bias, mean, frequency; scale, threshold and block in the metadata
  examples-B.json.gz        a feature: its strongest examples [tokens, which of them, strength], tokens it writes, how often it is active
  report-B.json             variance explained, loss recovered, dead features, cosines, agreement of two seeds
"""

import argparse
import gzip
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save_file

from transformer import Transformer, load
from residuals import FIRST, LENGTH, pieces, residuals
from sparse import Dictionary, train

EXAMPLES = 16
BEFORE, BEHIND = 15, 8


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--tokens", nargs="*", default=[])
    options.add_argument("--replies")
    options.add_argument("--requests", nargs="*", default=[])
    options.add_argument("--blocks", nargs="+", type=int, default=[14])
    options.add_argument("--features", type=int, default=4096)
    options.add_argument("--active", type=int, default=32)
    options.add_argument("--passes", type=int, default=3)
    options.add_argument("--seconds", type=float, default=float("inf"))
    options.add_argument("--most-tokens", type=int, default=8_000_000)
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options.add_argument("--out", required=True)
    given = options.parse_args()
    began = time.monotonic()
    deadline = began + given.seconds
    out = Path(given.out)
    out.mkdir(parents=True, exist_ok=True)
    model = load(given.model, given.device)
    ids = corpus(given)
    print(f"{ids.numel()} tokens, {time.monotonic() - began:.0f} s", flush=True)
    read = residuals(model, ids, given.blocks)
    print(f"read after {time.monotonic() - began:.0f} s", flush=True)
    held = max(1, len(ids) // 25)
    for block in given.blocks:
        states, kept = read.states[block], read.kept[block]
        training = states[held:][kept[held:]]
        share = (deadline - time.monotonic()) / len(given.blocks[given.blocks.index(block) :]) if given.seconds < 1e9 else 1e9
        stop_at = time.monotonic() + share * 0.4
        first = train(training, given.features, given.active, given.passes, 0, lambda: time.monotonic() > stop_at)
        stop_second = time.monotonic() + share * 0.3
        second = train(training, given.features, given.active, given.passes, 1, lambda: time.monotonic() > stop_second)
        del training
        report = report_of(model, first, second, ids[:held], states[:held], kept[:held], block)
        report |= {"tokens": ids.numel(), "active": given.active, "features": given.features, "seconds": round(time.monotonic() - began)}
        (out / f"report-{block}.json").write_text(json.dumps(report, indent=1))
        print(json.dumps(report), flush=True)
        examples, frequency = examples_of(model, first, ids, states, kept)
        save(first, frequency, block, out / f"dictionary-{block}.safetensors")
        with gzip.open(out / f"examples-{block}.json.gz", "wt", compresslevel=9) as file:
            json.dump(examples, file, separators=(",", ":"))
        print(f"block {block} after {time.monotonic() - began:.0f} s", flush=True)


def corpus(given) -> torch.Tensor:
    """[texts, LENGTH] in an order of its own, mixed from all sources."""
    rows = [np.fromfile(file, dtype="<u4").astype(np.int64) for file in given.tokens]
    prompts = {}
    for file in given.requests:
        for line in open(file):
            request = json.loads(line)
            prompts[request["id"]] = request["ids"]
    for file in sorted(Path(given.replies).glob("*.jsonl.gz")) if given.replies else []:
        for line in gzip.open(file):
            reply = json.loads(line)
            rows.append(np.array(prompts.get(reply["id"], []) + reply["ids"], dtype=np.int64))
    ids = pieces(torch.from_numpy(np.concatenate(rows)))
    order = torch.randperm(len(ids), generator=torch.Generator().manual_seed(7))
    return ids[order][: given.most_tokens // LENGTH]


@torch.inference_mode()
def report_of(model: Transformer, one: Dictionary, other: Dictionary, ids, states, kept, block: int) -> dict:
    x = states[kept].float()
    active = torch.cat([one.active(part) for part in x.split(8192)])
    left = torch.cat([part - one.rebuilt(found) for part, found in zip(x.split(8192), active.split(8192))])
    used = (active > 0).float()
    cosines = one.decoder @ one.decoder.T
    cosines.fill_diagonal_(0)
    nearest = cosines.max(1).values
    between = (one.decoder @ other.decoder.T).max(1).values
    losses = spliced_losses(model, one, ids[:64], kept[:64], block)
    alive = used.sum(0) > 0
    return {
        "block": block,
        "hidden": x.shape[1],
        "held-out tokens": len(x),
        "variance explained": round(float(1 - left.square().sum() / (x - x.mean(0)).square().sum()), 4),
        "active a token": round(float(used.sum(1).mean()), 2),
        "dead on held-out": int((~alive).sum()),
        **losses,
        "cosine to the nearest other feature": {str(q): round(float(nearest[alive].quantile(q)), 3) for q in (0.1, 0.5, 0.9)},
        "cosine of any two, mean absolute": round(float(cosines.abs().mean()), 4),
        "pairs above 0.3": int((cosines > 0.3).sum() // 2),
        "found again by another seed": {str(c): round(float((between[alive] > c).float().mean()), 3) for c in (0.5, 0.7, 0.9)},
    }


@torch.inference_mode()
def spliced_losses(model: Transformer, one: Dictionary, ids, kept, block: int) -> dict:
    """Next-token loss as it is, with the dictionary's own reconstruction in place of the residual, and with its mean in place."""
    ids = ids.to(model.device)

    def loss(change) -> float:
        total = []
        for part, keeps in zip(ids.split(16), kept.split(16)):
            edit = lambda layer, x: torch.where(keeps[..., None], change(x).to(x.dtype), x) if layer == block and change else x
            x = model.read(part, torch.ones_like(part, dtype=torch.bool), edit=edit)
            total.append(F.cross_entropy(model.logits(x[:, FIRST:-1]).flatten(0, 1), part[:, FIRST + 1 :].flatten()).item())
        return sum(total) / len(total)

    clean = loss(None)
    spliced = loss(lambda x: one.rebuilt(one.active(x)))
    mean = loss(lambda x: one.mean.expand_as(x))
    return {
        "loss": round(clean, 4),
        "loss, spliced": round(spliced, 4),
        "loss, mean in place": round(mean, 4),
        "loss recovered": round((mean - spliced) / (mean - clean), 4),
    }


@torch.inference_mode()
def examples_of(model: Transformer, one: Dictionary, ids, states, kept):
    """The strongest token of each text is one candidate, so that no text speaks twice for a feature."""
    features = len(one.bias)
    best = torch.zeros(0, features, device=states.device, dtype=torch.bfloat16)
    where = torch.zeros(0, features, device=states.device, dtype=torch.int16)
    count, total = torch.zeros(features, device=states.device), 0
    for part, keeps in zip(states.split(32), kept.split(32)):
        active = one.active(part) * keeps[..., None]
        count += (active > 0).sum((0, 1))
        total += int(keeps.sum())
        most = active.max(1)
        best = torch.cat([best, most.values.bfloat16()])
        where = torch.cat([where, most.indices.to(torch.int16)])
    top = best.topk(min(EXAMPLES, len(best)), dim=0)
    places = where.gather(0, top.indices)
    writes = written_tokens(model, one)
    found = []
    strengths, texts, at = top.values.float().cpu(), top.indices.cpu(), places.cpu()
    for feature in range(features):
        shown = []
        for strength, text, place in zip(strengths[:, feature].tolist(), texts[:, feature].tolist(), at[:, feature].tolist()):
            if strength <= 0:
                continue
            start, end = max(0, place - BEFORE), min(LENGTH, place + BEHIND + 1)
            shown.append([ids[text, start:end].tolist(), place - start, round(strength, 2)])
        found.append({"frequency": round(float(count[feature]) / total, 7), "writes": writes[feature], "examples": shown})
    return found, count / total


def written_tokens(model: Transformer, one: Dictionary, count: int = 10) -> list[list[int]]:
    """The tokens that a feature's direction makes likelier at once (the logit lens)."""
    weight = model.weights["output_norm"].float()
    found = []
    for part in one.decoder.split(256):
        found += (part * weight @ model.unembedding.float().T).topk(count, dim=-1).indices.tolist()
    return found


def save(one: Dictionary, frequency: torch.Tensor, block: int, file: Path) -> None:
    def quantised(matrix):
        scale = matrix.abs().amax(1, keepdim=True) / 127
        return (matrix / scale).round().to(torch.int8).cpu(), scale[:, 0].float().cpu()

    encoder, encoder_scale = quantised(one.encoder)
    decoder, decoder_scale = quantised(one.decoder)
    tensors = {
        "encoder": encoder,
        "encoder.scale": encoder_scale,
        "decoder": decoder,
        "decoder.scale": decoder_scale,
        "bias": one.bias.float().cpu(),
        "mean": one.mean.float().cpu(),
        "frequency": frequency.float().cpu(),
    }
    save_file(
        {name: tensor.contiguous() for name, tensor in tensors.items()},
        str(file),
        metadata={"block": str(block), "scale": repr(one.scale), "threshold": repr(one.threshold)},
    )


if __name__ == "__main__":
    main()
