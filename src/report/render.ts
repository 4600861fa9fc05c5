import type { Run } from "../core/run/run.js";
import type { FormatId } from "./formats.js";
import { renderHtml } from "./html.js";
import { renderJsonl } from "./jsonl.js";
import { renderMarkdown } from "./markdown.js";
import { renderSarif } from "./sarif.js";
import type { SarifDocument } from "./sarifPlaces.js";
import type { Language } from "./words/language.js";

type Render = (run: Run, language: Language, document: SarifDocument | undefined) => string;

const renderers: Readonly<Record<FormatId, Render>> = {
  html: renderHtml,
  markdown: renderMarkdown,
  jsonl: renderJsonl,
  sarif: (run, language, document) => renderSarif(run, document, language),
};

/**
 * The run as a document of its own, made from what was stored: nothing is run again.
 * @param document that the results of a format which points at places point into; a format of the run alone takes no heed of it.
 */
export function renderAs(format: FormatId, run: Run, language: Language, document?: SarifDocument): string {
  return renderers[format](run, language, document);
}
