import type { Conversation, Part, Turn } from "../../../../src/core/transcripts/turn.js";

/** Talks as text that a person can check line by line against the file they were read from. */
export function turnsText(talks: readonly Conversation[]): string {
  return talks.map(talkText).join("\n");
}

function talkText({ title, format, turns, leftOut }: Conversation): string {
  const head = [`# ${title ?? "(no title)"} [${format ?? "?"}]`, ...leftOut.map((sentence) => `! ${sentence}`)];
  return [...head, ...turns.flatMap(turnLines), ""].join("\n");
}

function turnLines({ role, author, time, parts }: Turn): string[] {
  return [[role, author && `(${author})`, time && `at ${time}`].filter(Boolean).join(" "), ...parts.map(partLine)];
}

function partLine(part: Part): string {
  const { type, ...held } = part;
  const words = Object.entries(held).filter(([, value]) => value !== null);
  const [only] = words;
  const said = words.length === 1 && only ? JSON.stringify(only[1]) : JSON.stringify(Object.fromEntries(words));
  return `  ${type}: ${said}`;
}
