import { PanelState } from "../../protocol/panelFromView.js";

/** What the view kept over a reload, or undefined when it is nothing of ours. */
export function parsePanelState(state: unknown): PanelState | undefined {
  return PanelState.safeParse(state).data;
}
