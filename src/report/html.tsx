import { render } from "preact-render-to-string";
import type { Run } from "../core/run/run.js";
import { Report } from "./components/Report.js";
import { SayContext, useSay } from "./components/useSay.js";
import { plainLine } from "./plainText.js";
import { reportStyle } from "./reportStyle.js";
import { reportStyleHash } from "./reportStyleHash.js";
import { english, type Language, type Say } from "./words/language.js";
import { promptOf } from "./words/run.js";

/**
 * The run as one self-contained HTML page: no script, no address outside the page, and a content security policy that
 * allows exactly the one style sheet within it.
 */
export function renderHtml(run: Run, { tag, say }: Language = english): string {
  const page = (
    <html lang={tag}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title(run, say)}</title>
        <style dangerouslySetInnerHTML={{ __html: reportStyle }} />
      </head>
      <body>
        <SayContext.Provider value={say}>
          <Banner run={run} />
          <Report run={run} />
        </SayContext.Provider>
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

const policy = `default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'`;

function title(run: Run, say: Say): string {
  const asked = Array.from(plainLine(promptOf(run) ?? say("plain text")));
  return `cotcheck: ${asked.length > 60 ? `${asked.slice(0, 59).join("")}…` : asked.join("")}`;
}

function Banner({ run }: { run: Run }) {
  const say = useSay();
  return (
    <div class="banner">
      <span class="brand">cotcheck</span> <span class="about">{say("chain-of-thought check")}</span>{" "}
      <time dateTime={run.createdAt}>{run.createdAt.slice(0, 16).replace("T", " ")} UTC</time>
    </div>
  );
}
