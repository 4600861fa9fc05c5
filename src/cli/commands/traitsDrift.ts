import { Command } from "commander";
import type { TalkTraits } from "../../core/traits/talk.js";
import { asChat, messagesOf } from "../../core/transcripts/asChat.js";
import { talkTraits } from "../../reader/talkTraits.js";
import { english } from "../../report/words/language.js";
import { driftFigures, talkCautions, talkWords } from "../../report/words/talkTraits.js";
import { nearestRolesWords } from "../../report/words/roles.js";
import { traitLabel, zFigure } from "../../report/words/traits.js";
import { alignedRows } from "../alignedRows.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { progressLine } from "../progressLine.js";
import { talkFrom } from "../responseSource.js";
import { withModel } from "../modelInEngine.js";

interface DriftFlags extends CommonFlags, EngineFlags {
  readonly conversation?: number;
  readonly json: boolean;
}

export function driftCommand(): Command {
  const command = new Command("drift")
    .description(
      "How the traits go over the answers of a talk, and where they change. A reading of the model that reads, not of who wrote.",
    )
    .argument("<file>", "a talk in any transcript format; - reads standard input")
    .option("--conversation <n>", "which talk of the file", wholeFrom(1))
    .option("--json", "as one JSON object on standard output", false);
  return withCommonOptions(withEngineOptions(command)).action(showDrift);
}

async function showDrift(path: string, flags: DriftFlags): Promise<void> {
  const conversation = await talkFrom(path, flags.conversation);
  const { leftOut } = asChat(conversation);
  const talk = { title: conversation.title ?? path, messages: messagesOf(conversation.turns), leftOut };
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    await withModel(flags, line, signal, async ({ model }) => {
      const onProgress = (done: number, total: number) => line.show(`Reading answers: ${done} of ${total}`);
      const read = await talkTraits(model, talk, { onProgress, signal });
      line.clear();
      process.stdout.write(flags.json ? `${JSON.stringify(read)}\n` : page(read));
    });
  } finally {
    line.clear();
  }
}

function page(talk: TalkTraits): string {
  const { answers, drifts } = talk;
  const { say } = english;
  const numbers = answers.map((_, i) => `${i + 1}`.padStart(5));
  const rows = answers[0].traits.map(({ trait }, k) => {
    const curve = answers.map(({ traits }) => zFigure(traits[k].z).padStart(5));
    return [traitLabel(trait, say), ...curve, drifts.length > 0 ? driftFigures(drifts[k], say) : ""];
  });
  const roles = answers.flatMap(({ nearestRoles }, i) => {
    const nearest = nearestRolesWords(nearestRoles, say);
    return nearest === undefined ? [] : [`answer ${i + 1}: ${nearest}\n`];
  });
  return `${alignedRows([["", ...numbers, drifts.length > 0 ? "change" : ""], ...rows])}
${roles.join("")}${talkWords(talk, say)}
Deviations from neutral replies, at the beginning of each answer. ${talkCautions(talk, say).join("\n")}
`;
}
