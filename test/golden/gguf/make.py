"""Makes dequantise.json: random blocks of every tensor type and their weights by the `gguf` package.

    python test/golden/gguf/make.py    (gguf 0.19.0, numpy 2.4.6)
"""

import base64
import json
from pathlib import Path

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType
from gguf.quants import dequantize

WEIGHTS = 1024
# Where each type keeps its half-precision scales in a block: random bytes there would give NaNs.
SCALES_AT = {
    "F16": [0],
    "Q4_0": [0],
    "Q4_1": [0, 2],
    "Q5_0": [0],
    "Q5_1": [0, 2],
    "Q8_0": [0],
    "Q2_K": [80, 82],
    "Q3_K": [108],
    "Q4_K": [0, 2],
    "Q5_K": [0, 2],
    "Q6_K": [208],
    "IQ4_NL": [0],
    "IQ4_XS": [0],
    "TQ1_0": [52],
    "TQ2_0": [64],
}


def blocks(rng, name):
    size, block_bytes = GGML_QUANT_SIZES[GGMLQuantizationType[name]]
    count = WEIGHTS // size
    if name == "F32":
        return rng.standard_normal(count).astype(np.float32).view(np.uint8).reshape(count, 4)
    if name == "BF16":
        upper = rng.standard_normal(count).astype(np.float32).view(np.uint32) >> 16
        return upper.astype(np.uint16).view(np.uint8).reshape(count, 2)
    data = rng.integers(0, 256, (count, block_bytes), dtype=np.uint8)
    if name == "MXFP4":
        # Exponents about those of weights, and the two that are written as subnormals.
        data[:, 0] = rng.integers(100, 130, count)
        data[:2, 0] = [0, 1]
        return data
    for at in SCALES_AT[name]:
        scales = (rng.standard_normal(count) * 0.01).astype(np.float16)
        # Subnormal and zero scales are ordinary in real files.
        scales[:2] = [0, 3e-6]
        data[:, at : at + 2] = scales.view(np.uint8).reshape(count, 2)
    return data


def encode(array):
    return base64.b64encode(array.tobytes()).decode()


def main():
    rng = np.random.default_rng(20261123)
    cases = {}
    for name in ["F32", "F16", "BF16", *[n for n in SCALES_AT if n != "F16"], "MXFP4"]:
        data = blocks(rng, name)
        values = dequantize(data.reshape(-1), GGMLQuantizationType[name]).astype(np.float32)
        cases[name] = {"bytes": encode(data), "values": encode(values)}
    lines = ",\n".join(f'"{name}": {json.dumps(case)}' for name, case in cases.items())
    Path(__file__).with_name("dequantise.json").write_text("{\n" + lines + "\n}\n")


main()
