import { isProduct } from "../products.js";
import type { SpeakerKind, SpeakerLine } from "./speakerLine.js";

/** A line that names a speaker, with its index among the lines. */
export interface Named extends SpeakerLine {
  readonly at: number;
}

/**
 * Of the lines that name somebody those that begin turns: a talk names its speakers in one kind of line, and by the names that it
 * began with. Undefined where there is no talk: someone must ask, and a model must answer.
 */
export function speakersOf(
  lineNames: readonly Named[],
  lines: readonly string[],
): readonly [Named, ...Named[]] | undefined {
  const certain = lineNames.filter(({ role, pair }) => role === "assistant" && pair === undefined);
  const assistants = new Map(certain.map(({ kind, at }) => [kind, at]));
  const named = lineNames.filter((one) => !isChoice(one, lines) && !namesModel(one, assistants));
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const talks = kinds.flatMap((kind) => {
    const begun = beginning(named.filter((one) => one.kind === kind));
    return begun ? [{ kind, ...begun }] : [];
  });
  const talk =
    talks.find(({ user, assistant }, i) => i === talks.length - 1 || !isMetadata(user, assistant)) ?? talks[0];
  if (!talk) return undefined;
  const turns = turnsOf(
    named.filter(({ kind }) => kind === talk.kind),
    talk,
  );
  const [first, ...others] = turns;
  return first && turns.some(({ role }) => role === "user") && turns.some(({ role }) => role === "assistant")
    ? [first, ...others]
    : undefined;
}

interface Beginning {
  readonly user: Named;
  readonly assistant: Named;
}

/** The first two that can be the sides of a talk. */
function beginning(named: readonly Named[]): Beginning | undefined {
  const users = firstByLabel(named, "user");
  const assistants = firstByLabel(named, "assistant");
  let first: Beginning | undefined;
  for (const user of users)
    for (const assistant of assistants)
      if (
        fits(user, assistant) &&
        (!first || Math.max(user.at, assistant.at) < Math.max(first.user.at, first.assistant.at))
      )
        first = { user, assistant };
  return first;
}

function firstByLabel(named: readonly Named[], role: Named["role"]): Named[] {
  const labels = new Map<string, Named>();
  for (const one of named) if (one.role === role && !labels.has(one.label)) labels.set(one.label, one);
  return [...labels.values()].slice(0, 8);
}

/** Names of pairs fit their other side; only certain names stand on lines of their own. */
function fits(user: Named, assistant: Named): boolean {
  if (user.kind === "bare" && (user.pair !== undefined || assistant.pair !== undefined)) return false;
  if (user.label === "h" && (assistant.label !== "a" || user.kind !== "plain")) return false;
  if (user.pair === undefined || assistant.pair === undefined) return true;
  return user.pair === assistant.pair || (isVague(user) && isVague(assistant));
}

/** `Prompt` is answered by an `Answer` as well, and a `Question` by a `Response`. */
function isVague({ label }: Named): boolean {
  return /^(?:prompt|question|problem|task|answer|response|solution|output)$/u.test(label);
}

/** Two lines in a block of `**User:** name` and `**Model:** name` at the head of an export. */
function isMetadata(user: Named, assistant: Named): boolean {
  return Math.abs(user.at - assistant.at) === 1 && user.rest !== "" && assistant.rest !== "";
}

const wide: ReadonlySet<SpeakerKind> = new Set(["heading", "bold"]);

function turnsOf(named: readonly Named[], { user, assistant }: Beginning): Named[] {
  const turns: Named[] = [];
  const labels = new Set([user, assistant].map(({ form, label }) => `${form} ${label}`));
  const forms = new Set([user.form, assistant.form]);
  const begins = Math.min(user.at, assistant.at);
  for (const [i, one] of named.entries()) {
    if (!belongs(one, named[i - 1])) continue;
    const last = turns.at(-1);
    // A vague name within the same speaker's turn is a heading of what is said.
    if (one.pair !== undefined && last?.role === one.role) continue;
    if (one.role === "thinking" && named[i + 1]?.role !== "assistant") continue;
    turns.push(one);
  }
  return turns;

  function belongs(one: Named, before: Named | undefined): boolean {
    if (labels.has(`${one.form} ${one.label}`)) return true;
    if (!forms.has(one.form)) return false;
    if (one.role === "system") return one.at < begins || wide.has(one.kind);
    if (one.role === "tool") return wide.has(one.kind) && one.at > begins;
    // Codex names its thinking in a line of its own, as it does the sides; elsewhere it stands right behind what was asked.
    if (one.role === "thinking") {
      const isAnswering = before?.role === "user" && (before.rest !== "" || one.at > before.at + 1);
      const isNamed = wide.has(one.kind) || user.pair !== undefined || assistant.label === "codex";
      return (isNamed || isAnswering) && one.at > user.at;
    }
    return one.pair === undefined && wide.has(one.kind) && one.at > begins;
  }
}

/** `Model: gpt-4o` at the head of an export, or before an assistant that speaks for itself at the line that `assistants` gives. */
function namesModel({ label, rest, kind, at }: Named, assistants: ReadonlyMap<SpeakerKind, number>): boolean {
  return label === "model" && rest !== "" && (isProduct(rest) || (assistants.get(kind) ?? -1) > at);
}

/** `A: 3` is the first of some choices where `B: 4` follows. */
function isChoice({ label, at, kind }: Named, lines: readonly string[]): boolean {
  if (label !== "a" || kind !== "plain") return false;
  // `A.` and `A)` begin choices more often than answers, and a choice may be of several lines.
  if (/^\W{0,6}A[.)]/u.test(lines[at])) return lines.slice(at + 1, at + 40).some((line) => /^\W{0,6}B[.)]/u.test(line));
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== "");
  return next !== undefined && /^\s{0,3}B[.:)]/u.test(next);
}
