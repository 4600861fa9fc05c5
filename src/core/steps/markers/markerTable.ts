/**
 * What a marker does. `thinking` and `answer` markers stand around a part of the response, `layout` markers around a
 * foldable part and `title` markers around its heading; a `turn` marker begins or ends a message.
 */
export type MarkerPart = "thinking" | "answer" | "layout" | "title" | "turn";

/** A pair of markers. `close` is null where a `turn` marker, or nothing, ends what `open` begins. */
export interface MarkerPair {
  readonly part: MarkerPart;
  readonly open: string;
  readonly close: string | null;
}

/** Names of tags: `<think>`, `</think>`, with attributes or a namespace (`<seed:think>`), in any case. */
const tagNames: Readonly<Record<Exclude<MarkerPart, "turn">, string>> = {
  thinking:
    "think thinking thought thoughts thought_process thinking_process reason reasoning reasoning_process reasoning_steps reflection " +
    "scratchpad scratch_pad scratchpad_reasoning inner_monologue internal_monologue inner_thought internal_thought inner_thoughts internal_thoughts internal_reasoning internal_thinking " +
    "reasoning_content reasoning_text reasoning_trace thinking_content thinking_trace chain_of_thought cot analysis antthinking longcat_think ponder pondering rationale deliberation contemplation contemplator " +
    "思考 思考过程 思考過程 推理 推理过程 推理過程",
  answer: "answer final_answer final solution response output conclusion 回答 答案 最终答案 最終答案",
  // Seed says within its thinking how much of it is used.
  layout: "details cot_budget_reflect step steps ol ul li br hr p div section article blockquote",
  title: "summary h1 h2 h3 h4 h5 h6",
};

/** Spellings of their own, with the models that write them. Those with `|` are written in any case. */
const spelled: readonly (readonly [MarkerPart, string, string | null])[] = [
  // Mistral's Magistral, and those that are told to write so
  ...["think", "thinking", "thought", "reasoning"].flatMap((name) =>
    [name, name.toUpperCase()].map((written) => ["thinking", `[${written}]`, `[/${written}]`] as const),
  ),
  // Kimi
  ["thinking", "◁think▷", "◁/think▷"],
  ["thinking", "<|open|>think<|sep|>", "<|close|>think<|sep|>"],
  // Sky-T1, Bespoke-Stratos, OpenThinker
  ["thinking", "<|begin_of_thought|>", "<|end_of_thought|>"],
  ["thinking", "<|begin_of_thinking|>", "<|end_of_thinking|>"],
  ["thinking", "<|begin_of_reasoning|>", "<|end_of_reasoning|>"],
  ["thinking", "<|reasoning_start|>", "<|reasoning_end|>"],
  ["thinking", "<|thought_start|>", "<|thought_end|>"],
  ["thinking", "<|think_start|>", "<|think_end|>"],
  ["thinking", "<|thinking_start|>", "<|thinking_end|>"],
  ["thinking", "<|thinking|>", "<|/thinking|>"],
  ["thinking", "<|think|>", "<|/think|>"],
  ["thinking", "<|startofthink|>", "<|endofthink|>"],
  // Cohere's Command
  ["thinking", "<|start_thinking|>", "<|end_thinking|>"],
  // Apertus
  ["thinking", "<|inner_prefix|>", "<|inner_suffix|>"],
  // Gemma 4, MedGemma
  ["thinking", "<|channel>thought", "<channel|>"],
  ["thinking", "<unused94>thought", "<unused95>"],
  // GLM
  ["answer", "<|begin_of_box|>", "<|end_of_box|>"],
  // Inkling
  ["thinking", "<|content_thinking|>", null],
];

/** Tokens of chat templates, and those around what is said to the person. Behind those in {@link headed} the speaker's name stands. */
const turns =
  "<|im_end|> <|end|> <|return|> <|call|> <|message|> <|constrain|> <|eot_id|> <|eom_id|> <|eot|> <|eom|> <|end_of_text|> " +
  "<|endoftext|> <|begin_of_text|> <|startoftext|> <|end_header_id|> <|header_end|> <|end_of_turn|> <end_of_turn> <turn|> " +
  "<|end_of_turn_token|> <|chatbot_token|> <|end_of_role|> <|end_of_sentence|> <|begin_of_sentence|> <|end_of_msg|> " +
  "<|message_model|> <|end_message|> <|content_model_end_sampling|> <|assistant|> <|user|> <|system|> <|observation|> " +
  "<|assistant_end|> <|assistant_start|> <|close|>message<|sep|> <|eos|> <|bos|> <eos> <bos> <|im_sep|> <|channel>final <|begin_of_solution|> <|end_of_solution|> " +
  "<|start_response|> <|end_response|> <|start_text|> <|end_text|> <|open|>response<|sep|> <|close|>response<|sep|> <|content_text|> " +
  "[INST] [/INST]";
const headedTurns =
  "<|im_start|> <|start_header_id|> <|header_start|> <start_of_turn> <|start_of_turn|> <|start_of_turn_token|> <|turn> <|start_of_role|>";

function words(list: string): string[] {
  return list.split(" ");
}

/** All markers but harmony's channels, which have a grammar (harmony.ts). The one list for steps and for thinking. */
export const markerTable: readonly MarkerPair[] = [
  ...Object.entries(tagNames).flatMap(([part, names]) =>
    words(names).map((name) => ({ part: part as MarkerPart, open: `<${name}>`, close: `</${name}>` })),
  ),
  ...spelled.map(([part, open, close]) => ({ part, open, close })),
  ...words(`${turns} ${headedTurns}`).map((open) => ({ part: "turn" as const, open, close: null })),
];

/** Turn markers behind which the speaker's name stands. */
export const headed: ReadonlySet<string> = new Set(words(headedTurns));
