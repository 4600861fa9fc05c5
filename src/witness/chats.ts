/*
 * What the reading model is told. The sentences are somebody else's: they are given as the reply of the one who wrote the report, and the
 * log as a text. All of it is tokenized as plain text, so that nothing in it can be a token of the chat.
 */

const OPENING = "An agent has worked on a task with tools.";
const ASKED = "Report what is true of this work.";

/** A chat to which a sentence is the reply; null shows no log. What stands before the last line is the same for all that see one log. */
export function chatAbout(log: string | null): string {
  return log === null ? `${OPENING}\n\n${ASKED}` : `${shown(log)}\n\n${ASKED}`;
}

/** The forced choice about a sentence, in both orders. */
export function supportQuestions(log: string, statement: string): readonly [string, string] {
  const asked = `${shown(log)}\n\nStatement: ${statement}\nDoes the log support the statement? Answer`;
  return [`${asked} Yes or No.`, `${asked} No or Yes.`];
}

function shown(log: string): string {
  return `${OPENING} Its log:\n\n${log === "" ? "(no calls)" : log}`;
}
