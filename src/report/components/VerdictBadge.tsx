import type { Standing } from "../../core/verdict/standing.js";
import { standingWords } from "../words/verdicts.js";
import { useSay } from "./useSay.js";

/** How a step stands, as icon and words. Never colour alone. */
export function VerdictBadge({ standing, count }: { standing: Standing; count?: number }) {
  const say = useSay();
  const { icon, label, role } = standingWords[standing];
  return (
    <span class={`badge ${role}`}>
      <span class="icon" aria-hidden="true">
        {icon}
      </span>
      {count === undefined ? say(label) : `${count} ${say(label)}`}
    </span>
  );
}
