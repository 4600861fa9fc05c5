import { UnsupportedModelError } from "../../../core/errors.js";
import { quote } from "../../../core/quote.js";
import type { Family } from "./family.js";
import { gemma2 } from "./gemma2.js";
import { gemma3 } from "./gemma3.js";
import { granite } from "./granite.js";
import { llama } from "./llama.js";
import { phi3 } from "./phi3.js";
import { qwen2 } from "./qwen2.js";
import { qwen3 } from "./qwen3.js";

/** All families that this version computes. */
export const families: readonly Family[] = [llama, qwen2, qwen3, gemma2, gemma3, phi3, granite];

/** @throws UnsupportedModelError for a name that is not in the list */
export function familyOf(name: string): Family {
  const family = families.find((known) => known.name === name);
  if (family) return family;
  const supported = families.map(({ name, models }) => `${name} (${models})`).join(", ");
  throw new UnsupportedModelError(
    `This model's architecture is ${quote(name, 40)}. Supported are ${supported}, ` +
      "and models made from them, such as DeepSeek-R1-Distill.",
  );
}
