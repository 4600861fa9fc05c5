import type { Act } from "../acts/act.js";

function argumentsOf(act: Act): ReadonlySet<string> {
  return new Set(act.targets.map((target) => target.toLowerCase()));
}

/** Arguments by which a call is told what it is about: `order_id: W1`, `tenant: 3`, `to: ann@example.com`. */
function namesOf(act: Act): ReadonlyMap<string, string> {
  if (act.shell) return new Map();
  return new Map(
    [
      ...act.text.matchAll(
        /^([\w.-]*(?:id|ids|key|email|name|to|tenant|shop|host|service|user|number|slug|ref))s?: (.{1,120})$/gim,
      ),
    ].map(([, name, value]) => [name.toLowerCase(), value.trim().toLowerCase()] as const),
  );
}

/** The call failed because of what it named: another name is another try of the same. */
const misnamed = /\b(?:not found|no such|unknown|invalid|does not exist|doesn't exist|malformed|format|must be|404)\b/i;

/** They name another thing each, and neither name was wrong. */
function aboutOthers(later: Act, earlier: Act): boolean {
  if (misnamed.test(earlier.quote)) return false;
  const [a, b] = [namesOf(later), namesOf(earlier)];
  return [...b].some(([name, value]) => a.has(name) && a.get(name) !== value);
}

/** Whether a later call is the earlier one tried again: the same tool, and at least half of its arguments. */
export function sameAttempt(later: Act, earlier: Act): boolean {
  if (later.tool !== earlier.tool || later.kind !== earlier.kind || later.name !== earlier.name) return false;
  if (aboutOthers(later, earlier)) return false;
  const [a, b] = [argumentsOf(later), argumentsOf(earlier)];
  if (b.size === 0 || a.size === 0) return true;
  let shared = 0;
  for (const value of b) if (a.has(value)) shared++;
  return shared * 2 >= b.size;
}

/** What is queued or pending now, by its own word, has not failed any more. */
const isTaken = ({ outcome, quote }: Act): boolean => outcome === "pending" && /[a-z]{4,}\W*$/i.test(quote);

/** The failed acts that nothing later made good, or may have: what hides its exit may have held. */
export function unresolvedFailures(acts: readonly Act[]): Act[] {
  return acts.filter(
    (act, i) =>
      (act.outcome === "failed" || act.outcome === "refused") &&
      !acts
        .slice(i + 1)
        .some(
          (later) =>
            (later.outcome === "ok" || isTaken(later) || (later.outcome === "unknown" && later.masked)) &&
            sameAttempt(later, act),
        ),
  );
}

/** What was made in part was worked on again, by the id that it was given, and is whole now. */
export function isMadeGood(act: Act, acts: readonly Act[]): boolean {
  const { order, result } = act;
  const ids = Array.from(
    (result?.text ?? "").slice(0, 8000).matchAll(/"\w{0,30}id"\s?:\s?"([^"]{3,60})"/gi),
    ([, id]) => id,
  );
  return acts.some(
    (later) =>
      later.order > order &&
      later.outcome === "ok" &&
      !later.partial &&
      (ids.some((id) => later.text.includes(id)) || tookTheRest(act, later)),
  );
}

/** "failed: 2", and the same tool took two the next time. */
function tookTheRest({ tool, shell, quote }: Act, later: Act): boolean {
  const left = /:\s?([1-9]\d{0,5})$/.exec(quote)?.[1];
  return (
    left !== undefined &&
    !shell &&
    later.tool === tool &&
    new RegExp(`[:=]\\s?${left}(?![\\d.])`).test((later.result?.text ?? "").slice(0, 4000))
  );
}
