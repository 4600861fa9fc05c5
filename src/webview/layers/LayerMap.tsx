import * as l10n from "@vscode/l10n";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { decimals } from "../../report/words/readings.js";
import { standingWords } from "../../report/words/verdicts.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { type Standing, standingOf } from "../../core/verdict/standing.js";
import { useWidth } from "../components/useWidth.js";
import { seenStep } from "../model/choice.js";
import { usePanel } from "../panelContext.js";
import { drawMap, inkOf } from "./drawMap.js";
import { cellAt, cellOrigin, mapGeometry } from "./geometry.js";
import { type Cell, type LayerMatrix, layerMatrix, movedCell, valueAt } from "./matrix.js";
import { Ramp } from "./Ramp.js";
import { useThemeCount } from "./useThemeCount.js";

/** Truth by layer and step on a canvas. A cursor moves over its cells by keyboard and says each in words. */
export function LayerMap({ run, selected }: { run: Run; selected: Step | undefined }) {
  const { steps } = run;
  const { choose } = usePanel();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  const theme = useThemeCount();
  const [focused, setFocused] = useState(false);
  const matrix = useMemo(() => layerMatrix(steps), [steps]);
  const standings = steps.map((step) => standingOf(step, run));
  const geometry = mapGeometry(matrix, width);
  const [chosenLayer, setLayer] = useState<number | null>(null);
  const column = Math.max(0, selected === undefined ? 0 : steps.indexOf(selected));
  const cell: Cell = { column, layer: Math.min(chosenLayer ?? furthestLayer(matrix, column), matrix.layers - 1) };

  useLayoutEffect(() => {
    if (canvas.current && width > 0)
      drawMap(canvas.current, { matrix, standings, geometry, cell, focused, ink: inkOf(canvas.current) });
  });
  useLayoutEffect(() => {
    const { x } = cellOrigin(geometry, matrix.layers, cell);
    const scroller = frame.current;
    if (!scroller) return;
    if (x < scroller.scrollLeft + geometry.left) scroller.scrollLeft = x - geometry.left;
    else if (x + geometry.cellWidth > scroller.scrollLeft + width) scroller.scrollLeft = x + geometry.cellWidth - width;
  }, [cell.column, width, theme]);

  if (matrix.layers === 0) return <p class="muted">{l10n.t("No layer was read in this run.")}</p>;

  const moveTo = (next: Cell) => {
    setLayer(next.layer);
    choose(seenStep(steps[next.column].index));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedCell(event.key, matrix, cell);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(next);
  };
  const onClick = (event: MouseEvent) => {
    const { left, top } = canvas.current!.getBoundingClientRect();
    const next = cellAt(geometry, matrix, event.clientX - left, event.clientY - top);
    if (next) moveTo(next);
  };
  return (
    <div class="layer-map">
      <p class="lead" id="map-help">
        {l10n.t(
          "Bright where the model's state takes a step for true, dark blue where for untrue: what a probe on each single layer reads at the end of each step. Deeper layers are higher up.",
        )}
      </p>
      <div
        ref={frame}
        class="map-frame"
        role="application"
        aria-roledescription={l10n.t("map of layers and steps")}
        aria-label={l10n.t("Truth by layer and step, {0} layers, {1} steps", matrix.layers, steps.length)}
        aria-describedby="map-help cell-words"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its cells are walked by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onClick={onClick}
      >
        <canvas ref={canvas} width="1" height="1" />
      </div>
      <p class="cell-words" id="cell-words" aria-live="polite">
        <CellWords matrix={matrix} cell={cell} standing={standings[cell.column]} />
      </p>
      <Ramp from={l10n.t("0 untrue")} to={l10n.t("true 1")} />
    </div>
  );
}

/** The layer of a step that says most, so that the cursor begins where there is something to see. */
function furthestLayer(matrix: LayerMatrix, column: number): number {
  let furthest = 0;
  let distance = -1;
  for (let layer = 0; layer < matrix.layers; layer++) {
    const away = Math.abs(valueAt(matrix, { column, layer }) - 0.5);
    if (away > distance) [furthest, distance] = [layer, away];
  }
  return furthest;
}

function CellWords({ matrix, cell, standing }: { matrix: LayerMatrix; cell: Cell; standing: Standing }) {
  const step = matrix.steps[cell.column];
  const value = valueAt(matrix, cell);
  const { icon, label, role } = standingWords[standing];
  return (
    <>
      <span>{l10n.t("Step {0}, layer {1}:", step.index + 1, cell.layer + 1)}</span>{" "}
      <b>{Number.isNaN(value) ? l10n.t("not read") : decimals(value)}</b>{" "}
      {!Number.isNaN(value) && <span>{leaning(value)}</span>}{" "}
      <span class={`verdict ${role}`}>
        <span class="icon" aria-hidden="true">
          {icon}
        </span>{" "}
        {l10n.t(label)}
      </span>
    </>
  );
}

function leaning(probability: number): string {
  if (probability < 0.35) return l10n.t("reads as untrue");
  if (probability > 0.65) return l10n.t("reads as true");
  return l10n.t("reads neither way");
}
