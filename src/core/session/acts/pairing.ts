import type { ToolResult } from "../../transcripts/turn.js";
import type { Pending } from "./actReader.js";
import { Queue, push } from "./queue.js";

/** Finds each call its result, wherever in the session that stands: by its id, or, where it has none, by its turn among the calls before it. */
export class Pairing {
  /** Results whose call has not come yet. */
  private readonly early = new Map<string, Queue<ToolResult>>();
  private readonly byId = new Map<string, Queue<Pending>>();
  private anonymous = new Queue<Pending>();
  private answered = false;

  addCall(pending: Pending, id: string | null): void {
    if (id === null) {
      // Calls that got no result before others were answered get none.
      if (this.answered) this.anonymous = new Queue();
      this.answered = false;
      this.anonymous.add(pending);
      return;
    }
    const waiting = this.early.get(id)?.take();
    if (waiting) pending.result = waiting;
    else push(this.byId, id, pending);
  }

  addResult(result: ToolResult): void {
    this.answered = true;
    const { callId } = result;
    // Gemini's results may have ids of their own where its calls have none.
    const byPlace = callId === null || (this.byId.size === 0 && this.early.size === 0);
    const open = byPlace ? this.anonymous.take() : this.byId.get(callId)?.take();
    if (open) open.result = result;
    else if (callId !== null) push(this.early, callId, result);
  }
}
