import * as l10n from "@vscode/l10n";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { departs, farthestPlace, type ToldTrait, type TraitCourse } from "../../core/traits/course.js";
import { extentOf, TraitChart } from "../../report/components/TraitChart.js";
import { TraitTable } from "../../report/components/TraitTable.js";
import { useSay } from "../../report/components/useSay.js";
import { toldWords } from "../../report/words/traitCourses.js";
import { nearestRolesWords } from "../../report/words/roles.js";
import { traitLabel, zFigure } from "../../report/words/traits.js";
import { useWidth } from "../components/useWidth.js";
import { movedInGrid } from "../model/gridCursor.js";

export interface TraitMultiplesProps {
  /** Not empty, and of one step or answer at least. */
  readonly courses: readonly TraitCourse[];
  readonly told: readonly ToldTrait[];
  /** What each step or answer is called. */
  readonly places: readonly string[];
  /** Index of the place that is selected. */
  readonly selected: number;
  onSelect(place: number): void;
  /** For each place the roles that it is nearest to; empty where no place names any. */
  readonly roles: readonly (readonly string[] | undefined)[];
  /** By trait: index of the first place behind a change of its level. */
  readonly changes?: ReadonlyMap<string, number>;
}

/** CSS pixels. */
const narrowest = 220;
const gap = 16;
const height = 64;

/** A small chart a trait, those that go farthest first. A cursor moves over their readings by keyboard and says each in words. */
export function TraitMultiples({ courses, told, places, roles, selected, onSelect, changes }: TraitMultiplesProps) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [trait, choose] = useState<string | null>(null);
  const row = Math.max(
    0,
    courses.findIndex((course) => course.trait === trait),
  );
  const place = Math.min(places.length - 1, Math.max(0, selected));
  const columns = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  const chartWidth = Math.max(1, Math.floor((width - (columns - 1) * gap) / columns) - 2);
  const extent = extentOf(courses);
  useLayoutEffect(() => {
    if (trait !== null) frame.current?.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }, [trait]);
  const pick = (row: number, place: number) => {
    choose(courses[row].trait);
    onSelect(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next =
      event.key === "f"
        ? { row, column: farthestPlace(courses[row]) }
        : movedInGrid(event.key, { rows: courses.length, columns: places.length }, { row, column: place });
    if (!next) return;
    event.preventDefault();
    pick(next.row, next.column);
  };
  return (
    <>
      <div
        ref={frame}
        class="multiples"
        role="application"
        aria-roledescription={l10n.t("curves of traits")}
        aria-label={l10n.t("{0} traits over {1} places, the farthest first", courses.length, places.length)}
        aria-describedby="trait-words"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its readings are walked by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {courses.map((course, i) => (
          <div key={course.trait} class={i === row ? "multiple chosen" : "multiple"}>
            <p class="trait-name">
              <b>{traitLabel(course.trait, say)}</b> <span class="muted">{toldWords(course.trait, told, say)}</span>
            </p>
            <TraitChart
              course={course}
              extent={extent}
              width={chartWidth}
              height={height}
              cursor={place}
              change={changes?.get(course.trait)}
              onPick={(place) => pick(i, place)}
            />
          </div>
        ))}
      </div>
      <p class="cell-words" id="trait-words" aria-live="polite">
        <CellWords course={courses[row]} place={place} name={places[place]} roles={roles[place]} />
      </p>
      <details>
        <summary>{l10n.t("As a table")}</summary>
        <TraitTable courses={courses} told={told} places={places} roles={roles} />
      </details>
    </>
  );
}

interface CellWordsProps {
  readonly course: TraitCourse;
  readonly place: number;
  readonly name: string;
  readonly roles: readonly string[] | undefined;
}

function CellWords({ course, place, name, roles }: CellWordsProps) {
  const say = useSay();
  const nearest = nearestRolesWords(roles, say);
  const z = course.z[place];
  return (
    <>
      <span>
        {name}, {traitLabel(course.trait, say)}:
      </span>{" "}
      <b>{z === null ? l10n.t("not read") : zFigure(z)}</b>{" "}
      {z !== null && (
        <span class="muted">{departs(z) ? l10n.t("outside the neutral band") : l10n.t("within the neutral band")}</span>
      )}
      {nearest !== undefined && <span class="muted">; {nearest}</span>}
    </>
  );
}
