import type { Run } from "../../core/run/run.js";
import { modeMeaning } from "../words/limits.js";
import { plainLine } from "../plainText.js";
import { tally } from "../../core/run/tally.js";
import { cleanWords, readAt, statusWords, tallyWords } from "../words/run.js";
import { verdictWords } from "../words/verdicts.js";
import { useSay } from "./useSay.js";
import { VerdictBadge } from "./VerdictBadge.js";

/** The run at a glance: how many steps are suspect, which marks there are, and where. */
export function Overview({ run, anchor }: { run: Run; anchor: (index: number) => string }) {
  const say = useSay();
  const counted = tally(run);
  const status = statusWords(run, say);
  const clean = cleanWords(run, say);
  return (
    <>
      <h1>{tallyWords(counted, say)}</h1>
      {status && (
        <p class="status" role="note">
          <b>{status.label}.</b> {plainLine(status.text)}
        </p>
      )}
      <p class="lead">
        {plainLine(run.provenance.model.name)}, {readAt(run, say)}. {say(modeMeaning[run.mode])}
      </p>
      {clean && <p class="lead">{clean}</p>}
      {run.steps.length > 0 && (
        <nav aria-label={say("Steps")}>
          <ol class="way">
            {run.steps.map(({ index, verdict }) => {
              const { icon, label, role } = verdictWords[verdict.code];
              return (
                <li key={index}>
                  <a class={role} href={`#${anchor(index)}`} title={say("step {0}: {1}", index + 1, say(label))}>
                    <span class="icon" aria-hidden="true">
                      {icon}
                    </span>
                    <span class="unseen">{say("Step")} </span>
                    {index + 1}
                    <span class="unseen">: {say(label)}</span>
                  </a>
                </li>
              );
            })}
          </ol>
        </nav>
      )}
      <p class="tally">
        {counted.codes.map(({ code, count }) => [<VerdictBadge key={code} code={code} count={count} />, " "])}
      </p>
    </>
  );
}
