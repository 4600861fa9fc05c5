import { standings } from "../../core/verdict/standing.js";
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
  readonly tab: PanelTab;
  /** First step in view. */
  readonly top: number | null;
  readonly session: SessionChoice;
}

export const firstChoice: Choice = {
  selected: null,
  filter: "all",
  order: "as-written",
  tab: "step",
  top: null,
  session: { event: null, claim: null, filter: "all" },
};

export function stateOf(choice: Choice, handle: string): PanelState {
  return { version: 1, handle, ...choice };
}

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
