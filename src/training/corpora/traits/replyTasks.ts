import { ASSISTANT } from "../../../core/traits/assistant.js";
import { traitScenes } from "./index.js";
import { type NeutralPrompt, neutralPrompts } from "./neutral.js";
import { assistantPrompts, roleQuestions, roles } from "./roles.js";
import type { TraitQuestion, TraitScene } from "./trait.js";

/** What a reply stands for. */
export type ReplyKind =
  | {
      readonly kind: "trait";
      readonly trait: string;
      /** Which of the scene's wordings. */
      readonly wording: number;
      readonly told: boolean;
      readonly claim?: TraitQuestion["claim"];
    }
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "assistant"; readonly wording: number }
  | { readonly kind: "neutral"; readonly neutral: NeutralPrompt["kind"] };

/** A prompt that the model is to answer. An empty `system` is left to the chat template. */
export interface ReplyTask {
  readonly system: string;
  readonly question: string;
  readonly of: ReplyKind;
}

/** Every question meets another wording in each round; there are no more wordings than these. */
export const MOST_ROUNDS = 5;

/** The traits that have contrasting prompts, by name. */
export const characterScenes: readonly string[] = traitScenes.map(({ name }) => name);

/** Every trait that can be trained, by name. */
export const trainableTraits: readonly string[] = [...characterScenes, ASSISTANT];

/** Whether these traits take replies in roles. */
export function asksRoles(traits: readonly string[]): boolean {
  return traits.includes(ASSISTANT);
}

/**
 * What the model answers for these traits, round after round, so that a training with more rounds asks for all of a shorter one first.
 * In a round every question of a trait is put once under each side of one wording.
 * @param roleRounds in each of these every role answers two questions
 */
export function replyTasks(
  traits: readonly string[],
  { rounds, roleRounds }: { readonly rounds: number; readonly roleRounds: number },
): ReplyTask[] {
  const scenes = traitScenes.filter(({ name }) => traits.includes(name));
  const withRoles = asksRoles(traits);
  return Array.from({ length: Math.max(rounds, roleRounds) }, (_, round) => [
    ...(round < rounds ? scenes.flatMap((scene) => sceneTasks(scene, round)) : []),
    ...(round === 0 ? neutralTasks : []),
    ...(withRoles && round < roleRounds ? [...assistantTasks(round), ...roleTasks(round)] : []),
  ]).flat();
}

function sceneTasks({ name, wordings, questions }: TraitScene, round: number): ReplyTask[] {
  const wordingOf = (question: number) => (question + 2 * round) % wordings.length;
  // Replies to one system prompt follow each other: what stands before the question is then computed once.
  return wordings.flatMap(({ toldTo, toldNot }, wording) =>
    [true, false].flatMap((told) =>
      questions.flatMap(({ text, claim }, i): ReplyTask[] =>
        wordingOf(i) !== wording
          ? []
          : [
              {
                system: told ? toldTo : toldNot,
                question: text,
                of: { kind: "trait", trait: name, wording, told, ...(claim && { claim }) },
              },
            ],
      ),
    ),
  );
}

const neutralTasks = neutralPrompts.map(
  ({ kind, system, question }): ReplyTask => ({ system, question, of: { kind: "neutral", neutral: kind } }),
);

/** Two more of the wordings a question, until it has met all. */
function assistantTasks(round: number): ReplyTask[] {
  return assistantPrompts.flatMap((system, wording) =>
    roleQuestions.flatMap((question, i): ReplyTask[] => {
      const turn = (((wording - i) % assistantPrompts.length) + assistantPrompts.length) % assistantPrompts.length;
      return Math.floor(turn / 2) === round ? [{ system, question, of: { kind: "assistant", wording } }] : [];
    }),
  );
}

function roleTasks(round: number): ReplyTask[] {
  return roles.flatMap(({ name, prompt }, i) =>
    [0, 1].map((k): ReplyTask => {
      const question = roleQuestions[(2 * (i + round) + k) % roleQuestions.length];
      return { system: prompt, question, of: { kind: "role", role: name } };
    }),
  );
}
