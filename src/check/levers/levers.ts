import { type LeverSubject, leverSubjects } from "../../core/run/leverSubjects.js";
import type { RunEvent } from "../../core/run/events.js";
import type { Chain } from "../chain.js";
import { leverOf } from "./leverOf.js";

/** So many are looked at in a check, those that move the answer most. */
const MOST_LEVERS = 3;

/** At which layers the sentences of the prompt and the steps that move the answer most take hold of it. */
export async function* levers({ model, current, signal }: Chain): AsyncGenerator<RunEvent> {
  const moves = ({ nats }: LeverSubject) => Math.abs(nats);
  const subjects = leverSubjects(current())
    .toSorted((a, b) => moves(b) - moves(a))
    .slice(0, MOST_LEVERS);
  let found = 0;
  for (const subject of subjects) {
    for await (const event of leverOf(model, current(), subject, signal)) {
      if (event.type === "lever") found++;
      yield event;
    }
  }
  if (found === 0) yield { type: "note", note: { code: "no-lever", values: [] } };
}
