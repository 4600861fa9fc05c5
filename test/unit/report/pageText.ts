import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** All elements of a page, in document order; the parser's complaints fail. */
export function elementsOf(html: string): Element[] {
  const faults: string[] = [];
  const page = parse(html, { onParseError: ({ code }) => faults.push(code) });
  if (faults.length > 0) throw new Error(`not well-formed: ${faults.join(", ")}`);
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(page);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function textOf(element: Element): string {
  return element.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return defaultTreeAdapter.isElementNode(child) ? textOf(child) : "";
    })
    .join("");
}

const blocks = new Set([
  "h1",
  "h2",
  "h3",
  "p",
  "li",
  "dt",
  "dd",
  "tr",
  "summary",
  "figcaption",
  "pre",
  "caption",
  "div",
  "section",
  "ol",
  "ul",
  "dl",
  "table",
  "thead",
  "tbody",
  "details",
  "figure",
  "main",
  "header",
  "nav",
  "svg",
]);

/** What a screen reader would come across, one block a line. */
export function spokenText(html: string): string {
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    const said = line.replace(/\s+/gu, " ").trim();
    if (said !== "") lines.push(said);
    line = "";
  };
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isTextNode(node)) line += node.value;
    if (!defaultTreeAdapter.isElementNode(node)) return;
    const { tagName } = node;
    if (attribute(node, "aria-hidden") === "true" || tagName === "style") return;
    if (blocks.has(tagName)) flush();
    if (/^h\d$/u.test(tagName)) line += `${"#".repeat(Number(tagName[1]))} `;
    if (tagName === "td" || tagName === "th") line += " ";
    if (tagName === "svg") line += `[${attribute(node, "aria-label")}]`;
    else for (const child of node.childNodes) visit(child);
    if (blocks.has(tagName)) flush();
  };
  for (const child of elementsOf(html)[0].childNodes) visit(child);
  flush();
  return `${lines.join("\n")}\n`;
}
