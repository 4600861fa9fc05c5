import { isDeepStrictEqual } from "node:util";
import { CancelledError, CodedError } from "../core/errors.js";
import type { Handlers } from "../protocol/answerCalls.js";
import type { LoadRequest } from "../protocol/engine.js";
import type { Turns } from "./turns.js";

export interface InTurnOptions {
  readonly turns: Turns;
  /** What is served: `load` refuses anything else. */
  readonly load: LoadRequest;
  /** Aborts when the connection is closed. */
  readonly gone: AbortSignal;
}

/**
 * The calls of one connection to an engine that others want too: `load` waits for the connection's turn, and the others are refused before
 * it. The turn ends when the connection is gone and the call at hand has ended, so that nothing of it reaches into the next turn.
 */
export function inTurn(handlers: Handlers, { turns, load: served, gone }: InTurnOptions): Handlers {
  let endTurn: (() => void) | undefined;
  let atHand: Promise<unknown> = Promise.resolve();
  gone.addEventListener("abort", () => void atHand.then(() => endTurn?.()), { once: true });

  const followed =
    <Given extends unknown[], Result>(handler: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> => {
      if (gone.aborted) return Promise.reject(new CancelledError());
      const call = handler(...given);
      atHand = call.catch(() => {});
      return call;
    };
  type AnyHandler = (...given: unknown[]) => Promise<unknown>;
  const behindLoad = (handler: AnyHandler) =>
    followed(async (...given: unknown[]) => {
      if (!endTurn)
        throw new CodedError("engine-protocol", "The engine was asked to work before its turn was asked for.");
      return handler(...given);
    });

  const others = Object.entries(handlers).map(([method, handler]) => [method, behindLoad(handler as AnyHandler)]);
  const load = followed<Parameters<Handlers["load"]>, Awaited<ReturnType<Handlers["load"]>>>(
    async (request, onProgress, signal) => {
      if (!isDeepStrictEqual(request, served))
        throw new CodedError("engine-protocol", "The engine that is kept has another model, or other options.");
      endTurn ??= await turns.take(signal, () => onProgress?.({ activity: "waiting", fraction: 0 }));
      return handlers.load(request, onProgress, signal);
    },
  );
  return { ...(Object.fromEntries(others) as unknown as Handlers), load };
}
