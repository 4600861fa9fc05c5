import type { Language } from "../words/language.js";
import { renderSessionHtml } from "./html.js";
import { renderSessionMarkdown } from "./markdown.js";
import { renderSessionSarif } from "./sarif.js";
import type { ShownSession } from "./shown.js";

/** @param product name and version of this program. */
export type RenderSessions = (sessions: readonly ShownSession[], language: Language, product: string) => string;

/** Every format that checked sessions are written as, several of them into one document. */
export const sessionFormats = [
  {
    flag: "html",
    label: "HTML",
    description: "one page for a browser, without script",
    render: renderSessionHtml as RenderSessions,
  },
  {
    flag: "md",
    label: "Markdown",
    description: "for an issue or a pull request",
    render: renderSessionMarkdown as RenderSessions,
  },
  {
    flag: "sarif",
    label: "SARIF",
    description: "for code scanning and its viewers",
    render: renderSessionSarif as RenderSessions,
  },
] as const satisfies readonly {
  /** The command line's option. */
  readonly flag: string;
  /** Name and use, as templates. */
  readonly label: string;
  readonly description: string;
  readonly render: RenderSessions;
}[];
