import type { VerdictCode } from "../../core/run/run.js";
import { verdictWords } from "../words/verdicts.js";
import { useSay } from "./useSay.js";

/** A verdict's icon and words. Never colour alone. */
export function VerdictBadge({ code, count }: { code: VerdictCode; count?: number }) {
  const say = useSay();
  const { icon, label, role } = verdictWords[code];
  return (
    <span class={`badge ${role}`}>
      <span class="icon" aria-hidden="true">
        {icon}
      </span>
      {count === undefined ? say(label) : `${count} ${say(label)}`}
    </span>
  );
}
