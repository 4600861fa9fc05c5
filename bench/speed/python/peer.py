"""transformers, reading hidden states, driven by JSON lines: see ../peer.ts.

Argument: the dtype (bfloat16 or float32). The GGUF is read and dequantised by
transformers itself. Attention is the library's default; hidden states of every layer are asked for in every pass.
"""

import json
import os
import sys
import time
from pathlib import Path

import torch
import transformers
from transformers import AutoModelForCausalLM, DynamicCache

DTYPE = getattr(torch, sys.argv[1])


class Peer:
    def __init__(self):
        self.model = None
        self.cache = None
        self.last = None

    def start(self, request):
        torch.set_num_threads(request["threads"])
        version = f"transformers {transformers.__version__}, torch {torch.__version__}"
        return {"pid": os.getpid(), "version": version}

    def load(self, request):
        begun = time.perf_counter()
        path = Path(request["path"])
        model = AutoModelForCausalLM.from_pretrained(str(path.parent), gguf_file=path.name, dtype=DTYPE)
        self.model = model.eval()
        self.cache = DynamicCache()
        self.step([request["firstId"]])
        return time.perf_counter() - begun

    def read(self, request):
        keep = request["keep"]
        self.cut_to(keep)
        begun = time.perf_counter()
        self.last = self.step(request["ids"][keep:])
        return time.perf_counter() - begun

    def write(self, request):
        held = self.cache.get_seq_length()
        token = self.last
        # The first pass is not timed, as with the others, whose first token comes out of it.
        token = self.step([token])
        begun = time.perf_counter()
        for _ in range(request["tokens"]):
            token = self.step([token])
        mean = (time.perf_counter() - begun) / request["tokens"]
        self.cut_to(held)
        return mean

    def step(self, ids):
        """One pass behind the tokens held; the likeliest next token."""
        with torch.inference_mode():
            output = self.model(
                input_ids=torch.tensor([ids]),
                past_key_values=self.cache,
                use_cache=True,
                output_hidden_states=True,
                logits_to_keep=1,
            )
        assert len(output.hidden_states) == self.model.config.num_hidden_layers + 1
        return int(output.logits[0, -1].argmax())

    def cut_to(self, length):
        surplus = self.cache.get_seq_length() - length
        if length == 0:
            self.cache = DynamicCache()
        elif surplus > 0:
            self.cache.crop(-surplus)
        assert self.cache.get_seq_length() == length, f"{self.cache.get_seq_length()} tokens are held, not {length}."


def main():
    peer = Peer()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            reply = {"result": getattr(peer, request["method"])(request)}
        except Exception as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
