import type { TranscriptFormat } from "../format.js";
import { fencedBlocks } from "../fences.js";
import { LeftOut, quoted } from "../leftOut.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Turn } from "../turn.js";
import { saidParts } from "./chatTemplateParts.js";
import { families, type Family, type Speaker } from "./chatTemplateFamilies.js";

/** What goes before the first turn in all of them. */
const beginning =
  /^(?:\s|<\|begin_of_text\|>|<s>|<bos>|<\|endoftext\|>|\[gMASK\]|<sop>|<｜(?:hy_)?begin▁of▁sentence｜>|<\|begin[▁_]of[▁_]sentence\|>|\]~!b\[|BEGINNING OF CONVERSATION:|<BOS_TOKEN>|<\|startoftext\|>){0,50}/u;

/** Prompts as models are given them, with their templates' tokens: ChatML, Llama's, Mistral's, Gemma's, Phi's, DeepSeek's, harmony. */
export const chatTemplates: TranscriptFormat = {
  id: "chat-template",
  name: "a prompt with the tokens of a chat template",
  text: (text) => {
    const talk = talkIn(text);
    // A text that only tells of tokens has no turn of each.
    return talk?.turns.some(({ role }) => role === "assistant") ? [talk] : undefined;
  },
};

/** The turns of a prompt, with or without an answer. Undefined for text that does not begin with a template's token. */
export function templateTurns(text: string): readonly Turn[] | undefined {
  return talkIn(text)?.turns;
}

function talkIn(text: string): Conversation | undefined {
  const skipped = beginning.exec(text)?.[0] ?? "";
  const head = text.slice(skipped.length, skipped.length + 200_000);
  const family = families.find((_, i) => beginsWith(skipped, head, i));
  return family && talkOf(text, family, skipped.length);
}

/** The families' tokens without their flag for all: every prompt of a data set is asked for the first of each. */
const firstTokens = families.map(({ token }) => new RegExp(token.source, "u"));

function beginsWith(skipped: string, head: string, i: number): boolean {
  const { systemFirst, begins } = families[i];
  const found = firstTokens[i].exec(head);
  if (!found || speakerOf(found) === undefined) return false;
  if (begins) return begins.test(head);
  return found.index === 0 || (systemFirst?.test(skipped) ?? false);
}

function talkOf(text: string, family: Family, skipped: number): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let speaker: Speaker | undefined = family.systemFirst ? { name: "system" } : undefined;
  let from = skipped;
  const close = (end: number) => {
    const said = text.slice(from, end).trim();
    if (!speaker || said === "") return;
    const role = family.roleOf(speaker);
    if (role === undefined) leftOut.count(`turn of ${quoted(speaker.name)}`);
    else addTurn(turns, role, saidParts(said, role, speaker), { goesOn: goesOn(role, speaker) });
  };
  for (const found of tokensOf(text, family)) {
    close(found.index);
    speaker = speakerOf(found);
    from = found.index + found[0].length;
  }
  close(text.length);
  return { title: null, turns, leftOut: leftOut.sentences() };
}

/** Harmony's channels are parts of one answer. */
function goesOn(role: Turn["role"], { channel }: Speaker): boolean {
  return role === "assistant" && channel !== undefined;
}

/** Undefined for a token that ends a turn. */
function speakerOf(found: RegExpExecArray): Speaker | undefined {
  const { speaker, channel, recipient, to } = found.groups ?? {};
  const named = speaker ?? (channel === undefined ? undefined : "assistant");
  return named === undefined ? undefined : { name: named, channel, recipient: recipient ?? to };
}

/** Without those that stand in a fenced example: there, the first token opens a turn. */
function tokensOf(text: string, { token }: Family): RegExpExecArray[] {
  const found = [...text.matchAll(token)];
  const examples = fencedBlocks(text).filter(({ start, end }) => {
    const first = firstFrom(found, start);
    return first !== undefined && first.index < end && speakerOf(first) !== undefined;
  });
  let next = 0;
  return found.filter(({ index }) => {
    while (next < examples.length && examples[next].end <= index) next++;
    return !(next < examples.length && examples[next].start <= index);
  });
}

function firstFrom(found: readonly RegExpExecArray[], start: number): RegExpExecArray | undefined {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle].index < start) low = middle + 1;
    else high = middle;
  }
  return found[low];
}
