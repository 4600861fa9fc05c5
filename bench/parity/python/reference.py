"""Residuals and logits of GGUF models in fp32, by an implementation that is not ours.

transformers reads the GGUF itself and dequantises it, so that both sides start from the same bytes. Reads jobs from
standard input as JSON, {"threads": 2, "jobs": [{"model", "adapter", "out", "texts": [{"name", "ids"}], "golden": false}]}, and
writes into each job's `out`, with numbers as little-endian float32:

  residuals.f32   text after text, each [layers, tokens, hidden]: the residual stream after every decoder layer
  logits.f32      text after text, each [tokens, vocabulary]
  reference.json  {"texts": [{"name", "ids"}], "layers", "hidden", "vocabulary"}; written last, once the others are whole

Where `adapter` names a LoRA adapter in GGUF, it is merged into the model's weights first.

or, where `golden` is true, only golden.json: a small selection for tests, of the first text.
"""

import json
import math
import sys
from pathlib import Path

import torch
from gguf import MODEL_ARCH, GGUFReader, get_tensor_name_map
from gguf.quants import dequantize
from transformers import AutoConfig, AutoModelForCausalLM, GraniteConfig, GraniteForCausalLM

GOLDEN_DIMENSIONS = 64


def main():
    request = json.load(sys.stdin)
    torch.set_num_threads(request["threads"])
    for job in request["jobs"]:
        model = load(Path(job["model"]))
        if "adapter" in job:
            merge(model, GGUFReader(job["adapter"]))
        out = Path(job["out"])
        out.mkdir(parents=True, exist_ok=True)
        (write_golden if job.get("golden") else write_all)(model, job["texts"], out)


def load(path):
    reader = GGUFReader(path)
    if reader.get_field("general.architecture").contents() == "granite":
        return load_granite(reader).eval()
    config = AutoConfig.from_pretrained(str(path.parent), gguf_file=path.name)
    complete(config, reader)
    model = AutoModelForCausalLM.from_pretrained(
        str(path.parent), gguf_file=path.name, config=config, dtype=torch.float32, attn_implementation="eager"
    )
    divide_rotary_frequencies(model, reader)
    return model.eval()


def load_granite(reader):
    """transformers reads no GGUF of Granite: its model is made and filled here."""
    heads, key_heads = stated(reader, "attention.head_count"), stated(reader, "attention.head_count_kv")
    tensors = {tensor.name: tensor for tensor in reader.tensors}
    config = GraniteConfig(
        hidden_size=stated(reader, "embedding_length"),
        num_hidden_layers=stated(reader, "block_count"),
        intermediate_size=stated(reader, "feed_forward_length"),
        num_attention_heads=heads,
        num_key_value_heads=key_heads,
        max_position_embeddings=stated(reader, "context_length"),
        rms_norm_eps=stated(reader, "attention.layer_norm_rms_epsilon"),
        rope_parameters={"rope_type": "default", "rope_theta": stated(reader, "rope.freq_base")},
        vocab_size=len(reader.get_field("tokenizer.ggml.tokens").contents()),
        tie_word_embeddings="output.weight" not in tensors,
        attention_multiplier=stated(reader, "attention.scale"),
        embedding_multiplier=stated(reader, "embedding_scale"),
        residual_multiplier=stated(reader, "residual_scale"),
        logits_scaling=stated(reader, "logit_scale"),
        attn_implementation="eager",
    )
    names = get_tensor_name_map(MODEL_ARCH.GRANITE, config.num_hidden_layers)
    model = GraniteForCausalLM(config)
    state = {}
    for name in model.state_dict():
        stem, kind = name.rsplit(".", 1)
        tensor = tensors.get(f"{names.get_name(stem)}.{kind}")
        if tensor is None:
            assert name == "lm_head.weight" and config.tie_word_embeddings
            continue
        values = torch.tensor(dequantize(tensor.data, tensor.tensor_type).copy())
        if ".q_proj." in name or ".k_proj." in name:
            values = in_halves(values, heads if ".q_proj." in name else key_heads)
        state[name] = values
    model.load_state_dict(state, strict=not config.tie_word_embeddings)
    return model


ARCHITECTURES = {"llama": MODEL_ARCH.LLAMA, "qwen2": MODEL_ARCH.QWEN2}


def merge(model, adapter):
    """W + (alpha / rank) B A of every matrix that the adapter changes."""
    architecture = adapter.get_field("general.architecture").contents()
    alpha = adapter.get_field("adapter.lora.alpha").contents()
    factors = {t.name: torch.tensor(dequantize(t.data, t.tensor_type).copy()) for t in adapter.tensors}
    config = model.config
    names = get_tensor_name_map(ARCHITECTURES[architecture], config.num_hidden_layers)
    merged = 0
    for name, weights in model.named_parameters():
        stem, kind = name.rsplit(".", 1)
        tensor = f"{names.get_name(stem)}.{kind}"
        if f"{tensor}.lora_a" not in factors:
            continue
        a, b = factors[f"{tensor}.lora_a"].double(), factors[f"{tensor}.lora_b"].double()
        update = (alpha / a.shape[0]) * (b @ a)
        if architecture == "llama" and (".q_proj." in name or ".k_proj." in name):
            heads = config.num_attention_heads if ".q_proj." in name else config.num_key_value_heads
            update = in_halves(update, heads)
        weights.data += update.float()
        merged += 2
    assert merged == len(factors)


def in_halves(values, heads):
    """The converter makes neighbours of the dimensions that turn together; in transformers they are in two halves."""
    return values.reshape(heads, values.shape[0] // heads // 2, 2, -1).transpose(1, 2).reshape(values.shape)


def stated(reader, key, otherwise=None):
    """A value under the architecture's name."""
    architecture = reader.get_field("general.architecture").contents()
    field = reader.get_field(f"{architecture}.{key}")
    return otherwise if field is None else field.contents()


def complete(config, reader):
    """transformers leaves some of a GGUF's metadata out; this puts it into the configuration."""
    names = {tensor.name for tensor in reader.tensors}
    if config.model_type == "qwen3":
        config.head_dim = stated(reader, "attention.key_length", config.hidden_size // config.num_attention_heads)
    if config.model_type == "llama":
        config.attention_bias = "blk.0.attn_output.bias" in names
        config.mlp_bias = "blk.0.ffn_down.bias" in names
    if config.model_type == "phi3":
        head = config.hidden_size // config.num_attention_heads
        config.rope_parameters["partial_rotary_factor"] = stated(reader, "rope.dimension_count", head) / head
        config.sliding_window = stated(reader, "attention.sliding_window")
        factors = {t.name: t.data.tolist() for t in reader.tensors if t.name.startswith("rope_factors_")}
        if factors:
            original = stated(reader, "rope.scaling.original_context_length")
            config.original_max_position_embeddings = original
            config.rope_parameters.update(
                rope_type="longrope",
                short_factor=factors["rope_factors_short.weight"],
                long_factor=factors["rope_factors_long.weight"],
                original_max_position_embeddings=original,
                attention_factor=stated(reader, "rope.scaling.attn_factor"),
            )
    if config.model_type in ("gemma2", "gemma3_text"):
        config.query_pre_attn_scalar = config.head_dim
        config.attn_logit_softcapping = stated(reader, "attn_logit_softcapping", config.attn_logit_softcapping)
        config.final_logit_softcapping = stated(reader, "final_logit_softcapping", config.final_logit_softcapping)
    scaling = rope_scaling(reader)
    if scaling:
        by_layer_type = config.rope_parameters.get("full_attention")
        (by_layer_type or config.rope_parameters).update(scaling)


def rope_scaling(reader):
    factor = stated(reader, "rope.scaling.factor", stated(reader, "rope.scale_linear"))
    if factor is None:
        return None
    kind = stated(reader, "rope.scaling.type", "linear")
    if kind == "linear":
        return {"rope_type": "linear", "factor": factor}
    assert kind == "yarn"
    return {
        "rope_type": "yarn",
        "factor": factor,
        "original_max_position_embeddings": stated(reader, "rope.scaling.original_context_length"),
        "beta_fast": stated(reader, "rope.scaling.yarn_beta_fast", 32.0),
        "beta_slow": stated(reader, "rope.scaling.yarn_beta_slow", 1.0),
    }


def divide_rotary_frequencies(model, reader):
    """Llama 3's scaling, which a GGUF holds as a tensor."""
    rotary = model.model.rotary_emb
    for tensor in reader.tensors:
        if tensor.name == "rope_freqs.weight":
            rotary.inv_freq = rotary.inv_freq / torch.tensor(tensor.data)


def forward(model, ids):
    """Residuals [layers, tokens, hidden] and logits [tokens, vocabulary] of one sequence."""
    residuals = []

    # By hooks, since the last of `hidden_states` has the final norm applied already.
    def keep(_module, _inputs, output):
        residuals.append((output[0] if isinstance(output, tuple) else output)[0])

    hooks = [layer.register_forward_hook(keep) for layer in model.model.layers]
    try:
        with torch.inference_mode():
            logits = model(input_ids=torch.tensor([ids]), use_cache=False).logits[0]
    finally:
        for hook in hooks:
            hook.remove()
    return torch.stack(residuals), logits


def write_all(model, texts, out):
    with (out / "residuals.f32").open("wb") as residual_file, (out / "logits.f32").open("wb") as logit_file:
        for text in texts:
            residuals, logits = forward(model, text["ids"])
            residuals.numpy().astype("<f4").tofile(residual_file)
            logits.numpy().astype("<f4").tofile(logit_file)
    layers, _, hidden = residuals.shape
    document = {"texts": texts, "layers": layers, "hidden": hidden, "vocabulary": logits.shape[1]}
    (out / "reference.json").write_text(json.dumps(document) + "\n")


def write_golden(model, texts, out):
    """At some layers and positions: evenly spread dimensions of the residual, and the norm of the whole."""
    ids = texts[0]["ids"]
    residuals, logits = forward(model, ids)
    layers, tokens, hidden = residuals.shape
    chosen_layers = sorted({0, 1, layers // 4, layers // 2, (3 * layers) // 4, layers - 2, layers - 1})
    positions = sorted({5, 6, tokens // 2, tokens - 2, tokens - 1})
    dimensions = [i * hidden // GOLDEN_DIMENSIONS for i in range(min(GOLDEN_DIMENSIONS, hidden))]
    log_probabilities = torch.log_softmax(logits, dim=-1)
    document = {
        "ids": ids,
        "dimensions": dimensions,
        "residuals": [
            {
                "layer": layer,
                "position": position,
                "norm": significant(residuals[layer, position].norm()),
                "values": [significant(residuals[layer, position, d]) for d in dimensions],
            }
            for layer in chosen_layers
            for position in positions
        ],
        "logProbs": [0, *(significant(log_probabilities[i - 1, ids[i]]) for i in range(1, tokens))],
        "top": logits.argmax(dim=-1).tolist(),
    }
    (out / "golden.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")


def significant(value):
    number = float(value)
    return float(f"{number:.5g}") if math.isfinite(number) else number


if __name__ == "__main__":
    main()
