import { asPattern } from "../../core/asPattern.js";
import { CodedError, ModelFileError } from "../../core/errors.js";
import type { Message } from "../../core/run/run.js";
import type { ChatOptions, Tokens } from "../../protocol/engine.js";
import type { Fields } from "../gguf/fields.js";
import { shown } from "../../core/quote.js";
import { currentTime } from "./currentTime.js";
import { renderJinja, TemplateRefusal } from "./jinja.js";
import { patienceFor } from "./patience.js";
import type { Part, Tokenizer } from "./tokenizer.js";

const TEMPLATE_KEY = "tokenizer.chat_template";
/** A template may raise with any text, and its parser quotes it. */
const LONGEST_REASON = 300;

/**
 * Messages in the model's chat template, up to where the assistant begins to write, with the BOS token first where the
 * model wants one. Without a template: ChatML where the vocabulary has its tokens, else the contents, blank lines between.
 *
 * A message cannot close its turn: spellings of control tokens in contents are encoded as plain text.
 *
 * @returns Ids, their ends in `text`, and `text`, which holds the contents as given.
 * @throws CodedError "model-file" when the template is broken, refuses the messages or does not end.
 */
export function renderChat(
  fields: Fields,
  tokenizer: Tokenizer,
  messages: readonly Message[],
  options: ChatOptions = {},
): Tokens & { readonly text: string } {
  const parts = fields.has(TEMPLATE_KEY)
    ? renderTemplate(fields, tokenizer, messages, options)
    : withoutTemplate(tokenizer, messages);
  const tokens = tokenizer.encodeParts(parts);
  const text = parts.map((part) => part.text).join("");
  const bos = tokenizer.beginsWith;
  if (bos === undefined || tokens.ids[0] === bos) return { ...tokens, text };
  return { ids: Int32Array.of(bos, ...tokens.ids), ends: Int32Array.of(0, ...tokens.ends), text };
}

/** Whether the template begins the answer otherwise where it is told that the model does not think. To name the variable is not enough. */
export function hasThinkingSwitch(fields: Fields, tokenizer: Tokenizer): boolean {
  if (!fields.has(TEMPLATE_KEY) || !thinkingVariables.some((name) => fields.string(TEMPLATE_KEY).includes(name)))
    return false;
  const asked: readonly Message[] = [{ role: "user", content: "1" }];
  const rendered = (options: ChatOptions) =>
    renderTemplate(fields, tokenizer, asked, options)
      .map(({ text }) => text)
      .join("");
  try {
    return rendered({}) !== rendered({ thinking: false });
  } catch {
    // What is wrong with it is said where a chat is asked for.
    return false;
  }
}

function renderTemplate(
  fields: Fields,
  tokenizer: Tokenizer,
  messages: readonly Message[],
  { thinking }: ChatOptions,
): readonly Part[] {
  const template = fields.string(TEMPLATE_KEY);
  const disguise = disguiseFor(tokenizer, template, messages);
  const variables: Record<string, unknown> = { add_generation_prompt: true, tools: null, documents: null };
  for (const [variable, name] of Object.entries(tokenVariables)) {
    const id = tokenizer.specialTokens.get(name);
    if (id !== undefined) variables[variable] = tokenizer.spelling(id);
  }
  if (thinking !== undefined) for (const name of thinkingVariables) variables[name] = thinking;
  // A template that can do without the date is not told it, so that equal messages give equal tokens tomorrow.
  if (!/strftime_now is (not )?defined/.test(template)) variables.strftime_now = currentTime;
  const patience = patienceFor(messages.map(({ content }) => content));
  let refusal: unknown;
  for (const content of contentForms) {
    for (const arranged of arrangements(messages)) {
      const hidden = arranged.map((message) => ({
        role: message.role,
        content: content(disguise.hide(message.content)),
      }));
      try {
        const parts = disguise.reveal(renderJinja(template, { ...variables, messages: hidden }, patience));
        if (!holdsSomeOf(arranged.at(-1)?.content ?? "", parts)) throw new Error("it leaves out the last message");
        return parts;
      } catch (error) {
        refusal ??= error;
        if (!(error instanceof TemplateRefusal)) break;
      }
    }
  }
  // What reads templates stumbles over those that end in the middle.
  const broken = refusal instanceof TypeError ? "it is broken: a tag or a bracket of it may not be closed" : undefined;
  const reason = broken ?? (refusal instanceof Error ? refusal.message : String(refusal));
  throw new ModelFileError(
    `The chat template in the model file ("${TEMPLATE_KEY}") failed: ${shown(reason, LONGEST_REASON)}`,
    { cause: refusal },
  );
}

/** How a message's content is given: as it is, and, for templates that would go through the letters of a text and find nothing, in parts. */
const contentForms: readonly ((text: string) => unknown)[] = [(text) => text, (text) => [{ type: "text", text }]];

/** What templates ask whether the model is to think. */
const thinkingVariables = ["enable_thinking", "thinking"] as const;

/** Templates may trim, cut and rewrite; one that says no word of a message was never written for it. */
function holdsSomeOf(content: string, parts: readonly Part[]): boolean {
  const words = content.toLowerCase().match(/\S+/gu);
  if (!words) return true;
  const rendered = parts.map(({ text }) => text.toLowerCase()).join("");
  return words.some((word) => rendered.includes(word));
}

/**
 * The messages as they are, and, for templates that refuse them so, what such models are used to: turns of one role in a row as
 * one, and then what the system says at the head of the user turn that follows.
 */
function* arrangements(messages: readonly Message[]): Generator<readonly Message[]> {
  yield messages;
  const joined = joinTurns(messages);
  if (joined.length < messages.length) yield joined;
  if (!messages.some(({ role }) => role === "system")) return;
  yield joinTurns(messages.map((message) => (message.role === "system" ? { ...message, role: "user" } : message)));
}

/** Neighbours of one role as one message, with a blank line between. */
function joinTurns(messages: readonly Message[]): readonly Message[] {
  const joined: Message[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    if (last?.role === message.role)
      joined.splice(-1, 1, { ...last, content: paragraphs(last.content, message.content) });
    else joined.push(message);
  }
  return joined;
}

const paragraphs = (...texts: readonly string[]): string => texts.filter((text) => text !== "").join("\n\n");

const tokenVariables = { bos_token: "bos", eos_token: "eos", pad_token: "padding", unk_token: "unknown" } as const;

function withoutTemplate(tokenizer: Tokenizer, messages: readonly Message[]): readonly Part[] {
  if (!tokenizer.controlTokens.has("<|im_start|>") || !tokenizer.controlTokens.has("<|im_end|>")) {
    return [{ text: messages.map((message) => message.content).join("\n\n"), trusted: false }];
  }
  return [
    ...messages.flatMap(({ role, content }) => [
      { text: `<|im_start|>${role}\n`, trusted: true },
      { text: content, trusted: false },
      { text: "<|im_end|>\n", trusted: true },
    ]),
    { text: "<|im_start|>assistant\n", trusted: true },
  ];
}

/** Takes contents through a template so that what they spell stays apart from what the template spells. */
interface Disguise {
  hide(content: string): string;
  reveal(rendered: string): readonly Part[];
}

/**
 * In contents, each character that a control token's spelling could begin with ("<", in most models) is replaced by a
 * private-use character that occurs nowhere else, and becomes itself again, untrusted, in the rendered text. Templates
 * may trim, cut, repeat or drop contents all the same. User-defined tokens, and tags that the template spells, such as
 * </think>, stay as they are, because templates look for them.
 */
function disguiseFor(tokenizer: Tokenizer, template: string, messages: readonly Message[]): Disguise {
  const taken = new Set<string>();
  for (const text of [template, ...messages.map(({ content }) => content)])
    for (const character of text) taken.add(character);
  const free = privateUse(taken);
  const stand = new Map<string, string>();
  for (const spelling of tokenizer.controlTokens.keys()) {
    const first = String.fromCodePoint(spelling.codePointAt(0)!);
    if (!stand.has(first)) stand.set(first, free.next().value ?? outOfCharacters());
  }
  if (stand.size === 0) {
    return { hide: (content) => content, reveal: (rendered) => [{ text: rendered, trusted: true }] };
  }
  const literals = [...new Set([...tokenizer.literalTokens.keys(), ...tagsIn(template, tokenizer)])].sort(
    (a, b) => b.length - a.length,
  );
  const hidden = pattern([...literals, ...stand.keys()]);
  const original = new Map([...stand].map(([character, standIn]) => [standIn, character]));
  const shown = pattern([...original.keys()]);
  return {
    hide: (content) => content.replace(hidden, (match) => stand.get(match) ?? match),
    reveal: (rendered) =>
      rendered.split(shown).map((text) => {
        const character = original.get(text);
        return character === undefined ? { text, trusted: true } : { text: character, trusted: false };
      }),
  };
}

/** In angle brackets, and in square ones. */
const TAG = /<\/?[A-Za-z_]\w*>|\[\/?[A-Z_]+\]/g;
const THOUGHT = /^(?:<\/?(?:think|thinking|thought|reasoning)>|\[\/?THINK\])$/;

/** Tags that a template spells and that control nothing; of those that do, the ones around thoughts, which earlier answers hold. */
function tagsIn(template: string, tokenizer: Tokenizer): readonly string[] {
  const controls = [...tokenizer.controlTokens.keys()];
  return [...new Set(template.match(TAG))].filter(
    (tag) => THOUGHT.test(tag) || !controls.some((spelling) => overlaps(tag, spelling)),
  );
}

/** Whether a control token stands in a tag, or begins there. */
function overlaps(tag: string, spelling: string): boolean {
  for (let at = 0; at < tag.length; at++) {
    const rest = tag.slice(at);
    if (rest.startsWith(spelling) || spelling.startsWith(rest)) return true;
  }
  return false;
}

/** Private-use characters, those of the Basic Multilingual Plane first, without the ones that are taken. */
function* privateUse(taken: ReadonlySet<string>): Generator<string, undefined> {
  for (const [first, last] of [
    [0xe000, 0xf8ff],
    [0xf0000, 0xffffd],
    [0x100000, 0x10fffd],
  ] as const) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      if (!taken.has(character)) yield character;
    }
  }
}

function outOfCharacters(): never {
  throw new CodedError(
    "bad-input",
    "The messages use up all of Unicode's private-use characters; leave some of them out.",
  );
}

const pattern = (alternatives: readonly string[]) => new RegExp(`(${alternatives.map(asPattern).join("|")})`, "gu");
