import { parsed } from "./json.js";

/** Longest that stands before a document, and how many lines of it. */
const mostWords = 4_000;
const mostLines = 30;
/** The longest that somebody says of it who passes it on. */
const mostSaid = 300;

export interface IntroducedJson {
  readonly value: unknown;
  /** Whether a terminal or a protocol printed what stands before it, so that nobody wrote it as an answer. */
  readonly printed: boolean;
  /** Whether it names who speaks, below a few words that hold no answer of their own. */
  readonly namesSpeakers: boolean;
}

/**
 * A JSON document with something before it: `Here is the log:`, a command and what it printed, the head of an answer of HTTP, a
 * comment, the name it is given in a program. Undefined for other texts.
 */
export function introducedJson(text: string): IntroducedJson | undefined {
  const head = text.slice(0, mostWords);
  let at = named.exec(head)?.[0].length ?? 0;
  for (let lines = 0; at === 0 && lines < mostLines; lines++) {
    const next = nextLine(head, lines);
    if (next < 0) return undefined;
    if (begins.test(head.slice(next, next + 100))) at = next;
  }
  if (at === 0) return undefined;
  const document = text.slice(at);
  const whole = parsed(document.replace(/;\s*$/u, ""));
  if (!("value" in whole) || typeof whole.value !== "object") return undefined;
  const namesSpeakers = at <= mostSaid && speakers.test(document);
  return {
    value: whole.value,
    printed: printed.test(head.slice(0, at)) || isConstructed.test(document),
    namesSpeakers,
  };
}

/** How an object begins as Python prints it. */
const asConstructed = String.raw`[A-Z]\w{1,60}\(\w{1,30}=`;
const begins = new RegExp(String.raw`^\s{0,20}(?:[{[]|${asConstructed})`, "u");
/** The name that it has in a program. */
const named = new RegExp(
  String.raw`^\s{0,20}(?:(?:(?:export )?(?:const|let|var) )?[\w.$\x5b\]"']{1,60}\s{0,5}[=:]|export default)\s{0,5}(?=[{[]|${asConstructed})`,
  "u",
);
const speakers = /["']?\b(?:role|from|sender|author|speaker)["']?\s{0,5}[:=]|\b(?:Human|AI)Message\(/u;
const isConstructed = new RegExp(String.raw`^\s{0,20}\[?\s{0,20}${asConstructed}`, "u");

const printed =
  /^\s{0,20}(?:HTTP\/\d|(?:curl|cat|jq)\s|>>> |In \[\d{1,5}\]: )|(?:^|\n)< HTTP\/\d|(?:^|\n)\s{0,20}(?:[\w@:~/\\.-]{1,60})?[$%❯] /u;

/** Where the line after this many line breaks begins; -1 where there is none. */
function nextLine(text: string, lines: number): number {
  let at = -1;
  for (let i = 0; i <= lines; i++) {
    at = text.indexOf("\n", at + 1);
    if (at < 0) return -1;
  }
  return at + 1;
}
