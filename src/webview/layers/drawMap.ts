import { colourRoles, standingWords } from "../../report/words/verdicts.js";
import type { Standing } from "../../core/verdict/standing.js";
import { heatColour } from "./cividis.js";
import { labelled } from "../../report/components/axisLabels.js";
import { cellOrigin, type MapGeometry } from "./geometry.js";
import { type Cell, type LayerMatrix, valueAt } from "./matrix.js";

/** The theme's colours and letters, as the canvas needs them. */
export interface Ink {
  readonly text: string;
  readonly muted: string;
  readonly focus: string;
  readonly unread: string;
  readonly font: string;
  readonly roles: Readonly<Record<string, string>>;
}

export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour("ink"),
    muted: colour("muted"),
    focus: colour("focus"),
    unread: colour("line"),
    font: `11px ${style.fontFamily}`,
    roles: Object.fromEntries(colourRoles.map((role) => [role, colour(role)])),
  };
}

export interface MapPicture {
  readonly matrix: LayerMatrix;
  /** One a column. */
  readonly standings: readonly Standing[];
  readonly geometry: MapGeometry;
  readonly cell: Cell;
  readonly focused: boolean;
  readonly ink: Ink;
}

export function drawMap(canvas: HTMLCanvasElement, picture: MapPicture): void {
  const { width, height } = picture.geometry;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  // Set through the object model: a style attribute in markup would be refused by the page's policy.
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(density, density);
  pen.clearRect(0, 0, width, height);
  drawCells(pen, picture);
  drawLabels(pen, picture);
  drawCursor(pen, picture);
}

function drawCells(pen: CanvasRenderingContext2D, { matrix, geometry, ink }: MapPicture): void {
  const { cellWidth, cellHeight } = geometry;
  const gap = cellWidth >= 10 ? 1 : 0;
  for (let column = 0; column < matrix.steps.length; column++) {
    for (let layer = 0; layer < matrix.layers; layer++) {
      const value = valueAt(matrix, { column, layer });
      const { x, y } = cellOrigin(geometry, matrix.layers, { column, layer });
      if (Number.isNaN(value)) {
        pen.fillStyle = ink.unread;
        if (layer % 4 === 0) pen.fillRect(x + cellWidth / 2 - 0.5, y + cellHeight / 2, 1, 1);
      } else {
        pen.fillStyle = heatColour(value);
        pen.fillRect(x, y, cellWidth - gap, cellHeight);
      }
    }
  }
}

function drawLabels(pen: CanvasRenderingContext2D, { matrix, standings, geometry, ink, cell }: MapPicture): void {
  const { left, cellWidth, cellHeight } = geometry;
  const below = geometry.height - geometry.bottom;
  pen.font = ink.font;
  pen.textBaseline = "middle";
  pen.textAlign = "right";
  pen.fillStyle = ink.muted;
  for (const n of labelled(matrix.layers, cellHeight, 22)) {
    const { y } = cellOrigin(geometry, matrix.layers, { column: 0, layer: n - 1 });
    pen.fillText(String(n), left - 8, y + cellHeight / 2);
  }
  pen.textAlign = "center";
  for (const n of labelled(matrix.steps.length, cellWidth, 24)) {
    const step = matrix.steps[n - 1];
    const middle = left + (n - 0.5) * cellWidth;
    pen.fillStyle = n - 1 === cell.column ? ink.text : ink.muted;
    pen.fillText(String(step.index + 1), middle, below + 12);
    if (cellWidth < 12) continue;
    const { icon, role } = standingWords[standings[n - 1]];
    pen.fillStyle = ink.roles[role] ?? ink.muted;
    pen.fillText(icon, middle, below + 27);
  }
}

function drawCursor(pen: CanvasRenderingContext2D, { matrix, geometry, cell, focused, ink }: MapPicture): void {
  const { cellWidth, cellHeight, top } = geometry;
  const { x, y } = cellOrigin(geometry, matrix.layers, cell);
  const gap = cellWidth >= 10 ? 1 : 0;
  pen.lineWidth = 1;
  pen.strokeStyle = ink.text;
  pen.strokeRect(x - 1.5, top - 1.5, cellWidth - gap + 3, cellHeight * matrix.layers + 3);
  pen.lineWidth = 2;
  pen.strokeStyle = focused ? ink.focus : ink.text;
  pen.strokeRect(x - 2, y - 2, cellWidth - gap + 4, cellHeight + 4);
}
