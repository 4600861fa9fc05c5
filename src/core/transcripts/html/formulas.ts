import { classesOf, elementsIn, type HtmlElement, plainText } from "./tree.js";

/** Formulas of a page by the LaTeX that they were set from. */

export function isScriptedFormula({ name, attributes }: HtmlElement): boolean {
  return name === "script" && /^math\/tex\b/u.test(attributes.type ?? "");
}

export function isFormula(element: HtmlElement): boolean {
  const { name, attributes } = element;
  const isNamed = name === "math" || name === "mjx-container" || "data-math" in attributes;
  return isNamed || isScriptedFormula(element) || classesOf(element).includes("katex");
}

/** Whether a formula stands on lines of its own, and what is within an element that says so. */
export function isDisplay(element: HtmlElement): boolean {
  const { attributes } = element;
  return (
    classesOf(element).some((one) => /^(?:katex-display|math-block|math-display)$/u.test(one)) ||
    attributes.display === "block" ||
    attributes.display === "true" ||
    /mode=display/u.test(attributes.type ?? "")
  );
}

/** What a formula was set from: KaTeX and MathML keep that as an annotation, MathJax in a script, Gemini in an attribute. */
export function latexOf(element: HtmlElement): string | undefined {
  if (element.name === "script") return plainText(element);
  const given = element.attributes["data-math"] ?? element.attributes.alttext;
  if (given !== undefined) return given;
  for (const { name, attributes, children } of elementsIn(element)) {
    if (name === "annotation" && /tex/iu.test(attributes.encoding ?? "")) return children.map(plainText).join("");
    if (name === "math" && attributes.alttext !== undefined) return attributes.alttext;
  }
  return undefined;
}
