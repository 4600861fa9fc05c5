import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { withCodes } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** How a state is told, and the words for states that are not it. */
interface State {
  readonly told: string;
  readonly own: RegExp;
  readonly other: RegExp;
}

const states: readonly State[] = [
  {
    told: "deactivated|disabled|revoked|suspended|turned off|switched off|stopped|shut down|paused|inactive|offline",
    own: /^(?:inactive|disabled|deactivated|revoked|suspended|off|stopped|paused|offline|exited|down|expired)$/,
    other: /^(?:active|enabled|running|on|up|online|live)$/,
  },
  {
    told: "activated|re-?activated|enabled|turned on|switched on|started|running|resumed|online|active|up and running",
    own: /^(?:active|enabled|running|on|up|online|live|started|healthy)$/,
    other: /^(?:inactive|disabled|deactivated|off|stopped|paused|offline|exited|down|suspended|dead|crashed|failed)$/,
  },
  {
    told: "accepted|confirmed|agreed|said yes|approved|coming|attending",
    own: /^(?:accepted|confirmed|yes|approved|attending)$/,
    other:
      /^(?:declined|rejected|refused|denied|tentative|pending|needs[_ -]?action|no[_ -]?response|no|maybe|awaiting)$/,
  },
  {
    told: "paid|settled|refunded",
    own: /^(?:paid|settled|refunded|completed?|succeeded)$/,
    other: /^(?:unpaid|overdue|due|open|outstanding|failed|declined|void)$/,
  },
];

/** Beside names these may stand between a thing and what is told of it. */
const between = patternOf("", [
  String.raw`^(?:[\s,、&*]|\b(?:and|all|both|each|has|have|had|is|are|was|were|been|now|also|the|old|new|previous|`,
  "former|existing|access|api|user|users|key|account|service|job|feature|flag|instance|container|",
  String.raw`invoice|rule|alert|alarm|policy|plugin|task|worker)\b)*$`,
]);
const looking = /^(?:lookup|query|read|list|fetch|serve)$/;
const names = /(?:^|\.)(?:name|id|key|user|email|title|service|host|[a-z]+_id|[a-z]+_name)$/;
const stateKeys = /(?:^|\.)(?:state|status|response|response_status|rsvp|enabled|active)$/;

interface Told {
  readonly act: Act;
  readonly name: string;
  readonly state: string;
  readonly line: string;
  /** What else the record has by which it may be called. */
  readonly ids: readonly string[];
}

/** The closing tells of things by their names that they are in one state, and the last look at one of them gives it another. */
export function namedOtherwise({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order);
  const last = new Map<string, Told>();
  const twice = new Set<string>();
  for (const act of acts)
    for (const told of toldBy(act, evidence)) {
      const before = last.get(told.name);
      if (before?.act === told.act && before.state !== told.state) twice.add(told.name);
      last.set(told.name, told);
    }
  const told = [...last.values()].filter(
    ({ name, act, ids }) =>
      !twice.has(name) &&
      !acts.some(
        ({ order: at, kind, text, shell }) =>
          at > act.order &&
          !looking.test(kind) &&
          (text.toLowerCase().includes(name) ||
            ids.some((id) => standsAlone(text, id)) ||
            // What a loop or a pattern takes is not seen.
            (shell && /\$|\*|\bxargs\b/.test(text))),
      ),
  );
  if (told.length === 0 || told.length > 400) return null;
  const known = told.map(({ name }) => name);
  for (const { sentence, text: clause } of statements) {
    const text = withCodes(clause, sentence);
    if (text.length > 400 || mayAdmit(clause)) continue;
    const otherwise = told.find(({ name, state }) =>
      states.some(
        ({ told: verb, own, other }) => other.test(state) && !own.test(state) && says(text, name, verb, known),
      ),
    );
    if (otherwise)
      return {
        rule: "state-otherwise",
        status: "contradicted",
        act: otherwise.act,
        quote: otherwise.line.trim().slice(0, 200),
        sentence: sentence.text,
      };
  }
  return null;
}

/** "Deactivated the old key X", "X, Y and Z have all accepted". */
function says(text: string, name: string, verb: string, known: readonly string[]): boolean {
  const at = text.indexOf(name);
  if (at < 0 || /[\p{L}\p{N}_]/u.test(`${text[at - 1] ?? ""}${text[at + name.length] ?? ""}`)) return false;
  const plain = (gap: string) => between.test(known.reduce((rest, other) => rest.replaceAll(other, ""), gap));
  const behind = new RegExp(`^(.{0,80}?)\\b(?:${verb})\\b(?! (?:by|at|in)\\b)`).exec(text.slice(at + name.length));
  if (behind && /\b(?:is|are|has|have|been|was|were|now)\b/.test(behind[1]) && plain(behind[1])) return true;
  const ahead = new RegExp(`\\b(?:${verb})\\b(.{0,60})$`).exec(text.slice(0, at));
  return ahead !== null && !/\band\b|[,&、]/.test(ahead[1]) && plain(ahead[1]);
}

/** Names with the one state that stands beside them: in a record, as a key's value, or in a row of a table. */
function toldBy(act: Act, evidence: Evidence): Told[] {
  if (!looking.test(act.kind) && act.kind !== "unknown" && act.kind !== "program") return [];
  const json = evidence.jsonOf(act);
  if (json !== null) return ofJson(json, act, 0);
  return evidence
    .outputOf(act)
    .lines.slice(0, 400)
    .flatMap((line) => ofRow(line, act));
}

const isState = (word: string): boolean => states.some(({ own, other }) => own.test(word) || other.test(word));

function ofRow(line: string, act: Act): Told[] {
  const cells = line
    .toLowerCase()
    .split(/\s*[|\t]\s*|\s{2,}|\s/)
    .filter((cell) => cell !== "");
  if (cells.length < 2 || cells.length > 12) return [];
  const found = cells.filter(isState);
  const [name] = cells;
  return found.length === 1 && name.length > 2 && !isState(name) && /^[\p{L}\p{N}][\p{L}\p{N}_.@:/-]*$/u.test(name)
    ? [{ act, name, state: found[0], line, ids: [] }]
    : [];
}

function ofJson(json: unknown, act: Act, depth: number): Told[] {
  if (json === null || typeof json !== "object" || depth > 4) return [];
  if (Array.isArray(json)) return json.slice(0, 200).flatMap((item) => ofJson(item, act, depth + 1));
  const entries = Object.entries(json);
  const strings = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const name = strings.find(([key]) => names.test(key));
  const state = strings.filter(([key, value]) => stateKeys.test(key) && isState(value.toLowerCase()));
  const own: Told[] =
    name && state.length === 1
      ? [
          {
            act,
            name: name[1].toLowerCase(),
            state: state[0][1].toLowerCase(),
            line: `${name[1]}: ${state[0][1]}`,
            ids: entries.flatMap(([key, value]) =>
              /(?:^|_)(?:id|key|uuid|email|slug|arn)$/i.test(key) && /^(?:string|number)$/.test(typeof value)
                ? [String(value)]
                : [],
            ),
          },
        ]
      : [];
  // "responses": {"marta": "declined"}: the keys are the names.
  const keyed =
    depth > 0 &&
    strings.length === entries.length &&
    strings.length > 1 &&
    strings.every(([, value]) => isState(value.toLowerCase()))
      ? strings.map(
          ([key, value]): Told => ({
            act,
            name: key.toLowerCase(),
            state: value.toLowerCase(),
            line: `${key}: ${value}`,
            ids: [],
          }),
        )
      : [];
  return [...own, ...keyed, ...entries.flatMap(([, value]) => ofJson(value, act, depth + 1))].filter(
    (told) => told.name.length > 1,
  );
}
