import { render } from "preact-render-to-string";
import type { Run } from "../core/run/run.js";
import { Report } from "./components/Report.js";
import { plainLine } from "./plainText.js";
import { reportStyle } from "./reportStyle.js";
import { reportStyleHash } from "./reportStyleHash.js";
import { promptOf } from "./runWords.js";

/**
 * The run as one self-contained HTML page: no script, no address outside the page, and a content security policy that
 * allows exactly the one style sheet within it.
 */
export function renderHtml(run: Run): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title(run)}</title>
        <style dangerouslySetInnerHTML={{ __html: reportStyle }} />
      </head>
      <body>
        <Banner run={run} />
        <Report run={run} />
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

const policy = `default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'`;

function title(run: Run): string {
  const asked = Array.from(plainLine(promptOf(run) ?? "plain text"));
  return `cotcheck: ${asked.length > 60 ? `${asked.slice(0, 59).join("")}…` : asked.join("")}`;
}

function Banner({ run }: { run: Run }) {
  return (
    <div class="banner">
      <span class="brand">cotcheck</span> <span class="about">chain-of-thought check</span>{" "}
      <time dateTime={run.createdAt}>{run.createdAt.slice(0, 16).replace("T", " ")} UTC</time>
    </div>
  );
}
