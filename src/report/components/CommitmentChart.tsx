import type { CommitmentPoint } from "../../core/run/commitment.js";
import { plainLine } from "../plainText.js";
import type { Say } from "../words/language.js";
import { decimals } from "../words/readings.js";
import { boundaryWords, courseWords, settlingWords } from "../words/settling.js";
import { type AnswerStretch, answerStretches } from "./answerStretches.js";
import { labelled } from "./axisLabels.js";
import { commitmentGeometry } from "./commitmentGeometry.js";
import { ProbabilityRules } from "./ProbabilityRules.js";
import { HeadRow } from "./tables.js";
import { useSay } from "./useSay.js";

const box = { height: 200, left: 34, right: 14, top: 20, bottom: 56 };

interface CommitmentChartProps {
  readonly points: readonly CommitmentPoint[];
  /** CSS pixels at which it is drawn. */
  readonly width: number;
  /** Index of the step to be marked. */
  readonly selected?: number | undefined;
  /** Takes the index of the step whose boundary is nearest to a click. */
  readonly onPick?: ((step: number) => void) | undefined;
}

/**
 * Early answering (Lanham et al. 2023, 2307.13702): the final answer's probability when an answer is forced at each step
 * boundary, and below it which answer that was.
 */
export function CommitmentChart({ points, width, selected, onPick }: CommitmentChartProps) {
  const say = useSay();
  const geometry = commitmentGeometry(points, {
    left: box.left + 10,
    right: Math.max(box.left + 18, width - box.right),
    top: box.top,
    bottom: box.height - box.bottom,
  });
  const { x, y, height, curve, under, settled, settledAnchor } = geometry;
  const apart = x(1) - x(0);
  const at = points.findIndex(({ step }) => step === selected);
  const words = `${settlingWords(points, say)} ${courseWords(points, say)}`;
  const pickUnder = (event: MouseEvent) => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const nearest = points[Math.max(0, Math.min(points.length - 1, Math.round(x.invert(event.clientX - left))))];
    if (nearest.step >= 0) onPick?.(nearest.step);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of steps selects by keyboard */}
      <svg
        role="img"
        aria-label={words}
        width={width}
        height={box.height}
        viewBox={`0 0 ${width} ${box.height}`}
        onClick={onPick && pickUnder}
      >
        <ProbabilityRules y={y} left={box.left} right={width - box.right} />
        {at >= 0 && <line class="here" x1={x(at)} x2={x(at)} y1={box.top} y2={y(0)} />}
        <path class="under" d={under} />
        {settled !== undefined && (
          <>
            <line class="settled" x1={x(settled)} x2={x(settled)} y1={box.top - 4} y2={y(0)} />
            <text class="tick strong" x={x(settled)} y={box.top - 8} text-anchor={settledAnchor}>
              {say("settles")}
            </text>
          </>
        )}
        <path class="curve" d={curve} />
        {apart >= 8 &&
          points.map((point, i) => (
            <circle
              key={point.step}
              class={i < (settled ?? points.length) ? "point open" : "point"}
              cx={x(i)}
              cy={height(point)}
              r="3.5"
            >
              <title>{pointWords(point, say)}</title>
            </circle>
          ))}
        {labelled(points.length, apart, 34).map((n) => (
          <text key={n} class="tick" x={x(n - 1)} y={y(0) + 16} text-anchor="middle">
            {points[n - 1].step < 0 ? say("start") : points[n - 1].step + 1}
          </text>
        ))}
        {answerStretches(points).map((stretch, i) => (
          <Stretch key={stretch.from} stretch={stretch} number={i} apart={apart} x={x} />
        ))}
      </svg>
      <figcaption>{words}</figcaption>
      <Numbers points={points} />
    </>
  );
}

/** The answer that was forced at some boundaries in a row, as a bar below them. */
function Stretch({
  stretch: { answer, from, to },
  number,
  apart,
  x,
}: {
  readonly stretch: AnswerStretch;
  readonly number: number;
  readonly apart: number;
  readonly x: (place: number) => number;
}) {
  const room = (to - from + 1) * apart;
  const beyond = Math.min(4, apart / 2 - 1);
  return (
    <g>
      <line
        class={`stretch stretch-${number % 2}`}
        x1={x(from) - beyond}
        x2={x(to) + beyond}
        y1={box.height - 26}
        y2={box.height - 26}
      />
      {room >= 22 && (
        <text class="tick strong" x={x(from) - 4} y={box.height - 9}>
          {fitted(answer, room)}
        </text>
      )}
    </g>
  );
}

function Numbers({ points }: { readonly points: readonly CommitmentPoint[] }) {
  const say = useSay();
  return (
    <details>
      <summary>{say("The numbers")}</summary>
      <table>
        <HeadRow heads={["Boundary", "Forced answer", "Its probability", "Final answer's probability"]} />
        <tbody>
          {points.map((point) => (
            <tr key={point.step}>
              <th scope="row">{boundaryWords(point, say)}</th>
              <td dir="auto">{plainLine(point.answer)}</td>
              <td>{decimals(point.probability)}</td>
              <td>{decimals(point.finalAnswerProbability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function pointWords(point: CommitmentPoint, say: Say): string {
  const { answer, probability, finalAnswerProbability } = point;
  return say(
    "{0}: forced answer {1} ({2}); final answer {3}",
    boundaryWords(point, say),
    plainLine(answer),
    decimals(probability),
    decimals(finalAnswerProbability),
  );
}

/** As much of an answer as has room at about 7 pixels a letter. */
function fitted(answer: string, room: number): string {
  const letters = Array.from(plainLine(answer));
  const most = Math.max(1, Math.floor(room / 7));
  return letters.length <= most ? letters.join("") : `${letters.slice(0, Math.max(1, most - 1)).join("")}…`;
}
