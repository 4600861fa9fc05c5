import type { Run } from "../core/run/run.js";
import { Report } from "./components/Report.js";
import { useSay } from "./components/useSay.js";
import { renderPage } from "./page.js";
import { plainLine } from "./plainText.js";
import { english, type Language, type Say } from "./words/language.js";
import { promptOf } from "./words/run.js";

/** The run as one self-contained HTML page. */
export function renderHtml(run: Run, { tag, say }: Language = english): string {
  return renderPage({ tag, say }, title(run, say), [
    <Banner key="banner" run={run} />,
    <Report key="report" run={run} />,
  ]);
}

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
