import { Parser } from "htmlparser2";
import { CodedError } from "../../errors.js";

/** An element of a web page as it was saved: nothing in it is run or loaded. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** Pages of chats are some sixty elements deep, and formulas in them some forty more. */
const deepest = 300;
const mostElements = 1_000_000;

/** The elements of a page. Throws a CodedError "bad-input" for more of them, or deeper ones, than any chat has. */
export function htmlTree(html: string): HtmlElement {
  const root = { name: "", attributes: {}, children: [] as HtmlNode[] };
  const open = [root];
  let count = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (open.length > deepest || ++count > mostElements)
        throw new CodedError("bad-input", "This web page is too large or too deeply nested to be read.");
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext: (text) => void open.at(-1)?.children.push(text),
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return root;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== "string";
}

/** All elements within one, each before those within it. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...element.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]);
  }
}

/** As it stands between the tags, with a line break for `<br>`. */
export function plainText(node: HtmlNode): string {
  if (!isElement(node)) return node;
  return node.name === "br" ? "\n" : node.children.map(plainText).join("");
}

/** Of all names together. UTF-16 code units. */
const mostClasses = 2_000;

export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes.class ?? "")
    .slice(0, mostClasses)
    .split(/\s+/u)
    .filter((name) => name !== "");
}
