import * as l10n from "@vscode/l10n";
import { plainLine } from "../../report/plainText.js";
import { movedCandidate, type Placed, placed } from "./placed.js";
import type { TwoRankingsProps } from "./TwoRankings.js";

/** Every candidate with its two places in words; the arrow keys move, N and P go to where the rankings part. */
export function Candidates({ knowledge, left, right, selected, onSelect }: TwoRankingsProps) {
  const all = placed(knowledge, left, right);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedCandidate(event.key, all, selected);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSelect(next.index);
  };
  return (
    <div
      id="candidates"
      class="rows candidates"
      role="listbox"
      tabIndex={0}
      aria-labelledby="candidates-title"
      aria-activedescendant={`candidate-${selected}`}
      onKeyDown={onKeyDown}
    >
      {all.map((each) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
        <div
          key={each.index}
          id={`candidate-${each.index}`}
          class={each.parts ? "pair candidate differs" : "pair candidate"}
          role="option"
          aria-selected={each.index === selected}
          tabIndex={-1}
          onClick={() => onSelect(each.index)}
        >
          <span class="name" dir="auto">
            {plainLine(each.text)}
          </span>
          <span class="relation">{placesWords(each)}</span>
          <span class="badges">{badges(each)}</span>
        </div>
      ))}
    </div>
  );
}

function placesWords({ outside, inside, parts }: Placed): string {
  if (inside === null) return l10n.t("place {0} outside", outside);
  return parts
    ? l10n.t("place {0} outside, {1} inside", outside, inside)
    : l10n.t("place {0} outside and inside", outside);
}

function badges({ isSaid, isKnown, right }: Placed): string {
  return [
    ...(isSaid ? [l10n.t("it says this")] : []),
    ...(isKnown ? [l10n.t("first inside")] : []),
    ...(right ? [l10n.t("right")] : []),
  ].join(" · ");
}
