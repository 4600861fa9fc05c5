import type { Run } from "../core/run/run.js";
import type { FormatId } from "./formats.js";
import { renderHtml } from "./html.js";
import { renderJsonl } from "./jsonl.js";
import { renderMarkdown } from "./markdown.js";
import { renderSarif } from "./sarif.js";
import type { Language } from "./words/language.js";

type Render = (run: Run, language: Language, uri: string) => string;

const renderers: Readonly<Record<FormatId, Render>> = {
  html: renderHtml,
  markdown: renderMarkdown,
  jsonl: renderJsonl,
  sarif: (run, language, uri) => renderSarif(run, { uri }, language),
};

/**
 * The run as a document of its own, made from what was stored: nothing is run again.
 * @param uri of the document that holds the response, as an address in a file may name it.
 */
export function renderAs(format: FormatId, run: Run, language: Language, uri: string): string {
  return renderers[format](run, language, uri);
}
