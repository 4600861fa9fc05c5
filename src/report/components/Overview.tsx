import type { Run } from "../../core/run/run.js";
import { modeMeaning } from "../limits.js";
import { plainLine } from "../plainText.js";
import { cleanWords, readAt, statusWords } from "../runWords.js";
import { tally, tallyWords } from "../../core/run/tally.js";
import { verdictWords } from "../verdictWords.js";
import { VerdictBadge } from "./VerdictBadge.js";

/** The run at a glance: how many steps are suspect, which marks there are, and where. */
export function Overview({ run, anchor }: { run: Run; anchor: (index: number) => string }) {
  const counted = tally(run);
  const status = statusWords(run);
  const clean = cleanWords(run);
  return (
    <>
      <h1>{tallyWords(counted)}</h1>
      {status && (
        <p class="status" role="note">
          <b>{status.label}.</b> {plainLine(status.text)}
        </p>
      )}
      <p class="lead">
        {plainLine(run.provenance.model.name)}, {readAt(run)}. {modeMeaning[run.mode]}
      </p>
      {clean && <p class="lead">{clean}</p>}
      {run.steps.length > 0 && (
        <nav aria-label="Steps">
          <ol class="way">
            {run.steps.map(({ index, verdict }) => {
              const { icon, label, role } = verdictWords[verdict.code];
              return (
                <li key={index}>
                  <a class={role} href={`#${anchor(index)}`} title={`step ${index + 1}: ${label}`}>
                    <span class="icon" aria-hidden="true">
                      {icon}
                    </span>
                    <span class="unseen">Step </span>
                    {index + 1}
                    <span class="unseen">: {label}</span>
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
