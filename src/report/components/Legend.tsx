import { isSuspect, verdictCodes } from "../../core/verdict/codes.js";
import { verdictWords } from "../verdictWords.js";
import { VerdictBadge } from "./VerdictBadge.js";

/** What each mark says. All of them, so that one also sees which were not given. */
export function Legend() {
  return (
    <dl class="legend">
      {verdictCodes.map((code) => (
        <div key={code}>
          <dt>
            <VerdictBadge code={code} />
          </dt>
          <dd>
            {verdictWords[code].meaning}
            {isSuspect(code) && <span class="counted"> Counted as suspect.</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
