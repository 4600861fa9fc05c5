import { bracket, closingOf, openers, run, symbolsOf, withoutProse } from "./task.js";
import { type Sentence, sentencesOf, withoutMarkers } from "../sentences.js";

/** What a sentence of a step says of a stack of brackets. Symbols are without what stands between them. */
export type BracketSaying =
  /** The stack behind symbols that were read; without symbols where it only names the stack, without a stack where it only reads. */
  | { readonly says: "stack"; readonly symbols: string; readonly stack: string | null }
  | { readonly says: "beginning" | "end" | "nothing" | "anything" }
  | { readonly says: "final stack" | "closers" | "rest"; readonly symbols: string }
  | { readonly says: "popped"; readonly symbols: string; readonly inOrder: boolean }
  | { readonly says: "balance"; readonly balanced: boolean };

export type BracketStatement = Sentence & BracketSaying;

/** Longer sentences are not read. UTF-16 code units. */
const LONGEST = 500;

const quote = `["'“”‘’]`;
const quoted = `${quote}?${bracket}${quote}?`;
/** "[", "{" and "[" */
const list = String.raw`${quote}${bracket}${quote}(?:(?:[,、\s]|and\b)*${quote}${bracket}${quote})*|${quote}?${run}${quote}?|\[\s*${quote}${bracket}${quote}(?:\s*,\s*${quote}${bracket}${quote})*\s*\]`;
const empty = "empty|is empty|空栈|空棧|空|∅|nothing";
const lead = String.raw`^\s*(?:(?:so|thus|therefore|hence|now|finally|所以|因此)[,，]?\s+)?`;
const ending = String.raw`[\s.。;；,，]*$`;

const reading = String.raw`(?:after\s+)?(?:(?:we|i)\s+)?(?:now\s+)?(?:(?:read(?:ing)?|process(?:ing)?|see(?:ing)?|encounter(?:ing)?|the next (?:symbol|character|bracket) is|next (?:symbol|character)?(?:\s+is)?|symbol|character|读入|讀入|读取|讀取|遇到|读到|讀到)\s*[:：]?\s*(?:the\s+)?(?:next\s+)?(?:symbol\s+|character\s+)?)`;
const action = String.raw`(?:we\s+|i\s+)?(?<action>push(?:ing)?|pop(?:ping)?|压入|壓入|入栈|入棧|弹出|彈出|出栈|出棧)(?:\s+it)?(?:\s*(?<moved>${quoted}))?(?:\s+(?:onto|on|to|from|off|out of)(?:\s+the)?(?:\s+stack)?|\s+out)?`;
const stack = String.raw`(?:the\s+)?(?:current\s+|new\s+|resulting\s+|updated\s+)?(?:stack|栈|棧)(?:\s*(?:is|now|becomes|remains|contains|现在|現在|变为|變為|变成|變成|为|為|是))*\s*[:：=]?\s*(?<stack>${list}|${empty})`;
const between = String.raw`[\s;；,，、:：|–—→-]*(?:(?:so|and|then|now|we|gives|giving|leaving|thus|后|後|之后|之後)\b[\s,]*|后|後)*`;
const step = new RegExp(
  `${lead}(?:(?<words>${reading})?(?<read>${quote}?${run}${quote}?))?${between}(?:${action})?${between}(?:${stack})?${ending}`,
  "iu",
);
const beginning = new RegExp(
  String.raw`${lead}(?:(?:we\s+)?(?:start|begin)(?:ing)?(?:\s+with)?|initial(?:ly)?|at the start|初始)?[\s:,，]*(?:an?\s+|the\s+)?(?:empty stack|(?:initial\s+)?stack(?:\s+is)?(?:\s+initially)?[\s:=]*empty|(?:栈|棧)[为為是]?空|空栈|空棧)${ending}`,
  "iu",
);
const end = new RegExp(
  `${lead}(?:(?:we|i)(?:['’]ve| have)?(?: now)? (?:reached|are at) the end(?: of the (?:input|sequence|string))?|(?:我们|我們)?(?:已经|已經)?(?:到达|到達|到了)(?:输入|輸入|序列)?的?(?:末尾|结尾|結尾))${ending}`,
  "iu",
);
const final = new RegExp(
  String.raw`${lead}(?:the\s+)?(?:final stack|最终的?栈|最終的?棧|最后的?栈)\s*(?:is|=|为|為|是)?\s*[:：]?\s*(${list}|${empty})${ending}`,
  "iu",
);
const popped = new RegExp(
  String.raw`${lead}(?:we\s+|i\s+)?(?:will\s+|['’]ll\s+)?(?:need to|have to|must|should)\s+pop(?:\s+out)?\s+(${list})(\s+one by one)?(\s+in (?:that|this) order)?${ending}`,
  "iu",
);
const needed = new RegExp(
  String.raw`${lead}(?:we|i)(?: will|['’]ll)?\s+need(?: to (?:add|append|close with))?\s+(${list})${ending}`,
  "iu",
);
const answer = new RegExp(
  String.raw`${lead}(?:(?:the\s+)?(?:final\s+|correct\s+)?answer(?:\s+is)?|(?:the\s+)?(?:rest|completion|closing sequence|remaining sequence)(?: of the sequence)?\s+is|(?:最终)?答案[是为為]?)\s*[:：]?\s*(?<rest>\S.*)$`,
  "iu",
);
const balance = new RegExp(
  String.raw`${lead}(?:(?:yes|no),?\s+)?(?:the|this)\s+(?:given\s+)?(?:string|sequence|expression|input)\s+(?:${quote}?${run}${quote}?\s+)?is\s+(?:(?<not>not)\s+)?(?<word>balanced|valid|well-formed|unbalanced|invalid)${ending}`,
  "iu",
);
const intended =
  /^\W*(?:we (?:should|will|need to|can|must)|let['’]?s|let us|i (?:will|need to)|to (?:solve|complete|find|check)|in order to|first, we|the task|我们需要|我们将|首先)/iu;
const steps =
  /\b(?:push\w*|pop\w*|symbols?|match\w*|pairs?|cancel\w*|remov\w*|clos\w*|read\w*|stack|top)\b|栈|棧|弹|压|读/iu;

/** What a step says of the stack, sentence by sentence. */
export function bracketStatementsIn(text: string, input: string): BracketStatement[] {
  return sentencesOf(text).map((sentence) => ({ ...sentence, ...sayingOf(sentence.text, input) }));
}

function sayingOf(sentence: string, input: string): BracketSaying {
  if (sentence.length > LONGEST || /\b(?:top|bottom|left|right)\b|栈顶|棧頂/i.test(sentence))
    return { says: "anything" };
  const text = withoutMarkers(withoutProse(sentence)).replace(/[-=]>/g, " →").replace(/\s+/g, " ");
  if (/[\s;；,，、:：|–—→-]{6}/u.test(text)) return { says: "anything" };
  const symbols = (said: string) => symbolsOf(asListed(said));
  if (beginning.test(text)) return { says: "beginning" };
  if (end.test(text)) return { says: "end" };
  const last = final.exec(text);
  if (last) return { says: "final stack", symbols: symbols(last[1]) };
  const out = popped.exec(text);
  if (out && (out[2] ?? out[3]) !== undefined)
    return { says: "popped", symbols: symbols(out[1]), inOrder: out[3] !== undefined };
  const need = needed.exec(text);
  if (need) return { says: "closers", symbols: symbols(need[1]) };
  const told = balance.exec(text)?.groups;
  if (told) return { says: "balance", balanced: (told.not === undefined) !== /^(?:un|in)/i.test(told.word) };
  const given = answer.exec(text)?.groups?.rest;
  if (given !== undefined) return answerOf(given);
  return stepOf(text) ?? otherwise(text, input);
}

function answerOf(given: string): BracketSaying {
  const plain = given.replace(/[\s.。]+$/u, "");
  if (new RegExp(`^(?:${list})$`, "u").test(plain)) return { says: "rest", symbols: symbolsOf(asListed(plain)) };
  const word = /^(?:"|“)?(yes|no|balanced|not balanced|unbalanced|valid|invalid)(?:"|”)?$/i
    .exec(plain)?.[1]
    ?.toLowerCase();
  return word === undefined
    ? { says: "anything" }
    : { says: "balance", balanced: /^(?:yes|balanced|valid)$/.test(word) };
}

function stepOf(text: string): BracketSaying | null {
  const found = step.exec(text)?.groups;
  if (!found) return null;
  const { words, read, action: done, moved, stack: stated } = found;
  if (stated === undefined && done === undefined && words === undefined) return null;
  // "> the stack is …" quotes.
  if (
    read !== undefined &&
    words === undefined &&
    /^[^\p{L}]*\s\p{L}/u.test(text) &&
    !/^[^\p{L}]*[;；:：,，→—–|]/u.test(text)
  )
    return null;
  if (read === undefined && done !== undefined && moved === undefined) return null;
  // A list in square brackets need not be one: "[ { ]".
  if (stated !== undefined && !/["'“]/.test(stated) && /^\[.*\]$/.test(stated.trim())) return { says: "anything" };
  const isPop = done !== undefined && /pop|弹|彈|出/i.test(done);
  const one = symbolsOf(moved ?? "");
  const symbols = read === undefined ? (isPop && openers.includes(one) ? closingOf(one) : one) : symbolsOf(read);
  return { says: "stack", symbols, stack: stated === undefined ? null : symbolsOf(asListed(stated)) };
}

function otherwise(text: string, input: string): BracketSaying {
  const said = symbolsOf(text);
  const restated = said === input && !steps.test(text.replace(/\b(?:read\w*|symbols?)\b/gi, ""));
  if (restated || (said === "" && (intended.test(text) || !steps.test(text)))) return { says: "nothing" };
  return { says: "anything" };
}

/** ['[', '{'] without the brackets of the list. */
function asListed(said: string): string {
  return /^\[\s*["'“].*["'”]\s*\]$/u.test(said.trim()) ? said.trim().slice(1, -1) : said;
}
