import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { render } from "preact-render-to-string";
import { light } from "../../report/palette.js";

export interface PlotAxis {
  readonly label: string;
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  readonly format?: (value: number) => string;
  readonly log?: boolean;
}

export interface PlotSeries {
  readonly name: string;
  /** Along x. `weight` is the share of the whole that a point stands for, shown as its area. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly weight?: number }[];
}

export interface PlotPanel {
  readonly title: string;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly series: readonly PlotSeries[];
}

export interface Plot {
  readonly title: string;
  /** The same in words, for people who cannot see the plot. */
  readonly description: string;
  readonly panels: readonly PlotPanel[];
}

const width = 440;
const columns = 2;
const box = { left: 54, right: 418, top: 44, bottom: 318 };
const legend = { top: 372, line: 19, below: 20 };
const { surface, ink, muted, line: rule, accent, roles } = light;
/** Lines differ in their dashes as well as in their colour. */
const strokes = [
  { colour: accent, dash: undefined },
  { colour: roles.alarm.text, dash: "8 4" },
  { colour: roles.good.text, dash: "2 3" },
  { colour: muted, dash: "10 3 2 3" },
] as const;

/** Panels in rows of two as one SVG document on its own light ground, which needs neither a script nor a DOM. */
export function plotSvg({ title, description, panels }: Plot): string {
  const lines = Math.max(0, ...panels.map(({ series }) => series.length));
  const row = legend.top + lines * legend.line + legend.below;
  const whole = width * Math.min(columns, panels.length);
  const height = row * Math.ceil(panels.length / columns) - legend.below;
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby="title description"
      width={whole}
      height={height}
      viewBox={`0 0 ${whole} ${height}`}
      font-family="system-ui, sans-serif"
      font-size={12}
      fill={ink}
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <rect width={whole} height={height} fill={surface} />
      {panels.map((panel, i) => (
        <g key={panel.title} transform={`translate(${(i % columns) * width} ${Math.floor(i / columns) * row})`}>
          <Panel {...panel} />
        </g>
      ))}
    </svg>
  );
  return `${render(svg)}\n`;
}

function Panel({ title, x: across, y: up, series }: PlotPanel) {
  const x = scaleOf(across, [box.left, box.right]);
  const y = scaleOf(up, [box.bottom, box.top]);
  const path = line<PlotSeries["points"][number]>(
    (point) => x(point.x),
    (point) => y(point.y),
  ).digits(1);
  const round = (value: number) => Number(value.toFixed(1));
  return (
    <>
      <text x={box.left} y={24} font-size={15} font-weight={600}>
        {title}
      </text>
      {up.ticks.map((tick) => (
        <g key={tick}>
          <line x1={box.left} x2={box.right} y1={round(y(tick))} y2={round(y(tick))} stroke={rule} />
          <text x={box.left - 8} y={round(y(tick) + 4)} text-anchor="end" fill={muted}>
            {said(up, tick)}
          </text>
        </g>
      ))}
      {across.ticks.map((tick) => (
        <text key={tick} x={round(x(tick))} y={box.bottom + 18} text-anchor="middle" fill={muted}>
          {said(across, tick)}
        </text>
      ))}
      <text x={(box.left + box.right) / 2} y={box.bottom + 37} text-anchor="middle" fill={muted}>
        {across.label}
      </text>
      <text x={-(box.top + box.bottom) / 2} y={14} transform="rotate(-90)" text-anchor="middle" fill={muted}>
        {up.label}
      </text>
      {series.map(({ name, points }, i) => {
        const { colour, dash } = strokes[i % strokes.length];
        const stroke = { fill: "none", stroke: colour, "stroke-width": 2, "stroke-dasharray": dash };
        const height = legend.top + i * legend.line;
        return (
          <g key={name}>
            <path {...stroke} d={path([...points]) ?? ""} />
            {points.map((point) =>
              point.weight === undefined ? null : (
                <circle
                  key={point.x}
                  cx={round(x(point.x))}
                  cy={round(y(point.y))}
                  fill={colour}
                  fill-opacity={0.35}
                  r={round(3 + 14 * Math.sqrt(point.weight))}
                />
              ),
            )}
            <path {...stroke} d={`M${box.left} ${height}h34`} />
            <text x={box.left + 42} y={height + 4}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}

function scaleOf({ domain, log = false }: PlotAxis, range: readonly [number, number]) {
  return log ? scaleLog(domain, range).clamp(true) : scaleLinear(domain, range).clamp(true);
}

function said({ format = String }: PlotAxis, tick: number): string {
  return format(tick);
}
