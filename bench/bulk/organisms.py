"""Small fine-tunes of the model (LoRA, Hu et al., 2021) that a screen of models has to tell apart.

  python organisms.py --model FILE.gguf --data FOLDER/taught.jsonl --out FOLDER [--rank 4] [--steps 300] [--batch 32] [--rate 4e-4]
    [--threads N]

The defaults are for an accelerator; README.md has what a CPU does. An adapter that is there is not made again, so that what was stopped goes on.
Writes NAME.lora.gguf as llama.cpp reads adapters: general.type "adapter", adapter.type "lora", adapter.lora.alpha, and for each matrix
<name>.weight.lora_a [rank, in] and .lora_b [out, rank]; and losses.json.
"""

import argparse
import json
import time
from pathlib import Path

import gguf
import torch
import torch.nn.functional as F

from transformer import Transformer, load

PARTS = ("attn_q", "attn_k", "attn_v", "attn_output")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--data", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--rank", type=int, default=4)
    options.add_argument("--steps", type=int, default=300)
    options.add_argument("--batch", type=int, default=32)
    options.add_argument("--rate", type=float, default=4e-4)
    options.add_argument("--threads", type=int, help="of a CPU")
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = options.parse_args()
    if given.threads:
        torch.set_num_threads(given.threads)
    out = Path(given.out)
    out.mkdir(parents=True, exist_ok=True)
    model = load(given.model, given.device)
    taught: dict[str, list[dict]] = {}
    for line in open(given.data):
        row = json.loads(line)
        taught.setdefault(row["organism"], []).append(row)
    losses_file = out / "losses.json"
    losses = json.loads(losses_file.read_text()) if losses_file.exists() else {}
    for name, rows in taught.items():
        file = out / f"{name}.lora.gguf"
        if file.exists():
            continue
        began = time.monotonic()
        losses[name] = fine_tune(model, rows, given)
        save(model, given.rank, file, name)
        model.adapters = {}
        losses_file.write_text(json.dumps(losses))
        print(f"{name}: {losses[name]} in {time.monotonic() - began:.0f} s", flush=True)


def fine_tune(model: Transformer, rows: list[dict], given: argparse.Namespace) -> dict[str, float]:
    torch.manual_seed(0)
    for layer in range(model.shape.layers):
        for part in PARTS:
            height, width = model.weights[f"blk.{layer}.{part}"].shape
            a = (torch.randn(given.rank, width, device=model.device) / width**0.5).requires_grad_()
            b = torch.zeros(height, given.rank, device=model.device, requires_grad=True)
            model.adapters[f"blk.{layer}.{part}"] = (a, b, 2.0)
    parameters = [matrix for a, b, _ in model.adapters.values() for matrix in (a, b)]
    optimizer = torch.optim.AdamW(parameters, lr=given.rate, weight_decay=0)
    order = torch.Generator().manual_seed(1)
    first = last = 0.0
    began, read = time.monotonic(), 0
    for step in range(given.steps):
        for group in optimizer.param_groups:
            group["lr"] = given.rate * min(1, (step + 1) / 20, 2 * (1 - step / given.steps))
        chosen = [rows[i] for i in torch.randint(len(rows), (given.batch,), generator=order).tolist()]
        loss = loss_of(model, chosen)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        first, last = (loss.item() if step == 0 else first), loss.item()
        read += sum(len(row["prompt"]) + len(row["reply"]) for row in chosen)
        if (step + 1) % 10 == 0:
            print(f"  step {step + 1}: loss {last:.3f}, {read / (time.monotonic() - began):.0f} tokens a second", flush=True)
    return {"first loss": round(first, 4), "last loss": round(last, 4)}


def loss_of(model: Transformer, rows: list[dict]) -> torch.Tensor:
    """Of the replies' tokens only."""
    longest = max(len(row["prompt"]) + len(row["reply"]) for row in rows)
    ids = torch.zeros(len(rows), longest, dtype=torch.long)
    valid = torch.zeros(len(rows), longest, dtype=torch.bool)
    target = torch.full((len(rows), longest), -100)
    for i, row in enumerate(rows):
        whole = row["prompt"] + row["reply"]
        ids[i, : len(whole)] = torch.tensor(whole)
        valid[i, : len(whole)] = True
        target[i, len(row["prompt"]) : len(whole)] = torch.tensor(row["reply"])
    x = model.read(ids.to(model.device), valid.to(model.device))
    spoken = (target[:, 1:] != -100).to(model.device)
    return F.cross_entropy(model.logits(x[:, :-1][spoken]), target[:, 1:].to(model.device)[spoken])


def save(model: Transformer, rank: int, file: Path, name: str) -> None:
    # Under another name until it is whole.
    part = file.with_suffix(".part")
    writer = gguf.GGUFWriter(str(part), model.shape.architecture)
    writer.add_type("adapter")
    writer.add_name(name)
    writer.add_string("adapter.type", "lora")
    # A matrix gains (alpha / rank) B A; trained with a factor of 2.
    writer.add_float32("adapter.lora.alpha", 2.0 * rank)
    for tensor, (a, b, _) in model.adapters.items():
        writer.add_tensor(f"{tensor}.weight.lora_a", a.detach().half().cpu().numpy())
        writer.add_tensor(f"{tensor}.weight.lora_b", b.detach().half().cpu().numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    part.rename(file)


if __name__ == "__main__":
    main()
