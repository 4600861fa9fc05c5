interface ProbabilityRulesProps {
  /** Where a probability lies in the drawing. */
  readonly y: (probability: number) => number;
  readonly left: number;
  readonly right: number;
}

/** Lines of a chart at probability 0, one half and 1, each with its number. */
export function ProbabilityRules({ y, left, right }: ProbabilityRulesProps) {
  return (
    <>
      {[0, 0.5, 1].map((value) => (
        <g key={value}>
          <line class={value === 0.5 ? "rule half" : "rule"} x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text class="tick" x={left - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
    </>
  );
}
