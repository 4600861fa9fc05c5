import { CodedError } from "../core/errors.js";
import type { Message } from "../core/run/run.js";
import { drifts } from "../core/traits/drift.js";
import type { TalkTraits } from "../core/traits/talk.js";
import type { LoadedModel } from "./loadedModel.js";
import { type AnswerReading, traitsByAnswer } from "./traitsByAnswer.js";
import { toldTraits } from "./traitsFor.js";

/** The orders that chance is counted from are the same each time. */
const SEED = 1;
/** UTF-16 code units of a message that are kept to be shown. */
const OPENING = 280;

/**
 * How a model's traits go over the answers of a talk, and where they change. Rejects with CodedErrors "usage" where the model has no traits that
 * are read and "bad-input" where nobody answers, and as {@link traitsByAnswer} does.
 */
export async function talkTraits(
  model: LoadedModel,
  talk: Pick<TalkTraits, "title" | "leftOut"> & { readonly messages: readonly Message[] },
  reading: AnswerReading,
): Promise<TalkTraits> {
  const { identity, traits, withoutTraits } = model;
  const told = traits && toldTraits(traits.pack);
  if (!told || told.read.length === 0) throw noTraits(identity.id, withoutTraits?.values.at(-1));
  const answers = await traitsByAnswer(model, talk.messages, reading);
  if (answers.length === 0)
    throw new CodedError("bad-input", `${talk.title} holds no answer that stands behind a question.`);
  return {
    id: crypto.randomUUID(),
    title: talk.title,
    model: { id: identity.id, name: identity.name },
    messages: talk.messages.map(({ role, content }) => ({ role, content: content.slice(0, OPENING) })),
    answers,
    drifts: drifts(
      answers.map(({ traits }) => traits),
      SEED,
    ),
    told,
    leftOut: talk.leftOut,
  };
}

function noTraits(id: string, why: string | number | undefined): CodedError {
  const reason =
    why === undefined ? `${id} has no traits that can be read.` : `The traits of ${id} are not used. ${why}`;
  return new CodedError("usage", `${reason} To train them: cotcheck traits train --model ${id}`);
}
