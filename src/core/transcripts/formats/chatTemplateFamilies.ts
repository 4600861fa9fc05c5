import { patternOf } from "../../patternOf.js";
import { roleOf } from "../roles.js";
import type { Turn } from "../turn.js";

export interface Speaker {
  readonly name: string;
  /** Of harmony: analysis, commentary, final. */
  readonly channel?: string | undefined;
  /** Of harmony: the tool that is called. */
  readonly recipient?: string | undefined;
}

/** Templates that share their tokens. */
export interface Family {
  readonly name: string;
  /** All tokens of turns: those that begin one name its `speaker` (or `channel`), the others end one. */
  readonly token: RegExp;
  readonly roleOf: (speaker: Speaker) => Turn["role"] | undefined;
  /** The system's text stands before the first turn, behind this. */
  readonly systemFirst?: RegExp;
  /** Of names that anybody may write: how a text begins that is one of its prompts. */
  readonly begins?: RegExp;
}

const byName = ({ name }: Speaker): Turn["role"] | undefined => roleOf(name);

/** Tokens that are no names of speakers themselves. */
function byToken(tokens: readonly (readonly [string, Turn["role"]])[]): Family["roleOf"] {
  const roles = new Map(tokens);
  return ({ name }) => roles.get(name) ?? roleOf(name);
}

export const families: readonly Family[] = [
  {
    name: "ChatML, Phi-4, Kimi",
    token:
      /<\|im_(?:start|user|assistant|system)\|>(?<speaker>[A-Za-z][\w.-]{0,40})(?:[ \t]{1,4}name=[^\n<]{1,60})?[ \t]{0,4}(?:<\|im_(?:sep|middle)\|>|\n)?|<\|im_end\|>/gu,
    roleOf: byName,
  },
  {
    name: "Llama 3 and 4",
    token:
      /<\|(?:start_header_id|header_start)\|>\s{0,4}(?<speaker>[A-Za-z][\w.-]{0,40})\s{0,4}<\|(?:end_header_id|header_end)\|>|<\|(?:eot_id|eot|eom_id|eom|end_of_text)\|>/gu,
    roleOf: byName,
  },
  {
    name: "A.X",
    token: /<\|im_start\|><\|(?<speaker>[a-z]{1,20})\|>[ \t]{0,4}\n?|<\|im_end\|>/gu,
    roleOf: byName,
  },
  {
    name: "harmony",
    token: patternOf("gu", [
      String.raw`(?:<\|start\|>(?<speaker>[A-Za-z][\w.:-]{0,60})(?: to=(?<to>[\w.-]{1,60}))?[^\n<]{0,20})?(?:<\|channel\|>(?<channel>[a-z]{1,20})(?: to=(?<recipient>[\w.-]{1,60}))?[^\n<]{0,40})?(?:<\|constrain\|>\w{1,20}[ \t]{0,4})?<\|message\|>|`,
      String.raw`<\|(?:end|return|call)\|>`,
    ]),
    roleOf: ({ name }) => roleOf(name) ?? (/^(?:functions\.|browser|python)/u.test(name) ? "tool" : undefined),
  },
  {
    name: "Gemma",
    token: /<(?:start_of_turn|\|turn)>(?<speaker>[A-Za-z]{1,20})[ \t]{0,4}\n?|<end_of_turn>|<turn\|>/gu,
    roleOf: byName,
  },
  {
    name: "Jamba",
    token: /<\|bom\|><\|(?<speaker>[a-z]{1,20})\|>[ \t]{0,4}|<\|eom\|>/gu,
    roleOf: byName,
  },
  {
    name: "dots",
    token: /<\|(?<speaker>system|userprompt|response)\|>|<\|endof(?:system|userprompt|response)\|>/gu,
    roleOf: byToken([["userprompt", "user"]]),
    begins: /^[\s\S]{0,100000}?<\|userprompt\|>/u,
  },
  {
    name: "Phi, Zephyr, GLM, Falcon 3, OLMo, InternLM, StableLM, Metharme",
    token:
      /<\|(?<speaker>system|user|assistant|model|observation|tool|System|User|Assistant|Bot|prompter|SYSTEM|USER|ASSISTANT)\|>:?[ \t]{0,4}\n?|<\|(?:end|endoftext|eot)\|>|<\/s>|<eo[ah]>/gu,
    roleOf: byName,
  },
  {
    name: "DeepSeek",
    token: /<｜(?<speaker>User|Assistant|System|tool▁outputs?▁begin)｜>|<｜(?:end▁of▁sentence|tool▁outputs?▁end)｜>/gu,
    roleOf: byToken([
      ["tool▁outputs▁begin", "tool"],
      ["tool▁output▁begin", "tool"],
    ]),
    systemFirst: /begin▁of▁sentence/u,
  },
  {
    name: "Hunyuan",
    token: /<｜hy_(?<speaker>User|Assistant|place▁holder▁no▁3)｜>|<｜hy_(?:EOT|end▁of▁sentence|place▁holder▁no▁2)｜>/gu,
    roleOf: byName,
    systemFirst: /hy_begin▁of▁sentence/u,
  },
  {
    name: "Mistral, Llama 2",
    token:
      /(?<speaker>\[INST\]|\[\/INST\]|<<SYS>>|<<\/SYS>>|\[SYSTEM_PROMPT\]|\[TOOL_RESULTS\]|\[\/TOOL_RESULTS\]|\[AVAILABLE_TOOLS\])|\[\/(?:SYSTEM_PROMPT|AVAILABLE_TOOLS)\]|<\/?s>/gu,
    roleOf: byToken([
      ["[INST]", "user"],
      ["[/INST]", "assistant"],
      ["<<SYS>>", "system"],
      ["<</SYS>>", "user"],
      ["[SYSTEM_PROMPT]", "system"],
      ["[TOOL_RESULTS]", "tool"],
      ["[/TOOL_RESULTS]", "assistant"],
    ]),
  },
  {
    name: "Granite",
    token: /<\|start_of_role\|>(?<speaker>[A-Za-z][\w.-]{0,40})[^\n<]{0,80}<\|end_of_role\|>|<\|end_of_text\|>/gu,
    roleOf: byName,
  },
  {
    name: "Command R",
    token: /<\|START_OF_TURN_TOKEN\|><\|(?<speaker>[A-Z]{1,20})_TOKEN\|>|<\|END_OF_TURN_TOKEN\|>/gu,
    roleOf: byName,
  },
  {
    name: "Vicuna",
    token: /(?:^|(?<=\s|<\/s>))(?<speaker>USER|ASSISTANT|GPT):[ \t]{0,2}|<\/s>/gu,
    roleOf: byName,
    systemFirst: /^A chat between a curious (?:user|human)/u,
    begins:
      /^(?:A chat between a curious [^\n]{0,600})?\s{0,4}USER: [^\n]{1,100000}? ASSISTANT:|^USER: [^\n]{1,100000}? GPT:/u,
  },
  {
    name: "Guanaco",
    token: /### (?<speaker>Human|Assistant|System):[ \t]{0,2}/gu,
    roleOf: byName,
    begins: /^### (?:System|Human): [^\n]{1,100000}?### (?:Human|Assistant):/u,
  },
  {
    name: "Firefly, BELLE",
    token: /(?:^|(?<=<s>))(?<speaker>Human|Assistant|System): ?|<\/?s>/gu,
    roleOf: byName,
    begins: /^(?:System|Human): [^<]{1,100000}<\/s>\s{0,4}<s>(?:Human|Assistant):/u,
  },
  {
    name: "Orion",
    token: /(?:^|(?<=\n|<\/?s>))(?<speaker>Human|Assistant): ?(?:<\/s>)?|<\/?s>/gu,
    roleOf: byName,
    begins: /^Human: [^<]{1,100000}\nAssistant: <\/s>/u,
  },
  {
    name: "Grok 2",
    token: /(?:^|(?<=\n|<\|separator\|>))(?<speaker>System|Human|Assistant): ?|<\|separator\|>/gu,
    roleOf: byName,
    begins: /^(?:System|Human): [^<]{1,100000}<\|separator\|>/u,
  },
  {
    name: "ERNIE, DeepSeek V2",
    token: /(?<=^|\n|[|｜]>)(?<speaker>User|Assistant): ?|<\|(?:end|begin)_of_sentence\|>|<｜end▁of▁sentence｜>/gu,
    roleOf: byName,
    begins: /^User: [^<]{1,100000}<[|｜]end[_▁]of[_▁]sentence[|｜]>/u,
  },
  {
    name: "Phi-2",
    token: /(?:^|(?<=\n))(?<speaker>Instruct|Output): ?/gu,
    roleOf: byToken([
      ["Instruct", "user"],
      ["Output", "assistant"],
    ]),
    begins: /^Instruct: [^\n]{1,100000}\nOutput: /u,
  },
  { name: "EXAONE", token: /\[\|(?<speaker>system|user|assistant|tool)\|\]\n?|\[\|endofturn\|\]/gu, roleOf: byName },
  {
    name: "Apertus",
    token: /<\|(?<speaker>system|developer|user|assistant)_start\|>|<\|(?:system|developer|user|assistant)_end\|>/gu,
    roleOf: byName,
  },
  {
    name: "MiniCPM",
    token: /<(?<speaker>用户|AI)>/gu,
    roleOf: byName,
    begins: /^<用户>/u,
  },
  {
    name: "Baichuan",
    token: /<(?<speaker>reserved_10[2367])>/gu,
    roleOf: byToken([
      ["reserved_102", "user"],
      ["reserved_103", "assistant"],
      ["reserved_106", "user"],
      ["reserved_107", "assistant"],
    ]),
  },
  {
    name: "Ling",
    token: /<role>(?<speaker>[A-Z]{1,20})<\/role>|<\|role_end\|>/gu,
    roleOf: byName,
  },
  { name: "Step", token: /<\|BOT\|>(?<speaker>[a-z]{1,20})\n?|<\|EOT\|>/gu, roleOf: byName },
  { name: "Seed", token: /<seed:bos>(?<speaker>[a-z]{1,20})\n|<seed:eos>/gu, roleOf: byName },
  { name: "MiniMax", token: /\]~b\](?<speaker>[a-z]{1,20})[^\n]{0,60}\n|\[e~\[/gu, roleOf: byName },
  {
    name: "Nemotron",
    token: /<(?:extra_id_[01]|SPECIAL_1[012])>(?<speaker>System|User|Assistant)\n?/gu,
    roleOf: byName,
  },
  {
    name: "OpenChat",
    token: /(?:GPT4 Correct|Math Correct|Code) (?<speaker>User|Assistant): ?|<\|end_of_turn\|>/gu,
    roleOf: byName,
  },
];
