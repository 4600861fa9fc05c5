import * as l10n from "@vscode/l10n";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { plainLine } from "../../report/plainText.js";
import { useSay } from "../../report/components/useSay.js";
import { answersDiffer, comparedWords } from "../../report/words/compared.js";
import { truthFigures } from "../../report/words/readings.js";
import { tallyWords } from "../../report/words/run.js";
import { tally } from "../../core/run/tally.js";
import { truthBeside } from "../../core/verdict/facts.js";
import { standingOf } from "../../core/verdict/standing.js";
import { standingWords } from "../../report/words/verdicts.js";
import type { Step } from "../../core/run/step.js";
import type { ComparedRun } from "../../protocol/panel.js";
import type { DrawnDifferences } from "../../protocol/features.js";
import { StepHeading } from "../components/StepHeading.js";
import { Button, Checkbox } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";
import { FeatureDifferences } from "./FeatureDifferences.js";
import { type ComparedRow, comparedRows, movedRow } from "./rows.js";

interface ComparisonProps {
  readonly left: ComparedRun;
  readonly right: ComparedRun;
  readonly differences?: DrawnDifferences;
}

/** Two runs side by side, each step beside the one that says the same. */
export function Comparison({ left, right, differences }: ComparisonProps) {
  const { act } = usePanel();
  const say = useSay();
  const [onlyDifferences, setOnly] = useState(false);
  const [selected, setSelected] = useState(0);
  const all = useMemo(() => comparedRows(left.run, right.run), [left.run, right.run]);
  const rows = onlyDifferences ? all.filter(({ differs }) => differs) : all;
  const current = rows.find(({ number }) => number === selected) ?? rows[0];
  const differ = answersDiffer(left.run, right.run) === true;
  const differing = all.filter(({ differs }) => differs).length;

  useLayoutEffect(() => {
    if (current) document.getElementById(rowId(current))?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedRow(event.key, rows, current?.number);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setSelected(next.number);
  };
  return (
    <div class="comparison">
      <header class="header">
        <div class="heading">
          <h1 dir="auto">{comparedWords(left.run, right.run, { differing, all: all.length }, say)}</h1>
        </div>
        <div class="actions">
          {!differences && (
            <Button onPress={() => act({ action: "compareFeatures" })}>{l10n.t("Which Features Differ?")}</Button>
          )}
          <Checkbox checked={onlyDifferences} onChange={setOnly}>
            {l10n.t("Only differences")}
          </Checkbox>
        </div>
      </header>
      <main class="reading" aria-label={l10n.t("Comparison")}>
        <div class="sides">
          <Side side={left} differs={differ} />
          <Side side={right} differs={differ} />
        </div>
        {differences && <FeatureDifferences differences={differences} />}
        <div
          class="rows"
          role="listbox"
          tabIndex={0}
          aria-label={l10n.t("Aligned steps")}
          aria-activedescendant={current && rowId(current)}
          onKeyDown={onKeyDown}
        >
          {rows.map((row) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
            <div
              key={row.number}
              id={rowId(row)}
              class={row.differs ? "pair differs" : "pair"}
              role="option"
              aria-selected={row === current}
              tabIndex={-1}
              onClick={() => setSelected(row.number)}
            >
              <Cell side={left} step={row.left} />
              <span class="relation">{relationWords(row)}</span>
              <Cell side={right} step={row.right} />
            </div>
          ))}
        </div>
      </main>
    </div>
  );
}

function relationWords({ left, right, differs }: ComparedRow): string {
  if (!left || !right) return l10n.t("no counterpart");
  return differs ? l10n.t("other verdict") : l10n.t("same verdict");
}

const rowId = ({ number }: ComparedRow) => `row-${number}`;

function Side({ side: { label, run }, differs }: { side: ComparedRun; differs: boolean }) {
  const say = useSay();
  return (
    <section class="side" aria-label={plainLine(label)}>
      <h2 dir="auto">{plainLine(label)}</h2>
      <p class="facts-line">
        <span>{plainLine(run.provenance.model.name)}</span>
        <span>{tallyWords(tally(run), say)}</span>
      </p>
      <p class={differs ? "side-answer differs" : "side-answer"}>
        <span class="muted">{l10n.t("Answer")}</span>{" "}
        <b dir="auto">{run.answer === null ? l10n.t("none") : plainLine(run.answer.text)}</b>
      </p>
    </section>
  );
}

function Cell({ side: { label, run }, step }: { side: ComparedRun; step: Step | null }) {
  const say = useSay();
  if (step === null) {
    return (
      <span class="cell none">
        <span class="unseen">{plainLine(label)}: </span>
        {l10n.t("no such step")}
      </span>
    );
  }
  const standing = standingOf(step, run);
  return (
    <span class={`cell ${standingWords[standing].role}`}>
      <span class="unseen">{plainLine(label)}, </span>
      <StepHeading step={step} standing={standing}>
        {truthBeside(step) && <span class="muted">{truthFigures(step, say)}</span>}
      </StepHeading>
    </span>
  );
}
