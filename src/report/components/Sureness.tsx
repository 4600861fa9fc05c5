import type { FindingWords } from "../words/finding.js";
import { useSay } from "./useSay.js";

/** Below a finding: how sure it is, and what to do about it. */
export function Sureness({ words: { sure, next } }: { words: FindingWords }) {
  const say = useSay();
  return (
    <dl class="sureness">
      <div>
        <dt>{say("How sure")}</dt>
        <dd>{sure}</dd>
      </div>
      <div>
        <dt>{say("Next")}</dt>
        <dd dir="auto">{next}</dd>
      </div>
    </dl>
  );
}
