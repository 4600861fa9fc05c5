"""The residual stream behind some blocks over many texts, kept on the accelerator for a dictionary to be trained on."""

from dataclasses import dataclass

import torch

from transformer import Transformer

LENGTH = 256
# The first tokens of a text draw attention whatever they are; a residual far longer than the others carries that and nothing else.
FIRST = 4
LONGEST = 10.0


@dataclass
class Residuals:
    """ids [texts, LENGTH]; by block, states [texts, LENGTH, hidden] and kept [texts, LENGTH]: whether a token counts."""

    ids: torch.Tensor
    states: dict[int, torch.Tensor]
    kept: dict[int, torch.Tensor]


def pieces(tokens: torch.Tensor) -> torch.Tensor:
    """One long row of tokens as texts of equal length; what is left over is dropped."""
    return tokens[: len(tokens) // LENGTH * LENGTH].view(-1, LENGTH)


@torch.inference_mode()
def residuals(model: Transformer, ids: torch.Tensor, blocks: list[int], at_once: int = 64) -> Residuals:
    states = {
        block: torch.empty(len(ids), LENGTH, model.shape.hidden, dtype=torch.bfloat16, device=model.device)
        for block in blocks
    }
    for start in range(0, len(ids), at_once):
        rows = slice(start, start + at_once)
        part = ids[rows].to(model.device)

        def note(layer, x):
            if layer in states:
                states[layer][rows] = x
            return x

        model.read(part, torch.ones_like(part, dtype=torch.bool), last=max(blocks), edit=note)
    kept = {}
    for block, all_states in states.items():
        norms = torch.stack([rows.float().norm(dim=-1) for rows in all_states])
        kept[block] = norms < LONGEST * norms.median()
        kept[block][:, :FIRST] = False
    return Residuals(ids, states, kept)
