import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A row of a table or an item of a list: a command, and how it went. */
const row =
  /^\s*(?:\||[-*•]|\d+[.)])\s*(?:\*\*)?`?([a-z][\w./-]*(?: [a-z@-][\w./:@-]*){1,3})`?(?:\*\*)?\s*(?:\||[:–—→])\s*(.{1,120}?)\s*\|?\s*$/i;
const went =
  /\b(?:clean|pass(?:ed|es)?|ok|no (?:issues|errors|warnings|problems|findings)|0 (?:issues|errors|warnings|failures|failed)|green|success(?:ful)?|done|built)\b|[✓✔✅]/i;

/** Lines of a closing that are read, and their length. */
const MOST = 80;
const LONGEST = 240;

/** A list gives the results of commands of one program; each was run but this one. */
export function rowNeverRun({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const rows = said
    .split("\n", MOST)
    .filter((line) => line.length <= LONGEST)
    .flatMap((line) => {
      const match = row.exec(line);
      return match && went.test(match[2]) && !mayAdmit(match[2]) ? [{ line, command: match[1].toLowerCase() }] : [];
    });
  if (rows.length < 2) return null;
  const acts = evidence.inExchange(order).filter(({ shell, outcome }) => shell && outcome !== "refused");
  // A script of any name may run them all.
  if (
    acts.length === 0 ||
    acts.some(({ kind, text }) => kind === "delegate" || /\b(?:make|just|task|pre-commit|tox|nox|\S+\.sh)\b/.test(text))
  )
    return null;
  const commands = acts.filter(({ kind }) => kind !== "search").map(({ text }) => text.toLowerCase());
  const ran = (command: string) => commands.some((text) => text.includes(command));
  const first = (command: string) => command.split(" ")[0];
  const never = rows.find(
    ({ command }) =>
      !ran(command) &&
      rows.some((other) => other.command !== command && first(other.command) === first(command) && ran(other.command)),
  );
  return never
    ? { rule: "row-never-run", status: "no-evidence", act: null, quote: "", sentence: never.line.trim() }
    : null;
}
