import type { Run } from "../core/run/run.js";
import { Report } from "./components/Report.js";
import { useSay } from "./components/useSay.js";
import { renderPage } from "./page.js";
import { shortLine } from "./plainText.js";
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
  return `cotcheck: ${shortLine(promptOf(run) ?? say("plain text"), 60)}`;
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
