import * as l10n from "@vscode/l10n";
import { findingOf } from "../../core/run/finding.js";
import type { Run } from "../../core/run/run.js";
import { Sureness } from "../../report/components/Sureness.js";
import { useSay } from "../../report/components/useSay.js";
import { findingWords } from "../../report/words/finding.js";
import { cleanWords } from "../../report/words/run.js";
import type { PanelAbilities } from "../../protocol/panel.js";
import { NextActions } from "./NextActions.js";
import { PanelStrip } from "./PanelStrip.js";

interface SummaryProps {
  readonly run: Run;
  readonly selected: number | undefined;
  readonly can: PanelAbilities;
}

/** Below the finding, which is the panel's title: where the marks are, how sure it is, and what to do next. */
export function Summary({ run, selected, can }: SummaryProps) {
  const say = useSay();
  const finding = findingOf(run);
  // That it ends before the first step says nothing that the finding does not.
  const clean = run.clean && run.clean.upTo >= 0 ? cleanWords(run, say) : undefined;
  return (
    <section class="summary" aria-label={l10n.t("Summary")}>
      <PanelStrip run={run} selected={selected} />
      <Sureness words={findingWords(run, say)} />
      {clean && <p class="muted">{clean}</p>}
      {"step" in finding && <NextActions run={run} step={finding.step} can={can} only="first" />}
    </section>
  );
}
