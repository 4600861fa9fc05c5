import type { Conversation } from "./turn.js";

/** A talk on one line, for lists to choose from. */
export interface ConversationWords {
  /** Its title, else how it begins. */
  readonly label: string;
  /** When, and how many turns. */
  readonly detail: string;
}

const longest = 80;

export function conversationWords({ title, turns }: Conversation): ConversationWords {
  const first = turns.find(({ role }) => role === "user") ?? turns[0];
  const said = first?.parts.find((part) => part.type === "text");
  const label = oneLine(title ?? "") || oneLine(said?.type === "text" ? said.text : "") || "without a title";
  const time = turns.find((turn) => turn.time !== undefined)?.time?.slice(0, 10);
  return {
    label,
    detail: [time, `${turns.length} ${turns.length === 1 ? "turn" : "turns"}`].filter(Boolean).join(" · "),
  };
}

function oneLine(text: string): string {
  const line = text
    .slice(0, 500)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
