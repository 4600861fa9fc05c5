import type { TextStream, Waiting } from "../textStream.js";

/** The header of a harmony message (gpt-oss): `<|start|>assistant<|channel|>analysis<|message|>`. */
export interface HarmonyHeader {
  readonly end: number;
  /** Who writes; "" where the header does not say. */
  readonly author: string;
  /** `analysis`, `commentary`, `final`; "" where the header does not say. */
  readonly channel: string;
  /** Whom the message is for: `functions.search` for a tool call, `assistant` for a tool's result. */
  readonly recipient: string;
}

const MAX_HEADER = 240;

const header =
  /^(?:<\|start\|>([\w.]{0,60})(?: to=([\w.:-]{1,60}))?\s{0,3})?(?:<\|channel\|>\s{0,3}(\w{0,30})(?: to=([\w.:-]{1,60}))?\s{0,3})?(?:<\|constrain\|>)?\s{0,3}\w{0,20}\s{0,3}<\|message\|>/;
/** Cut off, or without its message token. */
const partial =
  /^(?:<\|start\|>([\w.]{0,60})(?: to=([\w.:-]{1,60}))?)?(?:<\|channel\|>\s?(\w{0,30})(?: to=([\w.:-]{1,60}))?)?/;

/** The header at `at`, where `<|start|>` or `<|channel|>` stands. */
export function* harmonyHeader(text: TextStream, at: number): Waiting<HarmonyHeader> {
  const message = yield* text.search("<|message|>", at, MAX_HEADER, "line");
  const whole = message < 0 ? "" : text.slice(at, message + "<|message|>".length);
  const [all, author = "", to, channel = "", recipient = to ?? ""] =
    header.exec(whole) ?? partial.exec(yield* text.ofLine(at, MAX_HEADER))!;
  return { end: at + all.length, author, channel, recipient };
}

/** What the message is if a tool is called by it, or answers in it; null for one that the model addresses to people. */
export function toolBlockOf({ author, recipient }: HarmonyHeader): "call" | "result" | null {
  if (recipient === "") return null;
  if (author !== "" && author !== "assistant") return "result";
  return /^(?:assistant|user|all)$/.test(recipient) ? null : "call";
}

const MAX_PLAIN = 100;
const plainHeaders: readonly RegExp[] = [
  // At a response's start there is no author before the channel.
  /^(analysis)(?=[\p{Lu}\p{Lo}\p{N}"“'(])/u,
  /^assistant(analysis|final)/,
  /^assistant(commentary)(?: to=([\w.:-]{1,60}))?(?: ?(?:json|code)(?=\s*[{[]))?/,
];

/**
 * The same header as programs show it that leave special tokens out: `analysisWe add.assistantfinalIt is 5.` No English
 * word looks like that.
 */
export function* plainHarmonyHeader(text: TextStream, at: number): Waiting<HarmonyHeader | null> {
  const start = at === 0 ? "analysis" : "assistant";
  for (let i = 0; i < start.length; i++) if ((yield* text.at(at + i)) !== start[i]) return null;
  const next = yield* text.at(at + start.length);
  if (at > 0 && !/[afc]/.test(next)) return null;
  const head = yield* text.ofLine(at, at === 0 ? start.length + 1 : MAX_PLAIN);
  for (const pattern of at === 0 ? plainHeaders.slice(0, 1) : plainHeaders.slice(1)) {
    const found = pattern.exec(head);
    if (found) return { end: at + found[0].length, author: "", channel: found[1], recipient: found[2] ?? "" };
  }
  return null;
}
