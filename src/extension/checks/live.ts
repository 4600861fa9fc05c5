import { l10n } from "vscode";
import type { RunEvent } from "../../core/run/events.js";
import type { Run } from "../../core/run/run.js";
import type { Generation } from "../../protocol/panel.js";
import { activityWords, leftWords } from "../../report/words/activities.js";
import { language } from "../language.js";
import type { Pace } from "./pace.js";

/** A run that grows. */
export interface Live {
  readonly path: string;
  readonly run: Run;
  readonly generation: Generation;
}

/** How far the check is behind an event. */
export function generationAfter(event: RunEvent, { run, generation }: Live, pace: Pace): Generation {
  if (event.type === "done" || event.type === "error") return { state: "ended" };
  if (generation.state !== "running") return generation;
  const device = run.provenance.runtime;
  if (event.type === "progress") {
    const { activity, done, total } = event;
    const secondsLeft = pace.left(event);
    const left = secondsLeft !== undefined && { secondsLeft };
    return { state: "running", activity: language.say(activityWords[activity]), done, total, device, ...left };
  }
  if (event.type !== "token") return { ...generation, device };
  const tokensPerSecond = pace.tokens.perSecond();
  const secondsLeft = pace.leftWhileWriting();
  return {
    state: "running",
    activity: l10n.t("Writing"),
    device,
    ...(tokensPerSecond !== undefined && { tokensPerSecond }),
    ...(secondsLeft !== undefined && { secondsLeft }),
  };
}

/** The state of a check on one line, for the progress and the status item. */
export function liveWords({ run, generation }: Pick<Live, "run" | "generation">): string {
  const steps = run.steps.length === 1 ? l10n.t("1 step") : l10n.t("{0} steps", run.steps.length);
  if (generation.state === "ended") return steps;
  if (generation.state === "cancelling") return l10n.t("Stopping");
  const { activity, done, total, tokensPerSecond, secondsLeft } = generation;
  const count = done === undefined ? "" : total === undefined ? ` ${done}` : ` ${done}/${total}`;
  const speed = tokensPerSecond === undefined ? "" : ` · ${l10n.t("{0}\u00a0tokens/s", tokensPerSecond.toFixed(1))}`;
  const left = secondsLeft === undefined ? "" : ` · ${leftWords(secondsLeft, language.say)}`;
  return `${activity}${count} · ${steps}${speed}${left}`;
}
