"""Makes models.json, byteLevel.json and sentencePiece.json: token ids by the reference tokenizers.

    python test/golden/tokens/make.py FOLDER_WITH_GGUF_FILES
    (transformers 5.23.0, tokenizers 0.23.3, sentencepiece 0.2.3, gguf 0.19.0)

transformers reads vocabulary, merges and chat template from the GGUF files. Its conversion leaves out Qwen's NFC
and SmolLM2's splitting of digits; both are set here as in those models' published tokenizer.json files.
"""

import io
import json
import sys
from pathlib import Path

import sentencepiece
from corpus import CONVERSATIONS, PROSE, TEXTS
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from transformers import AutoTokenizer

HERE = Path(__file__).parent
MODELS = {
    "smollm2-135m": ("smollm", "SmolLM2-135M-Instruct.Q4_1.gguf"),
    "qwen2.5-coder-0.5b": ("qwen2", "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"),
    "qwen2.5-coder-1.5b": ("qwen2", "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"),
}

GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
CL100K = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|DIGITS| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
TEKKEN = (
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|"
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|"
    r"\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
O200K = (
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
    r"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
SEED_CODER = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1}| ?[^\s\p{L}\p{N}\r\n]+|\s*[\r\n]+|\s+(?!\S)|\s+"
)
CASED = (
    "A-Za-zµÀ-ÖØ-öø-ƺƼ-ƿǄ-ʓʕ-ʯͰ-ͳͶͷͻ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-ՖႠ-ჅᎠ-Ᏽᏸ-ᏽᲐ-ᲺᲽ-Ჿᴀ-ᴫᵫ-ᵷᵹ-ᶚḀ-ἕἘ-Ἕἠ-ὅὈ-Ὅὐ-ὗὙὛὝὟ-\u1f7dᾀ-ᾴᾶ-ᾼ\u1fbe"
    "ῂ-ῄῆ-ῌῐ-\u1fd3ῖ-\u1fdbῠ-Ῥῲ-ῴῶ-ῼℂℇℊ-ℓℕℙ-ℝℤ\u2126ℨ\u212a-ℭℯ-ℴℹℼ-ℿⅅ-ⅉⅎↃↄⰀ-ⱻⱾ-ⳤⳫ-ⳮⳲⳳꙀ-ꙭꚀ-ꚛꜢ-ꝯꝱ-ꞇꞋ-ꞎꭰ-ꮿﬀ-ﬆﬓ-ﬗＡ-Ｚａ-ｚ"
    "\U00010400-\U0001044f𐒰-𐓓𐓘-𐓻𐲀-𐲲𐳀-𐳲𑢠-𑣟𞤀-𞥃"
)
CJK = "[一-龥ࠀ-一가-\ud7ff]+"
DIGITS = object()
EXPRESSIONS = {
    "qwen2": [CL100K.replace("DIGITS", r"\p{N}")],
    "stablelm2": [CL100K.replace("DIGITS", r"\p{N}")],
    "llama-bpe": [CL100K.replace("DIGITS", r"\p{N}{1,3}")],
    "dbrx": [CL100K.replace("DIGITS", r"\p{N}{1,3}")],
    "smollm": [DIGITS, GPT2],
    "gpt-2": [GPT2],
    "tekken": [TEKKEN],
    "gpt-4o": [O200K],
    "seed-coder": [SEED_CODER],
    "deepseek-coder": ["[\r\n]", r"\s?\p{L}+", r"\s?\p{P}+", CJK, DIGITS],
    "deepseek-llm": ["[\r\n]", rf"\s?[{CASED}]+", r"\s?[!-/:-~！-／：-～‘-‟　-。]+", r"\s+$", CJK, DIGITS],
}


def splits(name):
    return [
        pre_tokenizers.Digits(individual_digits=True) if e is DIGITS else pre_tokenizers.Split(Regex(e), "isolated")
        for e in EXPRESSIONS[name]
    ]


def pre_tokenizer(name):
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    return pre_tokenizers.Sequence([*splits(name), byte_level])


def ids(tokenizer, text, special=False):
    tokenizer.encode_special_tokens = not special
    return tokenizer.encode(text, add_special_tokens=False).ids


def of_model(folder, name):
    pre, file = MODELS[name]
    reference = AutoTokenizer.from_pretrained(folder, gguf_file=file)
    backend = reference.backend_tokenizer
    backend.pre_tokenizer = pre_tokenizer(pre)
    if pre == "qwen2":
        backend.normalizer = normalizers.NFC()
    chats = {}
    for title, messages in CONVERSATIONS.items():
        text = reference.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        chats[title] = {"text": text, "ids": ids(backend, text, special=True)}
    plain = {title: ids(backend, text) for title, text in TEXTS.items()}
    return {"plain": plain, "special": ids(backend, TEXTS["control spellings"], special=True), "chats": chats}


def lengths_in_utf16(pieces):
    return [len(piece.encode("utf-16-le")) // 2 for piece in pieces]


def byte_level():
    """One small vocabulary, read with every pre-tokenizer; and the pieces that each one cuts."""
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizer("gpt-2")
    trainer = trainers.BpeTrainer(
        vocab_size=420, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    trained.train_from_iterator([text for title, text in TEXTS.items() if title != "many a"], trainer)
    model = json.loads(trained.to_str())["model"]
    tokens = [token for token, _ in sorted(model["vocab"].items(), key=lambda entry: entry[1])]
    # Words that no merge makes: found only where whole pieces are looked up first.
    for whole in ["Ġhours", "Ġfunction", "answer"]:
        if whole not in model["vocab"]:
            tokens.append(whole)
    vocabulary = {token: i for i, token in enumerate(tokens)}
    merges = [tuple(merge) for merge in model["merges"]]
    result = {"tokens": tokens, "merges": [" ".join(merge) for merge in merges], "ids": {}, "pieces": {}}
    for name in EXPRESSIONS:
        whole_pieces = name in ("llama-bpe", "tekken")
        tokenizer = Tokenizer(models.BPE(vocabulary, merges, ignore_merges=whole_pieces))
        tokenizer.pre_tokenizer = pre_tokenizer(name)
        if name == "qwen2":
            tokenizer.normalizer = normalizers.NFC()
        result["ids"][name] = ids(tokenizer, PROSE + TEXTS["code"] + TEXTS["decomposed"])
        cut = pre_tokenizers.Sequence(splits(name))
        result["pieces"][name] = {
            title: lengths_in_utf16([piece for piece, _ in cut.pre_tokenize_str(text)])
            for title, text in TEXTS.items()
            if title != "many a"
        }
    return result


def sentence_piece():
    """A vocabulary of Llama 2's kind: no normalisation, a space in front, bytes for what it lacks."""
    out = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter((PROSE + TEXTS["code"] + TEXTS["cyrillic and greek"]).split("\n")),
        model_writer=out,
        model_type="bpe",
        vocab_size=470,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        allow_whitespace_only_pieces=True,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=out.getvalue())
    count = processor.get_piece_size()

    def kind(i):
        if processor.is_unknown(i):
            return 2
        return 3 if processor.is_control(i) else 6 if processor.is_byte(i) else 1

    return {
        "tokens": [processor.id_to_piece(i) for i in range(count)],
        "scores": [processor.get_score(i) for i in range(count)],
        "types": [kind(i) for i in range(count)],
        "ids": {title: processor.encode(text) for title, text in TEXTS.items() if title != "many a"},
    }


def write(name, value):
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace('],"', '],\n"').replace('},"', '},\n"')
    (HERE / name).write_text(text + "\n")


def main():
    folder = sys.argv[1]
    all_models = {name: of_model(folder, name) for name in MODELS}
    # The two Qwen files have one vocabulary.
    assert all_models["qwen2.5-coder-0.5b"] == all_models["qwen2.5-coder-1.5b"]
    del all_models["qwen2.5-coder-1.5b"]
    write("texts.json", {"texts": TEXTS, "conversations": CONVERSATIONS})
    write("models.json", all_models)
    write("byteLevel.json", byte_level())
    write("sentencePiece.json", sentence_piece())


if __name__ == "__main__":
    main()
