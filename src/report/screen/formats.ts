import type { Language } from "../words/language.js";
import type { ScreenDocument } from "./document.js";
import { renderScreenHtml } from "./html.js";
import { renderScreenMarkdown } from "./markdown.js";

/** Every format that a screening is written as. */
export const screenFormats = [
  { flag: "html", label: "HTML", description: "one page for a browser, without script", render: renderScreenHtml },
  { flag: "md", label: "Markdown", description: "for an issue or a model's card", render: renderScreenMarkdown },
] as const satisfies readonly {
  /** The command line's option. */
  readonly flag: string;
  readonly label: string;
  readonly description: string;
  readonly render: (document: ScreenDocument, language: Language) => string;
}[];
