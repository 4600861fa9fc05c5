import { expect, test } from "vitest";
import { notGguf } from "../../../../src/core/modelFiles/notGguf.js";

test.each([
  ["", /the file is empty/],
  ["<!DOCTYPE html>", /a web page/],
  ["\n<html lang=en>", /a web page/],
  ["version https://", /git lfs pull/],
  ['@\u0000\u0000\u0000\u0000\u0000\u0000\u0000{"w":{"d', /safetensors.*convert_hf_to_gguf/],
  ["PK\u0003\u0004\u0000\u0000archive", /zip archive/],
  ["\u0080\u0002}q\u0000X", /a pickle/],
  ["\u001f\u008b\u0008\u0000", /compressed\. Unpack/],
  ["(\u00b5/\u00fd\u0004", /compressed/],
  ["\u0008\u0009\u0012\u0007pytorch", /ONNX/],
  ["\u001c\u0000\u0000\u0000TFL3", /TensorFlow Lite/],
  ["\u0089HDF\r\n\u001a\n", /HDF5/],
  ["tjgg\u0003\u0000\u0000\u0000", /before GGUF/],
  ['{"architectures"', /JSON/],
  ["MZqFpD='\n\n!\u0000\u0000\u0000\u0000\u0000", /a llamafile/],
  ["\n\u000e\n\u0005<unk>\u0015\u0000", /a SentencePiece vocabulary/],
  ["\u00e0\u0001\u0000\u0000\u0016\u0000\u0000\u0000blk.0.at", /an importance matrix/],
  ["FROM ./model.ggu", /Modelfile\. Choose the model/],
  ["FROMAGE is no wor", /does not begin with "GGUF"\.$/],
  ["\u0000".repeat(16), /has not finished.*Fetch/],
  [`${"\u0000".repeat(15)}x`, /does not begin with "GGUF"\.$/],
  ["GGML\u0003\u0000\u0000\u0000", /^This is not a GGUF model: it does not begin with "GGUF"\.$/],
  ["\u0000\u0000\u0000\u0000", /does not begin with "GGUF"\.$/],
])("%j is named", (begins, words) => {
  expect(notGguf(Uint8Array.from(begins, (character) => character.charCodeAt(0)))).toMatch(words);
});
