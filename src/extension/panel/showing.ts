import type { Run } from "../../core/run/run.js";
import type { TalkTraits } from "../../core/traits/talk.js";
import type { EmptyReason } from "../../protocol/panel.js";
import { handleOfQuestion, type WeighedQuestion } from "../knowledge/weighedQuestion.js";
import type { OpenSession } from "../sessions/openSession.js";
import { handleOfTalk } from "../talks/readTalk.js";

/** A run with the path of its file. */
export interface StoredRun {
  readonly path: string;
  readonly run: Run;
}

/** What a panel shows. */
export type Showing =
  | { readonly kind: "empty"; readonly reason: EmptyReason }
  | ({ readonly kind: "run" } & StoredRun)
  | { readonly kind: "comparison"; readonly left: StoredRun; readonly right: StoredRun }
  | { readonly kind: "knowledge"; readonly weighed: WeighedQuestion }
  | { readonly kind: "talk"; readonly talk: TalkTraits }
  | { readonly kind: "session"; readonly session: OpenSession };

/** Names what is shown, so that it can be found again after the window was reloaded. */
export function handleOf(showing: Showing): string {
  switch (showing.kind) {
    case "empty":
      return "";
    case "run":
      return JSON.stringify([showing.path]);
    case "comparison":
      return JSON.stringify([showing.left.path, showing.right.path]);
    case "knowledge":
      return handleOfQuestion(showing.weighed);
    case "talk":
      return handleOfTalk(showing.talk);
    case "session":
      return showing.session.handle;
  }
}

/** The paths that a handle names: none, one, or two to be compared. A handle comes from the view's storage, so it is read with care. */
export function pathsOf(handle: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(handle);
    const paths = Array.isArray(value) && value.length <= 2 && value.every((path) => typeof path === "string");
    return paths ? (value as string[]) : [];
  } catch {
    return [];
  }
}

/** Of the run that is shown. */
export const pathOf = (showing: Showing) => (showing.kind === "run" ? showing.path : undefined);
