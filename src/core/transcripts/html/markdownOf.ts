import { isDisplay, isFormula, isScriptedFormula, latexOf } from "./formulas.js";
import { MarkdownWriter } from "./markdownWriter.js";
import { classesOf, elementsIn, type HtmlElement, type HtmlNode, isElement, plainText } from "./tree.js";

/** What a part of a page says. */
export interface PageText {
  /** As Markdown: formulas by their LaTeX, code in fences, tables with bars. */
  readonly markdown: string;
  /** What the pictures in it are called, "" for one without a name. */
  readonly pictures: readonly string[];
}

/** Controls, drawings and what a browser does not show. */
const unseen: ReadonlySet<string> = new Set(
  "head script style noscript template svg button nav textarea input select option iframe object audio video canvas".split(
    " ",
  ),
);
const blocks: ReadonlySet<string> = new Set(
  "p div section article main body html header footer aside figure figcaption form fieldset address dl dt dd summary details".split(
    " ",
  ),
);
/** For screen readers alone. */
const spoken = /^(?:sr-only|visually-?hidden|cdk-visually-hidden|screen-?reader(?:-text|-only)?)$/iu;

/**
 * The words of an element, without what `leaves` takes out of them.
 *
 * @param whole whether what is there for screen readers alone counts, such as the names of who speaks.
 */
export function markdownOf(
  element: HtmlElement,
  leaves: (inner: HtmlElement) => boolean = () => false,
  whole = false,
): PageText {
  const pictures: string[] = [];
  const writer = new MarkdownWriter();
  const write: Write = (node, kept) => {
    if (!isElement(node)) {
      if (kept && node.trim() !== "") writer.verbatim(node);
      else writer.words(node);
    } else if (!isUnseen(node, whole) && !leaves(node)) {
      writeElement(node, keepsSpace(node) ?? kept, { writer, pictures, write });
    }
  };
  for (const child of element.children) write(child, keepsSpace(element) ?? false);
  return { markdown: writer.text.trim(), pictures };
}

type Write = (node: HtmlNode, kept: boolean) => void;

interface Writing {
  readonly writer: MarkdownWriter;
  readonly pictures: string[];
  readonly write: Write;
}

function isUnseen(element: HtmlElement, whole: boolean): boolean {
  const { name, attributes } = element;
  return (
    (unseen.has(name) && !isScriptedFormula(element)) ||
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    attributes.role === "button" ||
    /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}none\b/u.test(attributes.style ?? "") ||
    (!whole && classesOf(element).some((name) => spoken.test(name)))
  );
}

/** What a person wrote keeps its lines. Undefined where an element is as the one around it. */
function keepsSpace(element: HtmlElement): boolean | undefined {
  const styles = [
    ...classesOf(element).map((name) => /^whitespace-(.+)$/u.exec(name)?.[1]),
    /white-space\s{0,9}:\s{0,9}([\w-]{1,20})/u.exec(element.attributes.style ?? "")?.[1],
  ];
  const style = styles.find((one) => one !== undefined);
  return style === undefined ? undefined : /^(?:pre|break-spaces)/u.test(style);
}

function writeElement(element: HtmlElement, kept: boolean, writing: Writing): void {
  const { writer, pictures, write } = writing;
  const { name, attributes, children } = element;
  const inner = () => {
    for (const child of children) write(child, kept);
  };
  if (isFormula(element)) writeFormula(writing, element);
  else if (/^h[1-6]$/u.test(name)) writeHeading(writer, "#".repeat(Number(name[1])), plainText(element), inner);
  else if (name === "br") writer.break(1);
  else if (name === "hr") writeBlock(writer, () => writer.verbatim("---"));
  else if (name === "pre") writeCode(writer, element);
  else if (name === "code" || name === "kbd" || name === "samp") writeInlineCode(writer, plainText(element));
  else if (name === "strong" || name === "b") writeEmphasis(writer, "**", element, inner);
  else if (name === "em" || name === "i") writeEmphasis(writer, "*", element, inner);
  else if (name === "sup" || name === "sub") writeRaised(writer, name, element);
  else if (name === "ul" || name === "ol") writeList(writing, element, kept);
  else if (name === "table") writeTable(writing, element);
  else if (name === "blockquote") writeBlock(writer, () => withPrefix(writer, "> ", inner));
  else if (name === "img") {
    // A picture of an emoji is the emoji; one with an empty name decorates.
    if (/^\p{Extended_Pictographic}/u.test(attributes.alt ?? "")) writer.words(attributes.alt);
    else if (attributes.alt !== "") pictures.push((attributes.alt ?? "").slice(0, 200));
  } else if (isDisplay(element)) {
    writer.display = true;
    inner();
    writer.display = false;
  } else if (blocks.has(name)) writeBlock(writer, inner);
  else inner();
}

function writeBlock(writer: MarkdownWriter, inner: () => void): void {
  writer.break(2);
  inner();
  writer.break(2);
}

function writeHeading(writer: MarkdownWriter, signs: string, text: string, inner: () => void): void {
  if (text.trim() === "") return;
  writeBlock(writer, () => {
    writer.open(`${signs} `);
    inner();
  });
}

function withPrefix(writer: MarkdownWriter, more: string, inner: () => void): void {
  const { prefix } = writer;
  writer.prefix = prefix + more;
  inner();
  writer.prefix = prefix;
}

function writeEmphasis(writer: MarkdownWriter, sign: string, element: HtmlElement, inner: () => void): void {
  const text = writer.emphasised ? "" : plainText(element);
  // Blocks are within some programs' bold type.
  const isSimple = element.children.every(
    (child) => !isElement(child) || !(blocks.has(child.name) || child.name === "br"),
  );
  if (writer.emphasised || !isSimple || text.trim() === "") {
    inner();
    return;
  }
  if (/^\s/u.test(text)) writer.words(" ");
  writer.emphasised = true;
  writer.open(sign);
  inner();
  writer.close(sign);
  writer.emphasised = false;
}

function writeFormula({ writer, pictures }: Writing, element: HtmlElement): void {
  const latex = latexOf(element)?.trim();
  if (latex === undefined) pictures.push("formula");
  else if (writer.display || isDisplay(element)) writeBlock(writer, () => writer.verbatim(`$$\n${latex}\n$$`));
  else writer.verbatim(`$${latex}$`);
}

/** `x<sup>2</sup>` is no x2. What leads to a source is none of the text. */
function writeRaised(writer: MarkdownWriter, name: "sup" | "sub", element: HtmlElement): void {
  const text = plainText(element).trim();
  if (text === "" || [...elementsIn(element)].some((inner) => inner.name === "a" || inner.name === "button")) return;
  const sign = name === "sup" ? "^" : "_";
  writer.verbatim(/^[-−+]?[\p{L}\p{N}]+$/u.test(text) ? `${sign}${text}` : `${sign}(${text})`);
}

function writeList(writing: Writing, list: HtmlElement, kept: boolean): void {
  const { writer, write } = writing;
  const { tight } = writer;
  let number = Number.parseInt(list.attributes.start ?? "1", 10) || 1;
  writer.break(2);
  writer.tight = true;
  for (const item of list.children) {
    if (!isElement(item) || item.name !== "li") {
      write(item, false);
      continue;
    }
    const sign = list.name === "ol" ? `${number++}. ` : "- ";
    writer.break(1);
    writer.open(sign);
    withPrefix(writer, " ".repeat(sign.length), () => {
      for (const child of item.children) write(child, kept);
    });
    writer.break(1);
  }
  writer.tight = tight;
  writer.break(2);
}

function writeCode(writer: MarkdownWriter, pre: HtmlElement): void {
  // Pages put the language's name and buttons beside the code itself; some have an element a line.
  const codes = [...elementsIn(pre)].filter(({ name }) => name === "code");
  const code = codes.length === 1 ? codes[0] : pre;
  const text = plainText(code).replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  const named = [...classesOf(code), ...classesOf(pre)].map(
    (name) => /^(?:language|lang|highlight-source)-([\w+#.-]{1,30})$/u.exec(name)?.[1],
  );
  const language = named.find((name) => name !== undefined) ?? "";
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  if (text.trim() !== "") writeBlock(writer, () => writer.verbatim(`${fence}${language}\n${text}\n${fence}`));
}

function writeInlineCode(writer: MarkdownWriter, text: string): void {
  if (text.trim() === "") return;
  writer.verbatim(text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
}

function writeTable(writing: Writing, table: HtmlElement): void {
  const { writer } = writing;
  const rowsIn = ({ children }: HtmlElement): HtmlElement[] =>
    children.filter(isElement).flatMap((child) => {
      if (child.name === "tr") return [child];
      return /^t(?:head|body|foot)$/u.test(child.name) ? rowsIn(child) : [];
    });
  const rows = rowsIn(table);
  const lines = rows.map((row) =>
    row.children.filter(isElement).flatMap((cell) => {
      if (cell.name !== "td" && cell.name !== "th") return [];
      const { markdown, pictures } = markdownOf(cell);
      writing.pictures.push(...pictures);
      return [markdown.replace(/\s*\n\s*/gu, " ").replaceAll("|", "\\|")];
    }),
  );
  const [head, ...others] = lines.filter((cells) => cells.length > 0);
  if (!head) return;
  const barred = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = barred(head.map(() => "---"));
  writeBlock(writer, () => writer.verbatim([barred(head), rule, ...others.map(barred)].join("\n")));
}
