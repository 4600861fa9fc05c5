import * as l10n from "@vscode/l10n";
import { useRef } from "preact/hooks";
import { commitmentGeometry } from "../../report/components/commitmentGeometry.js";
import { plainLine } from "../../report/plainText.js";
import { settlingWords } from "../../report/settling.js";
import { decimals } from "../../report/stepReading.js";
import type { CommitmentPoint } from "../../core/run/run.js";
import { labelled } from "../layers/geometry.js";
import { answerStretches } from "../model/answerStretches.js";
import { usePanel } from "../panelContext.js";
import { useWidth } from "./useWidth.js";

const box = { height: 190, left: 30, right: 12, top: 20, bottom: 52 };

/**
 * Early answering (Lanham et al. 2023, 2307.13702): the final answer's probability when an answer is forced at each step
 * boundary, and below it which answer that was.
 */
export function CommitmentCurve({
  points,
  selected,
}: {
  points: readonly CommitmentPoint[];
  selected?: number | undefined;
}) {
  const { choose } = usePanel();
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const { x, y, height, curve, under, settled, settledAnchor } = commitmentGeometry(points, {
    left: box.left + 8,
    right: Math.max(box.left + 16, width - box.right),
    top: box.top,
    bottom: box.height - box.bottom,
  });
  const apart = x(1) - x(0);
  const at = points.findIndex(({ step }) => step === selected);
  const words = [
    l10n.t("The forced answer {0}.", settlingWords(points)),
    l10n.t(
      "The final answer's probability goes from {0} to {1}.",
      decimals(points[0].finalAnswerProbability),
      decimals(points.at(-1)!.finalAnswerProbability),
    ),
  ].join(" ");
  const stepUnder = (event: MouseEvent) => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const nearest = points[Math.max(0, Math.min(points.length - 1, Math.round(x.invert(event.clientX - left))))];
    if (nearest.step >= 0) choose({ selected: nearest.step });
  };
  return (
    <figure class="chart" ref={figure}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of steps selects by keyboard */}
      <svg role="img" aria-label={words} width={width} height={box.height} onClick={stepUnder}>
        {[0, 0.5, 1].map((value) => (
          <g key={value}>
            <line
              class={value === 0.5 ? "rule half" : "rule"}
              x1={box.left}
              x2={width - box.right}
              y1={y(value)}
              y2={y(value)}
            />
            <text class="tick" x={box.left - 6} y={y(value) + 4} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
        {at >= 0 && <line class="here" x1={x(at)} x2={x(at)} y1={box.top} y2={y(0)} />}
        <path class="under" d={under} />
        <line class="settled" x1={x(settled)} x2={x(settled)} y1={box.top - 4} y2={y(0)} />
        <text class="tick strong" x={x(settled)} y={box.top - 8} text-anchor={settledAnchor}>
          {l10n.t("settles")}
        </text>
        <path class="curve curve-0" d={curve} />
        {apart >= 8 &&
          points.map((point, i) => (
            <circle key={point.step} class={i < settled ? "point open" : "point"} cx={x(i)} cy={height(point)} r="3.5">
              <title>{pointWords(point)}</title>
            </circle>
          ))}
        {labelled(points.length, apart, 26).map((n) => (
          <text key={n} class="tick" x={x(n - 1)} y={y(0) + 16} text-anchor="middle">
            {points[n - 1].step < 0 ? l10n.t("start") : points[n - 1].step + 1}
          </text>
        ))}
        {answerStretches(points).map(({ answer, from, to }, i) => (
          <g key={from}>
            <line
              class={`stretch stretch-${i % 2}`}
              x1={x(from) - Math.min(4, apart / 2 - 1)}
              x2={x(to) + Math.min(4, apart / 2 - 1)}
              y1={box.height - 24}
              y2={box.height - 24}
            />
            {(to - from + 1) * apart >= 22 && (
              <text class="tick strong" x={x(from) - 4} y={box.height - 8}>
                {fitted(answer, (to - from + 1) * apart)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>{words}</figcaption>
      <details>
        <summary>{l10n.t("The numbers")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{l10n.t("Boundary")}</th>
              <th scope="col">{l10n.t("Forced answer")}</th>
              <th scope="col">{l10n.t("Its probability")}</th>
              <th scope="col">{l10n.t("Final answer")}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.step}>
                <th scope="row">{boundaryWords(point)}</th>
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

function boundaryWords({ step }: CommitmentPoint): string {
  return step < 0 ? l10n.t("before any reasoning") : l10n.t("after step {0}", step + 1);
}

function pointWords(point: CommitmentPoint): string {
  const { answer, probability, finalAnswerProbability } = point;
  return l10n.t(
    "{0}: forced answer {1} ({2}); final answer {3}",
    boundaryWords(point),
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
