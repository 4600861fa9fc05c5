import type { Note } from "../../core/run/run.js";
import type { NoteCode } from "../../core/run/noteCodes.js";
import { plainLine } from "../plainText.js";
import { traitLabel } from "./traits.js";
import type { Say } from "./language.js";

type SimpleCode = Exclude<NoteCode, "said" | "not-steered" | "read-in-part">;

/** What each note says of its values. */
export const noteTemplates: Readonly<Record<SimpleCode, string>> = {
  "no-probes":
    "There are no probes for {0}, so no truth was read. `cotcheck probes train` makes them, with the same --model and --lora.",
  "probes-not-used": "The probes in {0} were not used. {1}",
  "traits-not-used": "The traits in {0} were not used. {1}",
  "no-such-token": "The model file's “{0}” is {1}, which none of its {2} tokens is; it is left out.",
  "rules-guessed":
    "The model file does not name the rules by which texts are cut before they become tokens (tokenizer.ggml.pre); GPT-2's are taken. The model may have been trained on other tokens: a file that names its rules is better.",
  "adapter-of-another": "The adapter says that it was made for “{0}”; the model calls itself “{1}”.",
  "steps-kept": "Up to step {0} the text is kept from an earlier run; the model wrote the rest anew.",
  "guard-stopped":
    "Writing was stopped in step {3}: {0} read {1} neutral deviations, above the limit of {2}. That is a reading, not a judgement; the step can be written anew.",
  "guard-rewound":
    "From step {3} on the text was written anew: {0} read {1} neutral deviations, above the limit of {2}. That is a reading, not a judgement. It had been: “{4}”",
  "guard-steered":
    "From token {4} on, in step {3}, the model was steered back: {0} read {1} neutral deviations, and what was above the limit of {2} was taken out of its state at {5} tokens. Read once more with nothing taken out, the text from there on reaches {6}. That is a reading, not a judgement.",
  "guard-within": "Watched while the model wrote, and none above its limit in neutral deviations: {0}.",
  "guard-quiet": "Watched while the model wrote, and never above the limit of {1} neutral deviations: {0}.",
  "cut-off": "The answer was cut off after {0} tokens, as asked.",
  "context-full": "The answer was cut off where the model's context was full.",
  "checks-not-asked-for": "No answers were forced and no sentence of the prompt was left out, as asked.",
  "answer-forced": "The text states no answer that could be found, so one was forced at its end.",
  "boundaries-spread": "Answers were forced at {0} of {1} step boundaries, evenly spread.",
  "steps-chosen": "Of {0} steps that a head disagrees with, the {1} most suspect were checked.",
  "steps-too-far": "Steps more than {0} tokens before the answer were left out, but not put in other words.",
  "no-lever": "No layers were looked at: neither a sentence of the prompt nor a step moves the answer clearly.",
  "sentences-chosen": "{0} of the prompt's {1} context sentences were left out in turn, the longest.",
  "nothing-left-out": "No sentence of the prompt was left out to see what it does: it only asks.",
};

/** Said of how many tokens and steps of a text were read, by what the limit was. */
export const partTemplates = {
  context:
    "{0} of the text's {1} tokens were read, with {2} of its {3} steps: the next one does not end within {4} tokens, and the model's context holds no more.",
  asked:
    "{0} of the text's {1} tokens were read, with {2} of its {3} steps: the next one does not end within {4} tokens, as asked.",
} as const;

/** Why nothing was steered. */
export const notSteeredTemplates = {
  "no-probes": "Nothing was steered: this model has no probes.",
  "no-step": "Nothing was steered: no step comes before the answer.",
  "none-disagrees": "Nothing was steered: no head disagrees with a step before the answer.",
  "no-such-step": "Nothing was steered: there is no step {0} before the one that states the answer.",
} as const;

/** A note in a sentence. */
export function noteText({ code, values }: Note, say: Say): string {
  const plain = values.map((value) => (typeof value === "string" ? plainLine(value) : value));
  switch (code) {
    case "said":
      return String(plain[0] ?? "");
    case "guard-stopped":
    case "guard-rewound":
    case "guard-steered":
      return say(noteTemplates[code], traitLabel(String(values[0]), say), ...plain.slice(1));
    case "guard-within":
      return say(noteTemplates[code], limitsText(values, say));
    case "guard-quiet":
      return say(
        noteTemplates[code],
        values
          .slice(1)
          .map((name) => traitLabel(String(name), say))
          .join(", "),
        plain[0],
      );
    case "read-in-part":
      return say(values[5] === "context" ? partTemplates.context : partTemplates.asked, ...plain.slice(0, 5));
    case "not-steered": {
      const why = String(values[0]);
      const template = Object.entries(notSteeredTemplates).find(([key]) => key === why)?.[1];
      return say(template ?? notSteeredTemplates["no-step"], ...plain.slice(1));
    }
    default:
      return say(noteTemplates[code], ...plain);
  }
}

/** @param values trait and limit by turns */
function limitsText(values: Note["values"], say: Say): string {
  return Array.from({ length: values.length / 2 }, (_, i) => {
    const [trait, limit] = values.slice(2 * i, 2 * i + 2);
    return `${traitLabel(String(trait), say)} (${plainLine(String(limit))})`;
  }).join(", ");
}
