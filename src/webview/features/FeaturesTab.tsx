import * as l10n from "@vscode/l10n";
import { useEffect, useState } from "preact/hooks";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { DrawnFeatures } from "../../protocol/features.js";
import { plainLine } from "../../report/plainText.js";
import { Button } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";
import { FeatureList } from "./FeatureList.js";
import { FeatureSheet } from "./FeatureSheet.js";
import { tokenWords } from "./featureWords.js";
import { listedFeatures } from "./listed.js";
import { StepTokens } from "./StepTokens.js";

interface FeaturesTabProps {
  readonly run: Run;
  readonly selected: Step | undefined;
  readonly features: DrawnFeatures | undefined;
}

/** What is active inside at the selected step: features of a sparse dictionary, each with what is known of it. */
export function FeaturesTab({ run, selected, features }: FeaturesTabProps) {
  const { act } = usePanel();
  const [word, setWord] = useState("");
  const [chosen, choose] = useState<number | undefined>(features?.opened);
  useEffect(() => choose(features?.opened), [features?.opened]);
  const step = selected?.index;
  // A token is of one step: with another step, the whole of that is looked at.
  const [at, chooseAt] = useState<{ readonly step: number; readonly token: number }>();
  const token = at && at.step === step ? at.token : undefined;
  const tokens = (step === undefined ? undefined : features?.steps?.[step]?.tokens) ?? [];
  const listed = features ? listedFeatures(features, { step, token }, word) : [];
  const current = features?.pages.find(({ feature }) => feature === chosen) ?? listed[0]?.page;
  return (
    <div class="features">
      <p class="lead">
        {l10n.t(
          "What is active in the model's state at a step, as patterns that come back in other texts (features of a sparse dictionary of the residual stream). They are for looking: a name is no cause, and no step is marked by one.",
        )}
      </p>
      <div class="section-bar">
        {run.status !== "running" && (
          <Button primary={!features?.steps} onPress={() => act({ action: "showFeatures" })}>
            {features?.steps ? l10n.t("Read Again") : l10n.t("Read What Is Active")}
          </Button>
        )}
        <Button onPress={() => act({ action: "searchFeatures" })}>{l10n.t("All Features…")}</Button>
      </div>
      {features?.steps && (
        <>
          {step !== undefined && tokens.length > 0 && (
            <StepTokens
              step={step}
              tokens={tokens}
              selected={token}
              feature={current?.feature}
              onSelect={(next) => chooseAt(next === undefined ? undefined : { step, token: next })}
            />
          )}
          <label class="feature-search">
            {l10n.t("Search in this run")}{" "}
            <input
              class="search"
              type="search"
              value={word}
              onInput={({ currentTarget }) => setWord(currentTarget.value)}
            />
          </label>
          <p class="muted" role="status">
            {word.trim() === ""
              ? listWords(
                  selected,
                  listed.length,
                  token === undefined ? undefined : { token, text: tokens[token].text },
                )
              : l10n.t("{0} features of this run speak of “{1}”.", listed.length, plainLine(word))}
          </p>
          <FeatureList listed={listed} selected={current?.feature} onSelect={choose} />
        </>
      )}
      {current && features && <FeatureSheet page={current} features={features} selected={step} />}
      {features && (
        <p class="muted">
          {l10n.t(
            "Read by {0}, after layer {1}; {2} features in all.",
            plainLine(features.model),
            features.layer,
            features.total,
          )}
        </p>
      )}
    </div>
  );
}

interface AtToken {
  readonly token: number;
  readonly text: string;
}

function listWords(selected: Step | undefined, count: number, at: AtToken | undefined): string {
  if (selected === undefined) return l10n.t("Select a step to see its features.");
  const step = selected.index + 1;
  return at === undefined
    ? l10n.t("Step {0}: the {1} features that tell most, by strength and rarity.", step, count)
    : l10n.t(
        "Token {0} of step {1}, {2}: {3} features, by strength and rarity.",
        at.token + 1,
        step,
        tokenWords(at.text),
        count,
      );
}
