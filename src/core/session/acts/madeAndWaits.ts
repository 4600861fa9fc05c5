import type { Act } from "./act.js";

/**
 * The result names the thing that was made, whose own state may be what waits: a meeting that nobody has accepted yet, a message in an outbox. Whether the
 * deed was done is then not certain; a job, a number of minutes or somebody's approval that it waits for are of the deed itself.
 */
export function madeAndWaits(act: Act | null): boolean {
  const said = act?.result?.text.slice(0, 4000) ?? "";
  return /"(?:status|state)": ?"(?:pending|queued)"/i.test(said) && namesThing.test(said) && !waitsFor.test(said);
}

const namesThing =
  /"(?:id|sha|commit|(?:event|message|msg|mail|email|order|booking|reservation|appointment|meeting|invoice|payment|record|customer|contact|lead|note|file|document|doc|page|issue|pull_?request|comment|post|reply|reminder)_?id)":/i;
const waitsFor =
  /approv|review|confirm|"(?:eta|reason|queue|position|job|task|request|operation|run|deployment|build)\w*":/i;
