import { BAND, type TraitCourse, traitCourses } from "../../core/traits/course.js";
import { hasDrifted, LEAST_ANSWERS, LEAST_CHANGE, type TraitDrift } from "../../core/traits/drift.js";
import type { TalkTraits } from "../../core/traits/talk.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { rolesCaution } from "./roles.js";
import { offWords, traitTemplates } from "./traitCourses.js";
import { traitLabel, zFigure } from "./traits.js";

export const talkTemplates = {
  tooFew: "{0} answers are too few to say whether anything changes; it takes {1}.",
  steady: "Nothing changes over this talk beyond what chance and its subjects make.",
  higher: "Higher from answer {0} on: {1}.",
  lower: "Lower from answer {0} on: {1}.",
  figures: "{0} from answer {1} on (p {2}), {3} an answer (p {4})",
  lead: "How far the beginning of each answer lies along each trait's direction, in deviations of neutral replies. The band is {0} deviations to each side; a dashed line marks where a level changes.",
  reader: "A reading, not a judgement: of the state of {0} as it reads this talk, whoever wrote the answers.",
  bound:
    "A change is named where at most one random order of the answers in twenty does as well and the level changes by {0} deviations or more. Eight harmless talks stayed below that; how often it errs on others has not been measured.",
  windows:
    "The talk is longer than the reader's window, so that it begins anew before answer {0}: a change of level there may be no more than that.",
} as const;

/** What was found, in a sentence. */
export function talkWords({ answers, drifts }: Pick<TalkTraits, "answers" | "drifts">, say: Say): string {
  if (drifts.length === 0) return say(talkTemplates.tooFew, answers.length, LEAST_ANSWERS);
  const changes = new Map<string, { readonly template: string; readonly from: number; readonly names: string[] }>();
  for (const { trait, change } of drifts.filter(hasDrifted)) {
    const template = change.by > 0 ? talkTemplates.higher : talkTemplates.lower;
    const key = `${template} ${change.from}`;
    const { names } = changes.get(key) ?? { names: [] };
    changes.set(key, { template, from: change.from, names: [...names, traitLabel(trait, say)] });
  }
  if (changes.size === 0) return say(talkTemplates.steady);
  return [...changes.values()]
    .map(({ template, from, names }) => say(template, from + 1, names.join(say(", "))))
    .join(" ");
}

/** Where a trait's level changes most and its trend, with how often chance does as well. */
export function driftFigures({ change: { from, by, p }, trend }: TraitDrift, say: Say): string {
  return say(talkTemplates.figures, zFigure(by), from + 1, p.toFixed(3), zFigure(trend.slope), trend.p.toFixed(3));
}

/** Every trait over the answers, those that go farthest first. */
export function talkCourses({ answers }: TalkTraits): TraitCourse[] {
  return traitCourses(answers.map(({ traits }) => traits));
}

export function talkLead(say: Say): string {
  return say(talkTemplates.lead, BAND);
}

/** What has to be known before something is concluded. */
export function talkCautions({ answers, model, told, leftOut }: TalkTraits, say: Say): string[] {
  const anew = answers.flatMap(({ from }, i) => (from !== undefined && from !== answers[i - 1]?.from ? [i + 1] : []));
  const off = offWords(told.off, say);
  const roles = rolesCaution(told.roles, say);
  return [
    say(talkTemplates.reader, plainLine(model.name)),
    say(talkTemplates.bound, LEAST_CHANGE),
    say(traitTemplates.dark),
    ...(anew.length === 0 ? [] : [say(talkTemplates.windows, anew.join(", "))]),
    ...(roles === undefined ? [] : [roles]),
    ...(off === undefined ? [] : [off]),
    ...leftOut.map(plainLine),
  ];
}
