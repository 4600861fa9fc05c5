import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { english, type Say } from "../words/language.js";

/** The language that a report or a panel is drawn in. */
export const SayContext = createContext<Say>(english.say);

export function useSay(): Say {
  return useContext(SayContext);
}
