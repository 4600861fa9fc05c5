import { elementsIn, type HtmlElement, isElement, plainText } from "./tree.js";

/** The heading that simple-evals writes above each sample of a report. */
const heading = "Prompt conversation";

/** The samples of a report, each a part of a page of its own. A page that is no report is one part. */
export function samplesIn(page: HtmlElement): readonly HtmlElement[] {
  for (const element of elementsIn(page)) {
    const starts = element.children.flatMap((child, at) =>
      isElement(child) && /^h\d$/u.test(child.name) && plainText(child).trim() === heading ? [at] : [],
    );
    if (starts.length > 0)
      return starts.map((start, i) => ({ ...element, children: element.children.slice(start, starts[i + 1]) }));
  }
  return [page];
}
