/** A hostile file has a kind a line. */
const mostKinds = 12;

/** Counts what a reader passes over, and says it: one sentence a kind. */
export class LeftOut {
  readonly #counts = new Map<string, number>();
  readonly #sentences: string[] = [];

  /** `what` reads behind a count of one: `line of the type "progress"`. */
  count(what: string, more = 1): void {
    const kind = this.#counts.has(what) || this.#counts.size < mostKinds ? what : "record of other kinds";
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + more);
  }

  say(sentence: string): void {
    if (this.#sentences.length < mostKinds && !this.#sentences.includes(sentence)) this.#sentences.push(sentence);
  }

  sentences(): string[] {
    const counted = [...this.#counts].map(([what, count]) => `${words(count, what)} passed over.`);
    return [...this.#sentences, ...counted];
  }
}

function words(count: number, what: string): string {
  const [noun, ...rest] = what.split(" ");
  return count === 1 ? `1 ${what} was` : `${count} ${[plural(noun), ...rest].join(" ")} were`;
}

function plural(noun: string): string {
  if (noun.endsWith("y")) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith("ch") ? `${noun}es` : `${noun}s`;
}

/** For a name out of a file: short, on one line, without control characters. */
export function quoted(name: unknown): string {
  const text = typeof name === "string" ? name : typeof name;
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
