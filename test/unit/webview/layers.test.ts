import { describe, expect, it } from "vitest";
import { heatStops } from "../../../src/report/palette.js";
import { readingOf } from "../../../src/core/verdict/facts.js";
import { labelled } from "../../../src/report/components/axisLabels.js";
import { heatColour } from "../../../src/webview/layers/cividis.js";
import { cellAt, cellOrigin, mapGeometry } from "../../../src/webview/layers/geometry.js";
import { layerMatrix, movedCell, valueAt } from "../../../src/webview/layers/matrix.js";
import { longRun } from "../../webview/scenes.js";
import { recorded } from "../report/runs.js";

const { steps } = recorded("mixed");
const matrix = layerMatrix(steps);

describe("the matrix of layers and steps", () => {
  it("holds each step's truth reading at each layer, and NaN where none was made", () => {
    expect(matrix.layers).toBe(28);
    for (const [column, step] of steps.entries()) {
      const byLayer = readingOf(step, "truth")?.byLayer;
      for (let layer = 0; layer < matrix.layers; layer++) {
        const value = valueAt(matrix, { column, layer });
        if (byLayer === undefined) expect(value).toBeNaN();
        else expect(value).toBeCloseTo(byLayer[layer], 6);
      }
    }
    expect(layerMatrix([])).toEqual({ layers: 0, steps: [], values: new Float32Array(0) });
  });

  it("is walked by keys and not left", () => {
    const at = { column: 2, layer: 20 };
    expect(movedCell("ArrowLeft", matrix, at)).toEqual({ column: 1, layer: 20 });
    expect(movedCell("ArrowUp", matrix, at)).toEqual({ column: 2, layer: 21 });
    expect(movedCell("ArrowDown", matrix, { column: 2, layer: 0 })).toEqual({ column: 2, layer: 0 });
    expect(movedCell("ArrowRight", matrix, { column: 9, layer: 1 })).toEqual({ column: 9, layer: 1 });
    expect(movedCell("PageUp", matrix, { column: 2, layer: 26 })).toEqual({ column: 2, layer: 27 });
    expect(movedCell("Home", matrix, at)).toEqual({ column: 0, layer: 20 });
    expect(movedCell("End", matrix, at)).toEqual({ column: 9, layer: 20 });
    expect(movedCell("a", matrix, at)).toBeUndefined();
  });
});

describe("the map's geometry", () => {
  it("finds each cell again from its middle", () => {
    for (const width of [300, 700, 1600]) {
      const geometry = mapGeometry(matrix, width);
      for (const cell of [
        { column: 0, layer: 0 },
        { column: 9, layer: 27 },
        { column: 4, layer: 13 },
      ]) {
        const { x, y } = cellOrigin(geometry, matrix.layers, cell);
        expect(cellAt(geometry, matrix, x + geometry.cellWidth / 2, y + geometry.cellHeight / 2)).toEqual(cell);
      }
      expect(cellAt(geometry, matrix, 2, 2)).toBeUndefined();
    }
  });

  it("keeps cells wide enough to point at, and lets the map be scrolled", () => {
    const long = layerMatrix(longRun(1000).steps);
    const geometry = mapGeometry(long, 500);
    expect(geometry.cellWidth).toBeGreaterThanOrEqual(4);
    expect(geometry.width).toBeGreaterThan(4000);
  });

  it("labels as many as have room, the first among them", () => {
    expect(labelled(10, 40, 24)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(labelled(28, 10, 22)).toEqual([1, 4, 8, 12, 16, 20, 24, 28]);
    expect(labelled(0, 10, 22)).toEqual([]);
  });
});

describe("the map's colours", () => {
  const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(" ")})`;

  it("run through the report's stops", () => {
    expect(heatColour(0)).toBe(rgb(heatStops[0]));
    expect(heatColour(1)).toBe(rgb(heatStops[10]));
    expect(heatColour(-3)).toBe(heatColour(0));
    expect(heatColour(7)).toBe(heatColour(1));
    expect(new Set(Array.from({ length: 256 }, (_, i) => heatColour(i / 255))).size).toBeGreaterThan(200);
  });
});
