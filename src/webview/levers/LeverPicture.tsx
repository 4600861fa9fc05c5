import * as l10n from "@vscode/l10n";
import { useRef, useState } from "preact/hooks";
import { carriedByLayer } from "../../core/run/levers.js";
import type { Lever } from "../../core/run/lever.js";
import { labelled } from "../../report/components/axisLabels.js";
import { heatClass } from "../../report/palette.js";
import { plainLine } from "../../report/plainText.js";
import { decimals } from "../../report/words/readings.js";
import { useWidth } from "../components/useWidth.js";
import { Ramp } from "../layers/Ramp.js";
import { type GridCell, movedInGrid } from "../model/gridCursor.js";
import { firstLayer, randomAt } from "./layers.js";
import { LeverTable } from "./LeverTable.js";

/** Sentences and steps down, layers across. A cursor moves over the cells by keyboard and says each in words. */
export function LeverPicture({ levers }: { levers: readonly Lever[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [chosen, setCell] = useState<GridCell | null>(null);
  const row = Math.min(chosen?.row ?? 0, levers.length - 1);
  const layers = levers[row].added.length;
  const layer = Math.min(chosen?.column ?? firstLayer(levers[row]), layers - 1);
  const cellWidth = Math.max(narrowest, Math.min(widest, Math.floor((width - rowFrame - 2 * margin) / layers)));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedInGrid(event.key, { rows: levers.length, columns: layers }, { row, column: layer });
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setCell(next);
  };
  return (
    <>
      <div
        ref={frame}
        class="map-frame lever-picture"
        role="application"
        aria-roledescription={l10n.t("picture of levers and layers")}
        aria-label={l10n.t("Share of the effect by layer, {0} rows, {1} layers", levers.length, layers)}
        aria-describedby="lever-words"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its cells are walked by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {levers.map((lever, i) => (
          <LeverRow
            key={`${lever.step} ${lever.sentence}`}
            lever={lever}
            cellWidth={cellWidth}
            cursor={i === row ? layer : null}
            onPick={(column) => setCell({ row: i, column })}
          />
        ))}
        <Axis layers={layers} cellWidth={cellWidth} />
      </div>
      <p class="cell-words" id="lever-words" aria-live="polite">
        <CellWords lever={levers[row]} layer={layer} />
      </p>
      <Ramp from={l10n.t("0 none of its effect")} to={l10n.t("all of it 1")} />
      <p class="muted">
        {l10n.t("Below each row: random differences of the same length. The line marks where it takes hold.")}
      </p>
      <details>
        <summary>{l10n.t("As a table")}</summary>
        <LeverTable lever={levers[row]} />
      </details>
    </>
  );
}

/** CSS pixels. */
const narrowest = 4;
const widest = 22;
const margin = 3;
/** What stands beside a row's picture. */
const rowFrame = 14;
const cellHeight = 20;
const randomHeight = 5;
const height = margin + cellHeight + 3 + randomHeight + 5;

interface LeverRowProps {
  readonly lever: Lever;
  readonly cellWidth: number;
  /** The layer that the cursor is on; null where it is on another row. */
  readonly cursor: number | null;
  onPick(layer: number): void;
}

function LeverRow({ lever, cellWidth, cursor, onPick }: LeverRowProps) {
  const carried = carriedByLayer(lever);
  const width = cellWidth * carried.length + 2 * margin;
  const left = (layer: number) => margin + layer * cellWidth;
  const below = margin + cellHeight + 3;
  const pick = ({ offsetX }: MouseEvent) =>
    onPick(Math.min(carried.length - 1, Math.max(0, Math.floor((offsetX - margin) / cellWidth))));
  const gap = cellWidth >= 10 ? 1 : 0;
  return (
    <div class={cursor === null ? "lever-row" : "lever-row chosen"}>
      <p class="lever-name" dir="auto">
        <b>{lever.step === undefined ? l10n.t("Prompt") : l10n.t("Step {0}", lever.step + 1)}</b>{" "}
        {plainLine(lever.sentence)}
      </p>
      <svg width={width} height={height} aria-hidden="true" onClick={pick}>
        {carried.map((share, layer) => (
          <rect
            key={layer}
            class={heatClass(share)}
            x={left(layer)}
            y={margin}
            width={cellWidth - gap}
            height={cellHeight}
          />
        ))}
        {carried.map((_, layer) => {
          const share = randomAt(lever, layer);
          return share === undefined ? null : (
            <rect
              key={layer}
              class={heatClass(share)}
              x={left(layer)}
              y={below}
              width={cellWidth - gap}
              height={randomHeight}
            />
          );
        })}
        {lever.hold && (
          <line
            class="hold"
            x1={left(lever.hold.from)}
            x2={left(lever.hold.to + 1) - gap}
            y1={height - 2}
            y2={height - 2}
          />
        )}
        {cursor !== null && (
          <rect
            class="lever-cursor"
            x={left(cursor) - 1.5}
            y={margin - 1.5}
            width={cellWidth - gap + 3}
            height={cellHeight + 3}
          />
        )}
      </svg>
    </div>
  );
}

function Axis({ layers, cellWidth }: { layers: number; cellWidth: number }) {
  return (
    <svg width={cellWidth * layers + 2 * margin} height="18" aria-hidden="true">
      {labelled(layers, cellWidth, 26).map((n) => (
        <text key={n} class="tick" x={margin + (n - 0.5) * cellWidth} y="13" text-anchor="middle">
          {n}
        </text>
      ))}
    </svg>
  );
}

function CellWords({ lever, layer }: { lever: Lever; layer: number }) {
  const random = randomAt(lever, layer);
  const share = (lever.added[layer] + lever.takenOut[layer]) / 2;
  const [added, takenOut] = [decimals(lever.added[layer]), decimals(lever.takenOut[layer])];
  const where =
    lever.step === undefined
      ? l10n.t("“{0}”, layer {1}:", plainLine(lever.sentence), layer + 1)
      : l10n.t("Step {0}, layer {1}:", lever.step + 1, layer + 1);
  return (
    <>
      <span dir="auto">{where}</span> <b>{decimals(share)}</b>{" "}
      <span>{l10n.t("of its effect (added {0}, taken out {1})", added, takenOut)}</span>
      {random !== undefined && <span>{l10n.t("; random as long: {0} at most", decimals(random))}</span>}
    </>
  );
}
