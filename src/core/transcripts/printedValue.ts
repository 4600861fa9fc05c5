import { unescaped } from "./printedEscapes.js";
import type { JsonObject } from "./shapes.js";

/** Deeper is nobody's chat. */
const deepest = 100;

/** Whether it can be nothing but such a print: nobody's prose begins so. */
export function looksPrinted(text: string): boolean {
  return (
    scriptObject.test(text) ||
    /^\s*[[(]?\s*(?:\{\s*'[^'\n]{1,80}'\s*:|(?:[A-Z]\w{0,40})?(?:Message|Chunk|Completion|Response|Result|Block|Request|Part|Output)\(\w{1,30}=)/u.test(
      text.slice(0, 500),
    )
  );
}

/** JavaScript's objects, whose keys stand without quotes. */
const scriptObject =
  /^\s{0,500}(?:\[\s{0,20})?\{\s{0,20}(?:role|from|messages|conversations?|prompt|question|problem)\s{0,3}:\s{0,3}['"`[{]/u;

/**
 * What Python's `repr` and `pprint` and JavaScript's console print of a value: lists, dictionaries, tuples, texts in either quotation
 * mark, and objects by their constructors, `AIMessage(content='…', id='1')`, of which the arguments' names are taken for keys. Undefined
 * for any other text, also where the printer left something out (`[Object]`, `...`).
 */
export function printedValue(text: string): { readonly value: unknown } | undefined {
  const first = firstPrinted(text);
  return first && text.slice(first.end).trim() === "" ? { value: first.value } : undefined;
}

/** The same of a text that goes on behind the value, with where it ends. JSON is such a value, too. */
export function firstPrinted(text: string): { readonly value: unknown; readonly end: number } | undefined {
  try {
    const reader = new Printed(text);
    return { value: reader.value(0), end: reader.at };
  } catch (error) {
    if (error instanceof NotPrinted) return undefined;
    throw error;
  }
}

class NotPrinted extends Error {}

const blank = /\s*/uy;
const quoted =
  /[rRuUfFbB]?("""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'|`[^`\\]*(?:\\[\s\S][^`\\]*)*`)/uy;
const number = /[+-]?(?:\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)n?(?![\w.])/uy;
const name = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_]\w*)*/uy;
/** `<Role.USER: 'user'>`, and any other object that has no form to be read back: `<class 'list'>`. */
const shown = /<([\w.]{1,80}: )?([^<>\n]{0,200})>/uy;

const constants: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["True", true],
  ["true", true],
  ["False", false],
  ["false", false],
  ["None", null],
  ["null", null],
  ["undefined", null],
  ["nan", null],
  ["NaN", null],
  ["inf", null],
  ["Infinity", null],
]);

/** Kinds that a class alone tells, under the key that its own JSON has for them. */
const kinds: readonly (readonly [form: RegExp, key: string, kind: (found: string) => string])[] = [
  [/^((?:Human|AI|System|Tool|Function)Message)(?:Chunk)?$/u, "type", (found) => found],
  [/^((?:\w{1,30})Part)$/u, "part_kind", (found) => kebab(found.slice(0, -"Part".length))],
  [/^Model(Request|Response)$/u, "kind", (found) => found.toLowerCase()],
];

const kebab = (words: string): string => words.replace(/(?<=[a-z])(?=[A-Z])/gu, "-").toLowerCase();

/** Reads one value after another from a text. */
class Printed {
  at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): unknown {
    if (depth > deepest) throw new NotPrinted();
    this.match(blank);
    const open = this.text[this.at];
    if (open === "[") return this.list("]", depth);
    if (open === "(") return this.tuple(depth);
    if (open === "{") return this.braces(depth);
    const text = this.string();
    if (text !== undefined) return text;
    const digits = this.match(number)?.[0];
    if (digits !== undefined) return numberOf(digits);
    const object = this.match(shown);
    if (object) return object[1] === undefined ? object[0] : (printedValue(object[2])?.value ?? object[2]);
    const word = this.match(name)?.[0];
    if (word === undefined) throw new NotPrinted();
    if (constants.has(word)) return constants.get(word);
    if (this.text[this.at] === "(") return this.constructed(word, depth);
    // A member of an enumeration, and what is named in capitals, as UTC is.
    if (word.includes(".")) return word.slice(word.lastIndexOf(".") + 1);
    if (depth > 0 && /^[A-Z][A-Z\d_]+$/u.test(word)) return word;
    // JavaScript's console names the class of an object before it.
    if (/^\s?\{/u.test(this.text.slice(this.at, this.at + 2))) return this.value(depth + 1);
    throw new NotPrinted();
  }

  /** Texts that stand behind each other are one, as long ones are printed; JavaScript puts a plus between them. */
  private string(): string | undefined {
    let whole: string | undefined;
    for (;;) {
      const begin = this.at;
      this.match(blank);
      if (whole !== undefined && this.text[this.at] === "+") {
        this.at++;
        this.match(blank);
      }
      const found = this.match(quoted);
      if (!found) {
        this.at = begin;
        return whole;
      }
      whole = (whole ?? "") + unescaped(found[1], /^[rR]/u.test(found[0]));
    }
  }

  private list(close: string, depth: number): unknown[] {
    const items: unknown[] = [];
    this.at++;
    while (!this.closes(close)) {
      items.push(this.value(depth + 1));
      this.separate(close);
    }
    return items;
  }

  /** One in brackets without a comma is itself. */
  private tuple(depth: number): unknown {
    const begin = this.at;
    const items = this.list(")", depth);
    return items.length === 1 && !/,\s*\)$/u.test(this.text.slice(begin, this.at)) ? items[0] : items;
  }

  /** A dictionary, an object or a set. */
  private braces(depth: number): unknown {
    const fields: [string, unknown][] = [];
    const items: unknown[] = [];
    this.at++;
    while (!this.closes("}")) {
      const begin = this.at;
      const bare = this.match(name)?.[0];
      this.match(blank);
      const key = bare !== undefined && this.text[this.at] === ":" ? bare : this.back(begin).value(depth + 1);
      this.match(blank);
      if (this.text[this.at] === ":") {
        this.at++;
        fields.push([String(key), this.value(depth + 1)]);
      } else items.push(key);
      this.separate("}");
    }
    if (fields.length > 0 && items.length > 0) throw new NotPrinted();
    return items.length > 0 ? items : Object.fromEntries(fields);
  }

  /** An object by its class and its arguments; of one argument alone that, and of several without names what is written. */
  private constructed(word: string, depth: number): unknown {
    const begin = this.at;
    const fields: [string, unknown][] = [];
    const items: unknown[] = [];
    this.at++;
    while (!this.closes(")")) {
      const start = this.at;
      const key = this.match(name)?.[0];
      if (key !== undefined && /^ ?=(?!=)/u.test(this.text.slice(this.at, this.at + 3))) {
        this.match(/ ?=/uy);
        fields.push([key, this.value(depth + 1)]);
      } else items.push(this.back(start).value(depth + 1));
      this.separate(")");
    }
    if (items.length === 1 && fields.length === 0) return items[0];
    if (items.length > 0) return `${word}${this.text.slice(begin, this.at)}`;
    return withKind(word, Object.fromEntries(fields));
  }

  private closes(close: string): boolean {
    this.match(blank);
    if (this.text[this.at] !== close) return false;
    this.at++;
    return true;
  }

  private separate(close: string): void {
    this.match(blank);
    if (this.text[this.at] === ",") this.at++;
    else if (this.text[this.at] !== close) throw new NotPrinted();
  }

  private back(to: number): this {
    this.at = to;
    return this;
  }

  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found) this.at = form.lastIndex;
    return found;
  }
}

function withKind(word: string, fields: JsonObject): JsonObject {
  const last = word.slice(word.lastIndexOf(".") + 1);
  for (const [form, key, kind] of kinds) {
    const found = form.exec(last)?.[1];
    if (found !== undefined && !("role" in fields) && !("choices" in fields) && !(key in fields))
      return { ...fields, [key]: kind(found) };
  }
  return fields;
}

/** Whole numbers that are too large for a number stay texts. */
function numberOf(written: string): unknown {
  const plain = written.replace(/[_n]/gu, "");
  const value = Number(plain);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? plain : value;
}
