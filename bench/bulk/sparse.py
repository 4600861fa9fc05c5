"""A sparse dictionary of a residual stream: BatchTopK (Bussmann et al., 2024), dead features revived by an auxiliary loss (Gao et al., 2024)."""

import math
from dataclasses import dataclass

import torch

BATCH = 8192
RATE = 6e-4
DEAD_AFTER = 60
AUXILIARY = 256


@dataclass
class Dictionary:
    """encoder, decoder [features, hidden] (decoder rows of length 1), bias [features], mean [hidden]; x is (residual - mean) / scale."""

    encoder: torch.Tensor
    bias: torch.Tensor
    decoder: torch.Tensor
    mean: torch.Tensor
    scale: float
    threshold: float

    def before(self, residuals: torch.Tensor) -> torch.Tensor:
        return torch.relu((residuals.float() - self.mean) / self.scale @ self.encoder.T + self.bias)

    def active(self, residuals: torch.Tensor) -> torch.Tensor:
        found = self.before(residuals)
        return found * (found > self.threshold)

    def rebuilt(self, active: torch.Tensor) -> torch.Tensor:
        return active @ self.decoder * self.scale + self.mean


def train(states: torch.Tensor, features: int, active: int, passes: int, seed: int, deadline_in=lambda: False) -> Dictionary:
    """states [tokens, hidden] in any order."""
    generator = torch.Generator(device=states.device).manual_seed(seed)
    sample = states[torch.randint(len(states), (min(len(states), 100_000),), generator=generator, device=states.device)].float()
    mean = sample.mean(0)
    scale = float((sample - mean).square().mean().sqrt())
    hidden = states.shape[1]
    decoder = torch.randn(features, hidden, generator=generator, device=states.device)
    decoder = (decoder / decoder.norm(dim=1, keepdim=True)).requires_grad_()
    encoder = decoder.detach().clone().requires_grad_()
    bias = torch.zeros(features, device=states.device, requires_grad=True)
    optimizer = torch.optim.Adam([encoder, decoder, bias], lr=RATE, betas=(0.9, 0.999))
    steps = max(1, passes * (len(states) // BATCH))
    silent = torch.zeros(features, device=states.device)
    threshold = torch.zeros((), device=states.device)
    auxiliary_on = False
    for step in range(steps):
        if step % 50 == 0 and deadline_in():
            break
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / 100, (steps - step) / (0.2 * steps))
        rows = torch.randint(len(states), (BATCH,), generator=generator, device=states.device)
        x = (states[rows].float() - mean) / scale
        before = torch.relu(x @ encoder.T + bias)
        least = before.flatten().topk(active * BATCH, sorted=True).values[-1].detach()
        kept = before * (before >= least.clamp(min=1e-9))
        error = x - kept @ decoder
        loss = error.square().sum(1).mean()
        silent = torch.where((kept > 0).any(0), 0, silent + 1)
        dead = silent > DEAD_AFTER
        # Asking waits for the machine: seldom.
        if step % 20 == 0:
            auxiliary_on = bool(dead.any())
        if auxiliary_on:
            hopeful = before.masked_fill(~dead, 0).topk(min(AUXILIARY, features), dim=1)
            spread = torch.zeros_like(before).scatter(1, hopeful.indices, hopeful.values)
            loss = loss + (error.detach() - spread @ decoder).square().sum(1).mean() / 32
        loss.backward()
        with torch.no_grad():
            # Only what turns a direction: its length is 1.
            decoder.grad -= (decoder.grad * decoder).sum(1, keepdim=True) * decoder
        optimizer.step()
        optimizer.zero_grad()
        with torch.no_grad():
            decoder /= decoder.norm(dim=1, keepdim=True)
            threshold = least if step == 0 else 0.99 * threshold + 0.01 * least
        if step % 200 == 0:
            explained = 1 - error.square().sum() / (x - x.mean(0)).square().sum()
            print(f"seed {seed}, step {step} of {steps}: explains {explained.item():.3f}, {int(dead.sum())} dead", flush=True)
    assert math.isfinite(float(threshold))
    return Dictionary(encoder.detach(), bias.detach(), decoder.detach(), mean, scale, float(threshold))
