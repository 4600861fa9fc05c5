import { heatStops } from "../../report/palette.js";

/** What the map's colours stand for, from 0 to 1, in words at both ends. */
export function Ramp({ from, to }: { from: string; to: string }) {
  const cell = 12;
  const width = cell * heatStops.length;
  return (
    <p class="ramp">
      <span>{from}</span>
      <svg viewBox={`0 0 ${width} 8`} width={width} height="8" aria-hidden="true">
        {heatStops.map((_, i) => (
          <rect key={i} class={`heat-${i}`} x={i * cell} y="0" width={cell} height="8" />
        ))}
      </svg>
      <span>{to}</span>
    </p>
  );
}
