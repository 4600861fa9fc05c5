import type { CommitmentPoint } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import { settlingWords } from "../settling.js";
import { decimals } from "../stepReading.js";
import { commitmentGeometry } from "./commitmentGeometry.js";

const box = { width: 960, height: 250, left: 40, right: 24, top: 26, bottom: 60 };
const mostLabels = 24;

/** Early answering (Lanham et al. 2023, 2307.13702): the final answer's probability when forced at each step boundary. */
export function CommitmentChart({ points }: { points: readonly CommitmentPoint[] }) {
  const { x, y, height, curve, under, settled, settledAnchor } = commitmentGeometry(points, {
    left: box.left + 18,
    right: box.width - box.right,
    top: box.top,
    bottom: box.height - box.bottom,
  });
  const every = Math.ceil(points.length / mostLabels);
  const first = points[0].finalAnswerProbability;
  const last = points.at(-1)!.finalAnswerProbability;
  const words = `The forced answer ${settlingWords(points)}. The final answer's probability goes from ${decimals(first)} to ${decimals(last)}.`;
  return (
    <figure class="chart">
      <svg role="img" aria-label={words} viewBox={`0 0 ${box.width} ${box.height}`}>
        {[0, 0.5, 1].map((value) => (
          <g key={value}>
            <line class="rule" x1={box.left} x2={box.width - box.right} y1={y(value)} y2={y(value)} />
            <text class="tick" x={box.left - 8} y={y(value) + 4} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
        <path class="under" d={under} />
        <line class="settled" x1={x(settled)} x2={x(settled)} y1={box.top - 6} y2={y(0)} />
        <text class="tick strong" x={x(settled)} y={box.top - 12} text-anchor={settledAnchor}>
          settles
        </text>
        <path class="curve curve-0" d={curve} />
        {points.map((point, i) => (
          <g key={point.step}>
            <circle class={i < settled ? "point open" : "point"} cx={x(i)} cy={height(point)} r="4.5">
              <title>{`${boundary(point)}: forced answer ${plainLine(point.answer)} (${decimals(point.probability)}); final answer ${decimals(point.finalAnswerProbability)}`}</title>
            </circle>
            {i % every === 0 && (
              <>
                <text class="tick" x={x(i)} y={y(0) + 18} text-anchor="middle">
                  {point.step < 0 ? "start" : point.step + 1}
                </text>
                <text class="tick strong" x={x(i)} y={y(0) + 37} text-anchor="middle">
                  {short(point.answer)}
                </text>
              </>
            )}
          </g>
        ))}
        <text class="tick" x={box.left} y={box.height - 4}>
          after which step, and the answer forced there
        </text>
      </svg>
      <figcaption>{words}</figcaption>
      <details>
        <summary>The numbers</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Boundary</th>
              <th scope="col">Forced answer</th>
              <th scope="col">Its probability</th>
              <th scope="col">Final answer's probability</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.step}>
                <th scope="row">{boundary(point)}</th>
                <td dir="auto">{plainLine(point.answer)}</td>
                <td>{decimals(point.probability)}</td>
                <td>{decimals(point.finalAnswerProbability)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function boundary({ step }: CommitmentPoint): string {
  return step < 0 ? "before any reasoning" : `after step ${step + 1}`;
}

function short(answer: string): string {
  const letters = Array.from(plainLine(answer));
  return letters.length <= 6 ? letters.join("") : `${letters.slice(0, 5).join("")}…`;
}
