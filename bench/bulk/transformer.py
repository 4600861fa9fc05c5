"""Qwen2 and llama from a GGUF file in PyTorch, as little as writing and reading many texts at once needs.

The weights are dequantised from the very file that the product reads, so that texts written here are the model's own; a sampled text
is read by the product's engine afterwards, never by this one.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from gguf import GGUFReader
from gguf.quants import dequantize


@dataclass(frozen=True)
class Shape:
    architecture: str
    layers: int
    hidden: int
    heads: int
    key_heads: int
    head: int
    eps: float
    rope_base: float
    # Whether rotary pairs are neighbours (llama's files) or stand half a head apart (Qwen2's).
    neighbours: bool
    ends: tuple[int, ...]


class Transformer:
    """weights: by GGUF name without ".weight", matrices [out, in]. `adapters` adds low-rank terms to matrices by name, (a, b, scale)."""

    def __init__(self, shape: Shape, weights: dict[str, torch.Tensor]):
        self.shape = shape
        self.weights = weights
        self.adapters: dict[str, tuple[torch.Tensor, torch.Tensor, float]] = {}
        embedding = weights["token_embd"]
        self.unembedding = weights.get("output", embedding)
        self.device = embedding.device
        steps = torch.arange(0, shape.head, 2, device=self.device, dtype=torch.float32) / shape.head
        self.frequencies = shape.rope_base**-steps

    def linear(self, x: torch.Tensor, name: str) -> torch.Tensor:
        y = F.linear(x, self.weights[name], self.weights.get(f"{name}.bias"))
        if name in self.adapters:
            a, b, scale = self.adapters[name]
            y = y + F.linear(F.linear(x.to(a.dtype), a), b).to(y.dtype) * scale
        return y

    def norm(self, x: torch.Tensor, name: str) -> torch.Tensor:
        wide = x.float()
        scaled = wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + self.shape.eps)
        return scaled.to(x.dtype) * self.weights[name]

    def rotary(self, positions: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """[batch, tokens] -> cosines and sines [batch, 1, tokens, head]."""
        angles = positions[:, None, :, None].float() * self.frequencies
        angles = angles.repeat_interleave(2, -1) if self.shape.neighbours else torch.cat([angles, angles], -1)
        return angles.cos().to(self.weights["token_embd"].dtype), angles.sin().to(self.weights["token_embd"].dtype)

    def heads_of(self, x: torch.Tensor, layer: int, turn) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        batch, tokens, _ = x.shape
        split = lambda y, heads: y.view(batch, tokens, heads, self.shape.head).transpose(1, 2)
        q = split(self.linear(x, f"blk.{layer}.attn_q"), self.shape.heads)
        k = split(self.linear(x, f"blk.{layer}.attn_k"), self.shape.key_heads)
        v = split(self.linear(x, f"blk.{layer}.attn_v"), self.shape.key_heads)
        return self.turned(q, turn), self.turned(k, turn), v

    def turned(self, x: torch.Tensor, turn: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
        cosines, sines = turn
        if self.shape.neighbours:
            first, second = x[..., 0::2], x[..., 1::2]
            return x * cosines + torch.stack([-second, first], -1).flatten(-2) * sines
        first, second = x.chunk(2, -1)
        return x * cosines + torch.cat([-second, first], -1) * sines

    def feed_forward(self, x: torch.Tensor, layer: int) -> torch.Tensor:
        gate = F.silu(self.linear(x, f"blk.{layer}.ffn_gate"))
        return self.linear(gate * self.linear(x, f"blk.{layer}.ffn_up"), f"blk.{layer}.ffn_down")

    def read(self, ids: torch.Tensor, valid: torch.Tensor, last: int | None = None, keep=None, edit=None) -> torch.Tensor:
        """Whole texts at once. ids, valid: [batch, tokens], padding on either side. Returns the residual stream after the block `last`
        (default: after all, normalised). keep(layer, k, v) receives keys and values; edit(layer, x) may change a block's output."""
        positions = (valid.long().cumsum(1) - 1).clamp(min=0)
        turn = self.rotary(positions)
        tokens = ids.shape[1]
        causal = torch.ones(tokens, tokens, dtype=torch.bool, device=self.device).tril()
        # Padding sees itself, so that no row of the softmax is empty.
        mask = (causal & valid[:, None, :]) | torch.eye(tokens, dtype=torch.bool, device=self.device)
        x = F.embedding(ids, self.weights["token_embd"])
        for layer in range(self.shape.layers):
            q, k, v = self.heads_of(self.norm(x, f"blk.{layer}.attn_norm"), layer, turn)
            if keep:
                keep(layer, k, v)
            groups = self.shape.heads // self.shape.key_heads
            attended = F.scaled_dot_product_attention(
                q, k.repeat_interleave(groups, 1), v.repeat_interleave(groups, 1), attn_mask=mask[:, None]
            )
            x = x + self.linear(attended.transpose(1, 2).flatten(2), f"blk.{layer}.attn_output")
            x = x + self.feed_forward(self.norm(x, f"blk.{layer}.ffn_norm"), layer)
            if edit:
                x = edit(layer, x)
            if layer == last:
                return x
        return self.norm(x, "output_norm")

    def logits(self, x: torch.Tensor) -> torch.Tensor:
        return F.linear(x, self.unembedding).float()


class Cache:
    """Keys and values [batch, key heads, capacity, head] a layer, filled from the left; `hidden` marks padding."""

    def __init__(self, model: Transformer, valid: torch.Tensor, capacity: int):
        shape = model.shape
        batch, tokens = valid.shape
        size = (batch, shape.key_heads, capacity, shape.head)
        self.keys = [torch.zeros(size, dtype=model.unembedding.dtype, device=model.device) for _ in range(shape.layers)]
        self.values = [torch.zeros_like(keys) for keys in self.keys]
        self.used = 0
        self.hidden = torch.zeros(batch, capacity, dtype=torch.bool, device=model.device)
        self.hidden[:, :tokens] = ~valid
        self.lengths = valid.sum(1)

    def keep(self, layer: int, k: torch.Tensor, v: torch.Tensor) -> None:
        self.keys[layer][:, :, : k.shape[2]] = k
        self.values[layer][:, :, : v.shape[2]] = v

    def rows(self, index: torch.Tensor) -> None:
        for layer in range(len(self.keys)):
            self.keys[layer] = self.keys[layer][index]
            self.values[layer] = self.values[layer][index]
        self.hidden, self.lengths = self.hidden[index], self.lengths[index]


def write_one(model: Transformer, cache: Cache, ids: torch.Tensor) -> torch.Tensor:
    """Feeds one token a row, [batch], and returns the logits behind it, [batch, vocabulary]."""
    shape = model.shape
    at = cache.used
    turn = model.rotary(cache.lengths[:, None])
    seen = at + 1
    hidden = cache.hidden[:, None, None, :seen]
    x = F.embedding(ids[:, None], model.weights["token_embd"])
    groups = shape.heads // shape.key_heads
    for layer in range(shape.layers):
        q, k, v = model.heads_of(model.norm(x, f"blk.{layer}.attn_norm"), layer, turn)
        cache.keys[layer][:, :, at : at + 1] = k
        cache.values[layer][:, :, at : at + 1] = v
        # Heads that share keys are rows of one product: keys are not repeated.
        grouped = q.view(q.shape[0], shape.key_heads, groups, shape.head)
        scores = grouped @ cache.keys[layer][:, :, :seen].transpose(2, 3) * shape.head**-0.5
        weights = scores.float().masked_fill(hidden, float("-inf")).softmax(-1).to(x.dtype)
        attended = (weights @ cache.values[layer][:, :, :seen]).view(x.shape[0], 1, shape.heads * shape.head)
        x = x + model.linear(attended, f"blk.{layer}.attn_output")
        x = x + model.feed_forward(model.norm(x, f"blk.{layer}.ffn_norm"), layer)
    cache.used += 1
    cache.lengths = cache.lengths + 1
    return model.logits(model.norm(x[:, 0], "output_norm"))


def load(path: str, device: str) -> Transformer:
    """Throws where the file is of another architecture than qwen2 and llama. Half precision is for accelerators: few CPUs multiply it fast."""
    reader = GGUFReader(path)
    stated = lambda key: reader.get_field(key).contents()
    architecture = stated("general.architecture")
    if architecture not in ("qwen2", "llama"):
        raise ValueError(f"{path} holds {architecture}, and only qwen2 and llama are read here.")
    dtype = torch.float32 if device == "cpu" else torch.bfloat16
    tokens = stated("tokenizer.ggml.tokens")
    ends = {stated("tokenizer.ggml.eos_token_id")} | {
        i for i, token in enumerate(tokens) if token in ("<|im_end|>", "<|endoftext|>")
    }
    heads = stated(f"{architecture}.attention.head_count")
    shape = Shape(
        architecture=architecture,
        layers=stated(f"{architecture}.block_count"),
        hidden=stated(f"{architecture}.embedding_length"),
        heads=heads,
        key_heads=stated(f"{architecture}.attention.head_count_kv"),
        head=stated(f"{architecture}.embedding_length") // heads,
        eps=stated(f"{architecture}.attention.layer_norm_rms_epsilon"),
        rope_base=stated(f"{architecture}.rope.freq_base"),
        neighbours=architecture == "llama",
        ends=tuple(sorted(ends)),
    )
    weights = {
        tensor.name.removesuffix(".weight"): torch.from_numpy(dequantize(tensor.data, tensor.tensor_type).copy()).to(
            device=device, dtype=dtype
        )
        for tensor in reader.tensors
    }
    return Transformer(shape, weights)
