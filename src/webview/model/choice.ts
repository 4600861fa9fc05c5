import { standings } from "../../core/verdict/standing.js";
import type { PanelSnapshot } from "../../protocol/panel.js";
import type {
  PanelState,
  PanelTab,
  SessionChoice,
  SessionFilter,
  StepFilter,
  StepOrder,
} from "../../protocol/panelFromView.js";

/** What the person chose to look at. It is saved, and restored after a reload. */
export interface Choice {
  readonly selected: number | null;
  readonly filter: StepFilter;
  readonly order: StepOrder;
  /** Words that the listed steps hold; empty lists all. */
  readonly find: string;
  readonly tab: PanelTab;
  /** First step in view. */
  readonly top: number | null;
  readonly session: SessionChoice;
}

export const firstChoice: Choice = {
  selected: null,
  filter: "all",
  order: "as-written",
  find: "",
  tab: "step",
  top: null,
  session: { event: null, claim: null, filter: "all" },
};

/** A step that is to be seen, wherever it was pointed at: no filter or search leaves it out. */
export function seenStep(step: number): Pick<Choice, "selected" | "filter" | "find"> {
  return { selected: step, filter: "all", find: "" };
}

export function stateOf(choice: Choice, { handle, kept }: Pick<PanelSnapshot, "handle" | "kept">): PanelState {
  return { version: 1, handle, kept, ...choice };
}

/** Length of what is searched for, in UTF-16 code units. */
export const MOST_FOUND = 200;

const filters: readonly StepFilter[] = ["all", "suspect", ...standings];
const orders: readonly StepOrder[] = ["as-written", "most-suspect"];
const sessionFilters: readonly SessionFilter[] = ["all", "claims", "contradicted", "exchange", "acts"];
const tabs: readonly PanelTab[] = ["step", "layers", "levers", "traits", "features", "answer", "about"];

/** The choices in a saved state, each that is not readable replaced by the first choice; null when it is of other content. */
export function restoredChoice(saved: unknown, handle: string): Choice | null {
  if (typeof saved !== "object" || saved === null) return null;
  const state = saved as Partial<Record<keyof PanelState, unknown>>;
  if (state.version !== 1 || state.handle !== handle) return null;
  return {
    selected: stepIndex(state.selected),
    filter: filters.find((filter) => filter === state.filter) ?? firstChoice.filter,
    order: orders.find((order) => order === state.order) ?? firstChoice.order,
    find: typeof state.find === "string" ? state.find.slice(0, MOST_FOUND) : firstChoice.find,
    tab: tabs.find((tab) => tab === state.tab) ?? firstChoice.tab,
    top: stepIndex(state.top),
    session: restoredSession(state.session),
  };
}

function restoredSession(saved: unknown): SessionChoice {
  if (typeof saved !== "object" || saved === null) return firstChoice.session;
  const state = saved as Partial<Record<keyof SessionChoice, unknown>>;
  return {
    event: stepIndex(state.event),
    claim: stepIndex(state.claim),
    filter: sessionFilters.find((filter) => filter === state.filter) ?? firstChoice.session.filter,
  };
}

function stepIndex(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}
