import { agents, asTurns } from "../agents.js";
import { compiledSessions } from "./compiled.js";
import { javascriptSessions } from "./javascript.js";
import { pythonSessions } from "./python.js";
import type { KeptSession, WholeSession } from "./session.js";

export const wholeSessions: readonly WholeSession[] = [...pythonSessions, ...javascriptSessions, ...compiledSessions];

/** A session in turns, as it is kept. */
export function kept({
  id,
  agent,
  request,
  steps,
  closing,
  claims,
  notClaims = [],
  misleading,
  silent = [],
}: WholeSession): KeptSession {
  const style = agents.find((own) => own.id === agent);
  if (!style) throw new Error(`No agent is called ${agent}.`);
  return {
    id,
    agent,
    turns: asTurns(request, steps, closing, style),
    claims: claims.map(([words, status]) => ({ words, status })),
    notClaims,
    misleading,
    silent,
  };
}
