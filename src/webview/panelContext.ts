import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PanelAction } from "../protocol/panelFromView.js";
import type { Choice } from "./model/choice.js";

/** What a part of the panel can do: ask the host for something, and change what is looked at. */
export interface PanelContext {
  /** `done` is said when the host has done it; a failure is said in the host's words. */
  act(action: PanelAction, done?: string): void;
  choose(change: Partial<Choice>): void;
}

const Context = createContext<PanelContext | null>(null);

export const PanelProvider = Context.Provider;

export function usePanel(): PanelContext {
  const context = useContext(Context);
  if (context === null) throw new Error("A part of the panel was drawn outside it.");
  return context;
}
