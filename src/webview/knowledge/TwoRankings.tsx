import * as l10n from "@vscode/l10n";
import type { Knowledge, Ranking } from "../../core/knowledge/knowledge.js";
import type { Ranked } from "../../core/knowledge/ranks.js";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { rankingName } from "../../report/words/knowledge.js";
import { decimals } from "../../report/words/readings.js";
import { Dropdown } from "../controls/controls.js";

export interface TwoRankingsProps {
  readonly knowledge: Knowledge;
  readonly left: readonly Ranked[];
  /** Empty where nothing was read inside. */
  readonly right: readonly Ranked[];
  /** Index of a candidate. */
  readonly selected: number;
  onSelect(candidate: number): void;
}

/** Height of a row in CSS pixels: that of `.ranking li` in knowledge.css. */
const row = 30;
const bridge = 96;

/** The rankings side by side, a line from each candidate's place on the left to that on the right. */
export function TwoRankings(props: TwoRankingsProps) {
  const { left, right, selected } = props;
  const middle = (rank: number) => (rank + 0.5) * row;
  return (
    <div class="rankings">
      <RankingList title={l10n.t("Outside: what its words give")} ranked={left} {...props} />
      {right.length > 0 && (
        <svg class="bridge" width={bridge} height={left.length * row} aria-hidden="true">
          {left.map(({ index, place }, from) => {
            const to = right.findIndex((other) => other.index === index);
            if (to < 0) return null;
            const parts = right[to].place !== place;
            const kind = `${parts ? "parts" : "agrees"}${index === selected ? " chosen" : ""}`;
            return <line key={index} class={kind} x1="4" y1={middle(from)} x2={bridge - 4} y2={middle(to)} />;
          })}
        </svg>
      )}
      {right.length > 0 && <RankingList title={l10n.t("Inside: what its state gives")} ranked={right} {...props} />}
    </div>
  );
}

interface RankingListProps extends TwoRankingsProps {
  readonly title: string;
  readonly ranked: readonly Ranked[];
}

function RankingList({ title, ranked, knowledge: { says }, selected, onSelect }: RankingListProps) {
  return (
    <section class="ranking" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {ranked.map(({ candidate: { text }, index, place, score }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list of candidates selects by keyboard
          <li key={index} class={index === selected ? "chosen" : ""} onClick={() => onSelect(index)}>
            <span class="place">{place}</span>
            <span class="name" dir="auto" title={plainLine(text)}>
              {plainLine(text)}
            </span>
            {text === says && <span class="muted">{l10n.t("says")}</span>}
            <span class="score">{decimals(score)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RankingChoiceProps<T extends Ranking> {
  readonly label: string;
  readonly value: Ranking;
  readonly rankings: readonly T[];
  onChange(ranking: T): void;
}

/** Which of several measures ranks them. */
export function RankingChoice<T extends Ranking>({ label, value, rankings, onChange }: RankingChoiceProps<T>) {
  const say = useSay();
  const options = rankings.map((ranking) => ({ value: ranking, label: rankingName(ranking, say) }));
  return (
    <span class="ranking-choice">
      <span class="muted" aria-hidden="true">
        {label}
      </span>{" "}
      <Dropdown label={label} value={value as T} options={options} onChange={onChange} />
    </span>
  );
}
