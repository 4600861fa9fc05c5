import { patternOf } from "../../patternOf.js";
import type { Computation } from "../../run/computation.js";
import { assertedIn, retracting, supposes } from "./assertions.js";
import type { Followed, PuzzleKind } from "./puzzle.js";
import {
  facingOf,
  type Instruction,
  instructionsIn,
  moved,
  type Place,
  readInstruction,
  shownPlace,
} from "./walks/instructions.js";
import { yesOrNoAnswers } from "./yesOrNo.js";

interface Walk {
  readonly instructions: readonly Instruction[];
  /** How many of them the steps have followed; null behind what was not understood. */
  readonly done: number | null;
  /** Where the solution says that one is; null before it says where one starts. */
  readonly stated: Place | null;
  /** Where one is. */
  readonly right: Place | null;
  /** Whether the first number may still be the one that is ahead. */
  readonly mayBeSwapped: boolean;
  /** Whether the pairs may be what each instruction adds. */
  readonly mayBeChanges: boolean;
  readonly isPlain: boolean;
  /** Whether the solution counts in a plane of its own. */
  readonly isOdd: boolean;
}

const sides = "(?:positive|negative) [xy][- ]axis|north|east|south|west";
const where = String.raw`\((?<x>[-−]?\d{1,4}), ?(?<y>[-−]?\d{1,4})\)(?:,? (?:and )?(?:now )?facing (?:the )?(?<facing>${sides}))?`;
const start = new RegExp(String.raw`\bstart(?:s|ing)? (?:out )?at (?:the origin,? ?)?(?:at )?${where}`, "i");
const done = new RegExp(
  String.raw`^(?:[-*•]\s+|\(?(?<number>\d{1,2})[.):]\)?\s+|step (?<step>\d{1,2}):\s+)?(?<instruction>(?:always face|turn|take) [a-z\d ]{4,24}?)\s*(?::|->|→|=>)\s+(?:(?:you are |we are )?now (?:at )?)?(?:${where}|facing (?:the )?(?<only>${sides}))[.,;]?$`,
  "i",
);

/** Navigation instructions: where one is behind each, and whether one returns. A place fails where it follows neither from the one stated before it nor from the instructions. */
export const walks: PuzzleKind<Walk> = {
  read(prompt) {
    const instructions = instructionsIn(prompt);
    return (
      instructions && {
        instructions,
        done: 0,
        stated: null,
        right: null,
        mayBeSwapped: true,
        mayBeChanges: true,
        isPlain: true,
        isOdd: false,
      }
    );
  },
  follow,
};

/** Where the axes lie otherwise, or a step is no unit of them. */
const otherPlane = patternOf("i", [
  String.raw`\b(?:rows?|columns?|distances?|down(?:wards?)?|screen|scaled?|half|mirror\w*|map|wrap\w*|hex\w*|diagonal\w*|(?:first|second) (?:number|coordinate)|`,
  "let [xy]|[xy] (?:points|counts|grows|increases)|points? (?:to the )?(?:west|south|east|north|left|right|up)|",
  String.raw`(?:west|left|south|back\w*) (?:is|are|as|counts? as|being) (?:the )?(?:positive|\+))(?!\w)|`,
  // "(steps north, steps west)"
  String.raw`\((?=[a-z, -]{0,40}\b(?:west|left|south|back))[a-z -]{2,24}, ?[a-z -]{2,24}\)`,
]);

function follow(step: string, before: Walk): Followed<Walk> {
  const answers = yesOrNoAnswers(step, returns(before.instructions));
  let state = otherPlane.test(step) ? { ...before, isOdd: true } : before;
  if (state.isOdd) return { computations: answers, state };
  if (retracting.test(step) || supposes(step)) return { computations: answers, state: { ...state, done: null } };
  const computations: Computation[] = [];
  for (const { text, start: at } of assertedIn(step)) {
    const begins = start.exec(text)?.groups;
    if (begins) {
      const place = placeOf(begins, 0);
      state = { ...state, done: 0, stated: place, right: place };
      continue;
    }
    const match = done.exec(text);
    if (!match?.groups) continue;
    const [found, next] = behind(match.groups, state);
    state = next;
    if (found) computations.push({ claim: text, ...found, span: { start: at, end: at + text.length } });
  }
  return { computations: [...computations, ...answers], state };
}

/** What is said to be behind the next instruction. */
function behind(
  groups: Readonly<Record<string, string | undefined>>,
  state: Walk,
): [Pick<Computation, "holds" | "expected"> | null, Walk] {
  const said = readInstruction(groups.instruction ?? "");
  const next = state.done === null ? undefined : state.instructions[state.done];
  const number = groups.number ?? groups.step;
  if (!said || !next || said.text !== next.text || !state.stated || !state.right)
    return [null, { ...state, done: null }];
  if (number !== undefined && Number(number) !== (state.done ?? 0) + 1) return [null, { ...state, done: null }];
  const [follows, right] = [moved(state.stated, next), moved(state.right, next)];
  const withFacing = (groups.facing ?? groups.only) !== undefined;
  // "Now facing west": one stands where one stood.
  const stated =
    groups.only === undefined
      ? placeOf(groups, follows.facing)
      : { ...state.stated, facing: facingOf(groups.only) ?? -1 };
  const agrees = (place: Place) => stated.x === place.x && stated.y === place.y && stated.facing === place.facing;
  const swapped = (place: Place) => ({ ...place, x: place.y, y: place.x });
  // One of two equal instructions may be told once more.
  if (state.instructions[(state.done ?? 0) - 1]?.text === said.text && agrees(state.stated))
    return [null, { ...state, done: null }];
  const plainly = state.isPlain && (agrees(follows) || agrees(right));
  const mayBeSwapped =
    state.mayBeSwapped && (agrees(swapped(moved(swapped(state.stated), next))) || agrees(swapped(right)));
  const change = moved({ x: 0, y: 0, facing: state.right.facing }, next);
  const isChange =
    groups.only === undefined
      ? !withFacing && stated.x === change.x && stated.y === change.y
      : stated.facing === right.facing;
  const mayBeChanges = state.mayBeChanges && isChange;
  const understood = plainly || mayBeSwapped || mayBeChanges;
  const after: Walk = {
    ...state,
    done: (state.done ?? 0) + 1,
    stated,
    right,
    isPlain: understood ? plainly : state.isPlain,
    mayBeSwapped: understood ? mayBeSwapped : state.mayBeSwapped,
    mayBeChanges: understood ? mayBeChanges : state.mayBeChanges,
  };
  if (understood && !plainly) return [null, after];
  return [{ holds: understood, expected: shownPlace(follows, withFacing) }, after];
}

function placeOf({ x, y, facing }: Readonly<Record<string, string | undefined>>, otherwise: number): Place {
  const number = (digits = "0") => Number(digits.replace("−", "-"));
  return { x: number(x), y: number(y), facing: facingOf(facing ?? "") ?? otherwise };
}

function returns(instructions: readonly Instruction[]): boolean {
  const { x, y } = instructions.reduce<Place>(moved, { x: 0, y: 0, facing: 0 });
  return x === 0 && y === 0;
}
