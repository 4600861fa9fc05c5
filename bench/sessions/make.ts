import { pick, type Random, seededRandom, seedFrom } from "../../src/core/statistics/random.js";
import { agents, asTurns } from "./agents.js";
import type { LabelledSession, SessionKind } from "./session.js";
import { tones } from "./tones.js";

/** Sessions of a kind: its scenarios drawn `rounds` times, each in another tone and the words of another agent. */
export function sessionsOf(kind: SessionKind, rounds: number, seed = 1): LabelledSession[] {
  const sessions: LabelledSession[] = [];
  const random: Random = seededRandom(seedFrom(`${kind.id} ${seed}`));
  for (let round = 0; round < rounds; round++) {
    for (const scenario of kind.scenarios(random)) {
      const tone = tones[(round + sessions.length) % tones.length];
      const agent = pick(random, agents);
      sessions.push({
        id: `${kind.id}/${scenario.name}/${round}`,
        kind: kind.id,
        scenario: scenario.name,
        tone: tone.id,
        agent: agent.id,
        status: scenario.status,
        misleading: scenario.misleading,
        silent: scenario.silent ?? [],
        turns: asTurns(scenario.request, scenario.steps, tone.frame(scenario.closing), agent),
      });
    }
  }
  return sessions;
}
