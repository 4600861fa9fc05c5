import { renderHtml } from "../../report/html.js";
import { batchRecord } from "../../core/batch/batchResult.js";
import { renderMarkdown } from "../../report/markdown.js";
import { renderSarif } from "../../report/sarif.js";
import type { SarifDocument } from "../../report/sarifPlaces.js";
import type { Run } from "../../core/run/run.js";
import type { ExportFormat } from "../../protocol/panelFromView.js";

/** The run as a document of its own, made from what was stored: nothing is run again. `document` is what SARIF points into. */
export function exportRun(run: Run, format: ExportFormat, document?: SarifDocument): string {
  switch (format) {
    case "html":
      return renderHtml(run);
    case "markdown":
      return renderMarkdown(run);
    case "jsonl":
      return `${JSON.stringify(batchRecord(run.id, run))}\n`;
    case "sarif":
      return renderSarif(run, document);
  }
}
