import * as l10n from "@vscode/l10n";
import type { DrawnFeatures, FeaturePage } from "../../protocol/features.js";
import { Facts } from "../../report/components/tables.js";
import { featureTemplates } from "../../report/words/features.js";
import { Section } from "../components/Section.js";
import { seenStep } from "../model/choice.js";
import { usePanel } from "../panelContext.js";
import { strengthIn } from "./listed.js";
import { featureName, nameRows, partOfLine, shareWords, tokenWords } from "./featureWords.js";

interface FeatureSheetProps {
  readonly page: FeaturePage;
  readonly features: DrawnFeatures;
  /** Index of the step that is selected. */
  readonly selected: number | undefined;
}

/** All that is known of one feature, and over which steps of the run it is active. */
export function FeatureSheet({ page, features, selected }: FeatureSheetProps) {
  const { feature, names, frequency, writes, examples } = page;
  const rows: [string, string][] = [
    ...nameRows(names),
    [l10n.t("Active"), shareWords(frequency)],
    [l10n.t("Writes"), writes.map(tokenWords).join(" ")],
  ];
  return (
    <Section title={`#${feature} ${featureName(page)}`}>
      <Facts rows={rows} />
      {names.some(({ by }) => by === "program") && <p class="muted">{l10n.t(featureTemplates.peak)}</p>}
      {features.steps && <OverSteps steps={features.steps} feature={feature} selected={selected} />}
      <h3>{l10n.t("Strongest examples")}</h3>
      {examples.length === 0 ? (
        <p class="muted">{l10n.t("None in texts of our own.")}</p>
      ) : (
        <ol class="examples">
          {examples.map(({ before, token, after, strength }, i) => (
            <li key={i}>
              <span class="muted">{strength.toFixed(1)}</span>{" "}
              <span dir="auto">
                {partOfLine(before)}
                <mark>{token.trim() === "" ? tokenWords(token) : partOfLine(token)}</mark>
                {partOfLine(after)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

interface OverStepsProps {
  readonly steps: NonNullable<DrawnFeatures["steps"]>;
  readonly feature: number;
  readonly selected: number | undefined;
}

/** A bar a step; a click selects the step. */
function OverSteps({ steps, feature, selected }: OverStepsProps) {
  const { choose } = usePanel();
  const strengths = steps.map((step) => strengthIn(step, feature));
  const strongest = Math.max(1, ...strengths);
  const active = strengths.flatMap((strength, step) => (strength > 0 ? [step + 1] : []));
  const words =
    active.length === 0
      ? l10n.t("Not among those that tell most at any step.")
      : l10n.t("Active in steps {0}.", active.join(", "));
  const width = Math.max(6, Math.min(22, Math.floor(330 / Math.max(1, steps.length))));
  const pick = ({ offsetX }: MouseEvent) => {
    const step = Math.floor(offsetX / width);
    if (steps[step]) choose(seenStep(step));
  };
  return (
    <div class="over-steps">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of steps selects by keyboard */}
      <svg width={width * steps.length} height="44" role="img" aria-label={words} onClick={pick}>
        {strengths.map((strength, step) => {
          const height = strength > 0 ? Math.max(2, (38 * strength) / strongest) : 1;
          return (
            <rect
              key={step}
              class={step === selected ? "bar chosen" : "bar"}
              x={step * width}
              y={42 - height}
              width={width - 2}
              height={height}
            />
          );
        })}
      </svg>
      <p class="muted">{words}</p>
    </div>
  );
}
