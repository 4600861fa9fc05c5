import * as l10n from "@vscode/l10n";
import { useLayoutEffect } from "preact/hooks";
import { featureName, tokenWords } from "./featureWords.js";
import { type ListedFeature, movedFeature } from "./listed.js";

interface FeatureListProps {
  readonly listed: readonly ListedFeature[];
  /** Number of a feature. */
  readonly selected: number | undefined;
  onSelect(feature: number): void;
}

/** Features with their strength at the selected step or token; the arrow keys move. */
export function FeatureList({ listed, selected, onSelect }: FeatureListProps) {
  const strongest = Math.max(1, ...listed.map(({ here }) => here?.strength ?? 0));
  const isListed = listed.some(({ page }) => page.feature === selected);
  useLayoutEffect(() => {
    if (isListed) document.getElementById(`feature-${selected}`)?.scrollIntoView({ block: "nearest" });
  }, [selected, isListed]);
  if (listed.length === 0) return <p class="muted none-listed">{l10n.t("None.")}</p>;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedFeature(event.key, listed, selected);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSelect(next.page.feature);
  };
  return (
    <div
      id="features"
      class="rows feature-rows"
      role="listbox"
      tabIndex={0}
      aria-label={l10n.t("Features")}
      {...(isListed && { "aria-activedescendant": `feature-${selected}` })}
      onKeyDown={onKeyDown}
    >
      {listed.map(({ page, here, steps }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
        <div
          key={page.feature}
          id={`feature-${page.feature}`}
          class="pair feature"
          role="option"
          aria-selected={page.feature === selected}
          tabIndex={-1}
          onClick={() => onSelect(page.feature)}
        >
          <span class="feature-name" dir="auto">
            <span class="muted">#{page.feature}</span> {featureName(page)}
          </span>
          <span class="muted feature-where" dir="auto">
            {here && <Strength value={here.strength / strongest} />}
            {here && strengthWords(here)}
            {steps.length > 0 && ` · ${stepsWords(steps.map(({ step }) => step + 1))}`}
          </span>
        </div>
      ))}
    </div>
  );
}

function strengthWords(here: NonNullable<ListedFeature["here"]>): string {
  const strength = here.strength.toFixed(1);
  return "token" in here ? l10n.t("{0} at {1}", strength, tokenWords(here.token)) : strength;
}

function stepsWords(steps: readonly number[]): string {
  const shown = steps.slice(0, 8).join(", ");
  return steps.length > 8
    ? l10n.t("steps {0} and {1} more", shown, steps.length - 8)
    : steps.length === 1
      ? l10n.t("step {0}", shown)
      : l10n.t("steps {0}", shown);
}

function Strength({ value }: { value: number }) {
  return (
    <svg class="strength" width="60" height="8" aria-hidden="true">
      <rect class="rail" x="0" y="3" width="60" height="2" />
      <rect class="filled" x="0" y="1" width={Math.max(1, 60 * value)} height="6" />
    </svg>
  );
}
