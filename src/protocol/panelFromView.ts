/** What the panel's view may say to the host, as schemas: the host parses every message with them before it acts. */
import { z } from "zod";
import { verdictCodes } from "../core/verdict/codes.js";
import { standings } from "../core/verdict/standing.js";
import { guardActions } from "./guard.js";

const step = z.number().int().min(0).max(1_000_000);
const verdictCode = z.enum(verdictCodes);

const stepOrders = ["as-written", "most-suspect"] as const;
export type StepOrder = (typeof stepOrders)[number];

const stepFilters = ["all", "suspect", ...standings] as const;
export type StepFilter = (typeof stepFilters)[number];

const panelTabs = ["step", "layers", "levers", "traits", "features", "answer", "about"] as const;
export type PanelTab = (typeof panelTabs)[number];

const sessionFilters = ["all", "claims", "contradicted", "exchange", "acts"] as const;
export type SessionFilter = (typeof sessionFilters)[number];

/** What is looked at of a session: an event and one of its claims, by their indices. */
const SessionChoice = z.strictObject({
  event: step.nullable(),
  claim: step.nullable(),
  filter: z.enum(sessionFilters),
});
export type SessionChoice = Readonly<z.infer<typeof SessionChoice>>;

/** What the view keeps over a reload of the window (setState), and what VS Code hands the host's panel serializer. */
export const PanelState = z.strictObject({
  version: z.literal(1),
  /** `PanelSnapshot.handle`, as the host gave it. */
  handle: z.string().max(4096),
  selected: step.nullable(),
  filter: z.enum(stepFilters),
  order: z.enum(stepOrders),
  /** Words that the listed steps hold. Absent in what was saved before steps could be searched. */
  find: z.string().max(200).optional(),
  tab: z.enum(panelTabs),
  /** Where the list of steps was scrolled to: its first step in view. */
  top: step.nullable(),
  /** Absent in what was saved before panels could be kept. */
  kept: z.boolean().optional(),
  /** Absent in what was saved before there were sessions. */
  session: SessionChoice.optional(),
});
export type PanelState = Readonly<z.infer<typeof PanelState>>;

/** `loaded`: the view has just started. `gap`: a message was missing. Either way the host answers with a whole snapshot. */
export const PanelReady = z.strictObject({ reason: z.enum(["loaded", "gap"]) });
export type PanelReady = z.infer<typeof PanelReady>;

/** One thing a person asked for. Steps are indices into the run that is shown. */
export const PanelAction = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("cancel") }),
  z.strictObject({ action: z.literal("checkAgain") }),
  /** The step the person is looking at, for the side panel; null when none is. */
  z.strictObject({ action: z.literal("selectStep"), step: step.nullable() }),
  z.strictObject({ action: z.literal("revealStepInEditor"), step }),
  z.strictObject({ action: z.literal("markReviewed"), step, reviewed: z.boolean() }),
  z.strictObject({ action: z.literal("hideVerdict"), verdict: verdictCode, hidden: z.boolean() }),
  /** The same prompt once more without the sentence of one of the run's influences, beside this run. */
  z.strictObject({ action: z.literal("askWithout"), influence: step }),
  /** The model's own reasoning once more from just before a step, beside this run. */
  z.strictObject({ action: z.literal("writeAnew"), step }),
  /** At which layers one of the run's influences takes hold of the answer, or a step. */
  z.strictObject({ action: z.literal("takesHold"), influence: step.optional(), step: step.optional() }),
  /** Which features are active at the run's steps; one of the whole dictionary, chosen by a word; which two runs use otherwise. */
  z.strictObject({ action: z.literal("showFeatures") }),
  z.strictObject({ action: z.literal("searchFeatures") }),
  z.strictObject({ action: z.literal("compareFeatures") }),
  /** What a program computed in place of what the step states, in the document that holds the step. */
  z.strictObject({ action: z.literal("putComputed"), step }),
  /** A person says that the step is right: kept for `cotcheck probes eval --data`. */
  z.strictObject({ action: z.literal("notAMistake"), step }),
  z.strictObject({ action: z.literal("export"), format: z.string().regex(/^[a-z]{1,20}$/) }),
  z.strictObject({ action: z.literal("insert"), form: z.enum(["comment", "markdown"]) }),
  /** To the clipboard, as text that the host renders: a step with its reading, the answer, or the whole run as Markdown. */
  z.strictObject({ action: z.literal("copyStep"), step }),
  z.strictObject({ action: z.literal("copyAnswer") }),
  z.strictObject({ action: z.literal("copyRun") }),
  z.strictObject({ action: z.literal("compareWith") }),
  /** Whether this panel stays as it is when another run is shown, which then opens beside it. */
  z.strictObject({ action: z.literal("keepPanel"), keep: z.boolean() }),
  z.strictObject({ action: z.literal("openSettings") }),
  /** Traits that the next check is guarded by, of those that the run's model reads, and what the guard does; none to turn it off. */
  z.strictObject({
    action: z.literal("guardNext"),
    traits: z.array(z.string().regex(/^[a-z][a-z-]{0,30}$/)).max(48),
    does: z.enum(guardActions),
  }),
  /** Of the question that is shown: to write it as JSON, to weigh other candidates, to ask another. */
  z.strictObject({ action: z.literal("exportKnowledge") }),
  z.strictObject({ action: z.literal("otherCandidates") }),
  z.strictObject({ action: z.literal("whatDoesItKnow") }),
  /** Of the talk that is shown: to write it as JSON, to read another. */
  z.strictObject({ action: z.literal("exportTalk") }),
  z.strictObject({ action: z.literal("checkConversation") }),
  /** Of the session that is shown: to check it again while it is written, to read its claims by a model, to open its file, to choose another. */
  z.strictObject({ action: z.literal("followSession"), follow: z.boolean() }),
  z.strictObject({ action: z.literal("readClaims") }),
  z.strictObject({ action: z.literal("openSessionFile") }),
  z.strictObject({ action: z.literal("checkSession") }),
  z.strictObject({ action: z.literal("showHiddenKinds") }),
  /** Ways out of the empty and failed states. */
  z.strictObject({ action: z.literal("checkReasoning") }),
  z.strictObject({ action: z.literal("tryExample") }),
  z.strictObject({ action: z.literal("downloadModel") }),
  z.strictObject({ action: z.literal("selectModel") }),
  z.strictObject({ action: z.literal("restartEngine") }),
  z.strictObject({ action: z.literal("showLog") }),
  z.strictObject({ action: z.literal("manageTrust") }),
  z.strictObject({ action: z.literal("openWalkthrough") }),
]);
export type PanelAction = z.infer<typeof PanelAction>;
