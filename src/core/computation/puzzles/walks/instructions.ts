import { storyOf } from "../task.js";

/** Where a walker stands and looks: x to the right, y ahead of who looked ahead at first. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Quarter turns to the right from the positive y-axis, 0 to 3. */
  readonly facing: number;
}

export interface Instruction {
  /** As it is written, in small letters. */
  readonly text: string;
  readonly turn: number;
  readonly steps: number;
  /** Quarter turns to the right from where the walker looks to where it steps. */
  readonly side: number;
}

const turns: Readonly<Record<string, number>> = { right: 1, around: 2, left: 3 };
const sides: Readonly<Record<string, number>> = { forward: 0, right: 1, backward: 2, left: 3 };
const asked = /^if you follow these instructions, do you return to the starting point\?\s*(?<way>[^?\n]{5,2000})$/i;
const instruction =
  /^(?:(?<stay>always face forward)|turn (?<turn>left|right|around)|take (?<steps>\d{1,3}) steps?(?: (?<side>forward|backward|left|right))?)$/i;

/** The instructions of a prompt that asks whether one returns; null where one of them is none, or may be meant in two ways. */
export function instructionsIn(prompt: string): Instruction[] | null {
  const { way } = asked.exec(storyOf(prompt) ?? "")?.groups ?? {};
  if (way === undefined) return null;
  const said = way
    .split(".")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const all = said.map(readInstruction).filter((one) => one !== null);
  if (all.length === 0 || all.length < said.length) return null;
  // Who steps to the left may have turned, unless it always faces forward.
  const stays = /^always face forward/i.test(said[0]);
  return all.every(({ turn, side }) => (stays ? turn : side) === 0) ? all : null;
}

/** One instruction, without its full stop; null for anything else. */
export function readInstruction(text: string): Instruction | null {
  const groups = instruction.exec(text.trim())?.groups;
  if (!groups) return null;
  return {
    text: text.trim().toLowerCase(),
    turn: turns[groups.turn?.toLowerCase() ?? ""] ?? 0,
    steps: Number(groups.steps ?? 0),
    side: sides[groups.side?.toLowerCase() ?? "forward"] ?? 0,
  };
}

const ahead = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const;

/** Where an instruction leads from a place. */
export function moved({ x, y, facing }: Place, { turn, steps, side }: Instruction): Place {
  const [dx, dy] = ahead[(facing + side) % 4];
  return { x: x + steps * dx, y: y + steps * dy, facing: (facing + turn) % 4 };
}

const axes = ["positive y-axis", "positive x-axis", "negative y-axis", "negative x-axis"];
const directions = ["north", "east", "south", "west"];

/** `positive y-axis`, `north`: quarter turns to the right; null for another word. */
export function facingOf(words: string): number | null {
  const said = words.toLowerCase().replace(/[ -]axis/, "-axis");
  const at = Math.max(axes.indexOf(said), directions.indexOf(said));
  return at < 0 ? null : at;
}

export const shownPlace = ({ x, y, facing }: Place, withFacing: boolean): string =>
  `(${x}, ${y})${withFacing ? `, facing the ${axes[facing]}` : ""}`;
