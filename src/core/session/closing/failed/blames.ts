import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";

/** How a failure is told of a program: "`go vet` complains about one thing", "ESLint reports two errors". */
const fails =
  /^[^.,;\n]{0,20}?\b(?:complain(?:s|ed)|fail(?:s|ed)|(?:reports?|reported|finds?|found|flags?|flagged|shows?|lists?)(?! (?:\w+ )?(?:no\b|zero|nothing|none|0\b|clean|success|pass))|is (?:red|not|unhappy)|(?:is|does)n['’]t)\b/i;

/** Only these complain: a runner of tests may report all that there is. */
const complaining = new Set(["lint", "types", "build", "format"]);

/** The message says of one of the checks of a call that it complains: of `a && b` one failed, and it tells which. */
export const blamesOne = (said: string, { call }: Act, evidence: Evidence): boolean =>
  evidence.acts.some((act) => act.call === call && act.outcome !== "ok" && blames(said, act));

function blames(said: string, { kind, name, text }: Act): boolean {
  if (!complaining.has(kind)) return false;
  const words = text.split(/\s+/, 3).filter((word) => /^[a-z][\w-]{1,30}$/i.test(word));
  const called = words.at(-1) ?? name;
  return [name, called].some(
    (word) =>
      word.length > 2 &&
      said
        .split(new RegExp(`\\b${word.replace(/[^\w-]/g, ".")}\\b\`?`, "i"))
        .slice(1, 20)
        .some((rest) => fails.test(rest)),
  );
}
