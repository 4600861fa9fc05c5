import { isSuspect } from "../../core/verdict/codes.js";
import { isVerdict, standings } from "../../core/verdict/standing.js";
import { standingWords } from "../words/verdicts.js";
import { useSay } from "./useSay.js";
import { VerdictBadge } from "./VerdictBadge.js";

/** What each mark says. All of them, so that one also sees which were not given. */
export function Legend() {
  const say = useSay();
  return (
    <dl class="legend">
      {standings.map((standing) => (
        <div key={standing}>
          <dt>
            <VerdictBadge standing={standing} />
          </dt>
          <dd>
            {say(standingWords[standing].meaning)}
            {isVerdict(standing) && isSuspect(standing) && <span class="counted"> {say("Counted as suspect.")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
