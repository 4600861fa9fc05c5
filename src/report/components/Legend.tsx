import { isSuspect, verdictCodes } from "../../core/verdict/codes.js";
import { verdictWords } from "../words/verdicts.js";
import { useSay } from "./useSay.js";
import { VerdictBadge } from "./VerdictBadge.js";

/** What each mark says. All of them, so that one also sees which were not given. */
export function Legend() {
  const say = useSay();
  return (
    <dl class="legend">
      {verdictCodes.map((code) => (
        <div key={code}>
          <dt>
            <VerdictBadge code={code} />
          </dt>
          <dd>
            {say(verdictWords[code].meaning)}
            {isSuspect(code) && <span class="counted"> {say("Counted as suspect.")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
