/** Puts blocks and words of a page together as Markdown: white space of the page's source is none of the text. */
export class MarkdownWriter {
  #written = "";
  /** Line breaks that are due before the next words. */
  #breaks = 0;
  /** Whether a space is due. */
  #space = false;
  /** Behind the mark of an item or a heading, where its words begin in the same line. */
  #marked = false;
  /** What every line begins with, in lists and quotations. */
  prefix = "";
  /** Whether no line is left free between blocks, as in lists. */
  tight = false;
  /** Whether a formula stands on lines of its own. */
  display = false;
  /** Whether what is written is bold or in italics already. */
  emphasised = false;

  get text(): string {
    return this.#written;
  }

  /** The end of a line, or of a block where there are two. */
  break(lines: 1 | 2): void {
    if (this.#marked || this.#written === "") return;
    this.#breaks = Math.max(this.#breaks, this.tight ? 1 : lines);
    this.#space = false;
  }

  /** Words of the page's text, whose white space is one space. */
  words(text: string): void {
    const said = text.replace(/[\s\u200b]+/gu, " ");
    const words = said.trim();
    if (said.startsWith(" ")) this.#space = true;
    if (words === "") return;
    this.#begin();
    this.#written += words;
    this.#space = said.endsWith(" ");
  }

  /** Text whose line breaks and spaces count. */
  verbatim(text: string): void {
    if (text === "") return;
    this.#begin();
    this.#written += text.replaceAll("\n", `\n${this.prefix}`);
  }

  /** The sign of an item, a heading or an emphasis, which words follow at once. */
  open(sign: string): void {
    this.verbatim(sign);
    this.#marked = true;
  }

  /** The sign that follows words at once; a space before it is one behind it. */
  close(sign: string): void {
    const space = this.#space;
    this.#written += sign;
    this.#marked = false;
    this.#space = space;
  }

  #begin(): void {
    if (this.#breaks > 0) {
      this.#written += `\n${this.prefix.trimEnd()}`.repeat(this.#breaks - 1);
      this.#written += `\n${this.prefix}`;
    } else if (this.#written === "") this.#written = this.prefix;
    else if (this.#space && !this.#marked) this.#written += " ";
    this.#breaks = 0;
    this.#space = false;
    this.#marked = false;
  }
}
