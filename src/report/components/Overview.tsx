import { tally } from "../../core/run/tally.js";
import type { Run } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import { findingWords } from "../words/finding.js";
import { modeMeaning } from "../words/limits.js";
import { cleanWords, readAt, statusWords, tallyWords } from "../words/run.js";
import { Sureness } from "./Sureness.js";
import { useSay } from "./useSay.js";
import { VerdictBadge } from "./VerdictBadge.js";
import { VerdictStrip } from "./VerdictStrip.js";

/** The run at a glance: what was found, how sure that is, what to do about it, and where the marks are. */
export function Overview({ run, anchor }: { run: Run; anchor: (index: number) => string }) {
  const say = useSay();
  const counted = tally(run);
  const status = statusWords(run, say);
  const clean = cleanWords(run, say);
  const words = findingWords(run, say);
  return (
    <>
      <h1 dir="auto">{words.finding}</h1>
      {status && (
        <p class="status" role="note">
          <b>{status.label}.</b> {plainLine(status.text)}
        </p>
      )}
      <Sureness words={words} />
      <VerdictStrip run={run} anchor={anchor} />
      <p class="tally">
        {counted.standings.map(({ standing, count }) => [
          <VerdictBadge key={standing} standing={standing} count={count} />,
          " ",
        ])}
      </p>
      <p class="lead">
        {tallyWords(counted, say)}. {plainLine(run.provenance.model.name)}, {readAt(run, say)}.{" "}
        {say(modeMeaning[run.mode])}
      </p>
      {clean && <p class="lead">{clean}</p>}
    </>
  );
}
