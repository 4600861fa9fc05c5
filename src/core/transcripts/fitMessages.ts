import type { Message } from "../run/run.js";

/** Messages that go to a model, and what was too much for it: one sentence each. */
export interface FittedMessages {
  readonly messages: readonly Message[];
  readonly leftOut: readonly string[];
}

/**
 * The latest messages of a long talk: the last question always, and before it as many as fit into about so many tokens. Whole messages
 * are left out, the earliest first, and the system's after them.
 */
export function fitMessages(messages: readonly Message[], mostTokens: number): FittedMessages {
  const question = messages.findLastIndex(({ role }) => role === "user");
  if (question < 0) return { messages, leftOut: [] };
  const kept = new Set<number>();
  let left = mostTokens;
  const keep = (i: number): boolean => {
    left -= roughTokens(messages[i].content);
    if (left < 0 && i < question) return false;
    kept.add(i);
    return true;
  };
  for (let i = question; i < messages.length; i++) keep(i);
  const system = messages.findIndex(({ role }) => role === "system");
  const systemSize = system < 0 ? 0 : roughTokens(messages[system].content);
  if (system >= 0 && system < question && systemSize <= left / 2) keep(system);
  for (let i = question - 1; i >= 0; i--) if (!kept.has(i) && !keep(i)) break;
  const fitting = messages.filter((_, i) => kept.has(i));
  const dropped = messages.length - fitting.length;
  if (dropped === 0) return { messages, leftOut: [] };
  const words = dropped === 1 ? "1 earlier message was" : `${dropped} earlier messages were`;
  return { messages: fitting, leftOut: [`${words} left out: this model holds no more.`] };
}

/** Three letters of a Latin script are a token, and a character of others is one: more than most tokenizers need. */
export function roughTokens(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2ff) wide++;
  return wide + Math.ceil((text.length - wide) / 3);
}
