import { sentencesOf } from "../claims/prose.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

const planning = /\b(?:terraform|tofu|terragrunt)\b[^|;&\n]{0,80}\bplan\b/;
/** What a plan prints where something goes. */
const goes = /^Plan: .*\b[1-9]\d{0,4} to destroy|# \S+ (?:must be replaced|will be destroyed)|^\s*-\/\+ resource /;
const nothingGoes =
  /\b(?:nothing|no (?:resources?|\w+)|none(?: of (?:it|them))?) (?:(?:is|are|gets?|will be|would be|to be|being) )?(?:destroyed|deleted|replaced|recreated|removed)\b|\b(?:only|all) (?:\w+ ){0,3}?in[- ]place\b|\b(?:no|without|zero|0) (?:destroys?|deletions?|replacements?|resources? (?:to|being) (?:destroy|delete)\w*|to destroy)\b|\bdestroys? nothing\b/;

/** The last plan of an infrastructure has something that is destroyed or replaced, and the closing says that nothing is. */
export function planOtherwise(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const last = evidence.inExchange(order).findLast(({ text }) => planning.test(text));
  const line = last ? evidence.outputOf(last).lines.find((text) => goes.test(text)) : undefined;
  if (!last || line === undefined) return null;
  // What a plan will do is told as a plan.
  const told = sentencesOf(said).find(({ plain }) => nothingGoes.test(plain.toLowerCase()));
  // It may say which thing it is that goes.
  if (!told || /\bexcept\b|\bapart from\b|\bbesides\b|\bother than\b|\bmust be replaced\b/i.test(said)) return null;
  return {
    rule: "plan-otherwise",
    status: "contradicted",
    act: last,
    quote: line.trim(),
    sentence: told.text,
  };
}
