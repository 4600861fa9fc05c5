import type { CheckedClaim, NotableAct } from "../../core/session/report.js";
import type { ClaimStatus } from "../../core/session/rule.js";
import { markdownList, markdownText } from "../markdownText.js";
import { claimKindWords, claimSentence, claimStatusWords, statusOrder } from "../words/claims.js";
import type { Language, Say } from "../words/language.js";
import { claimReadingWords, readingTemplates, sessionReadingWords } from "../words/claimReadings.js";
import { inQuotes } from "../words/quoted.js";
import { failureWords, sessionTemplates, sessionWords, telltaleWords } from "../words/session.js";
import { callNames } from "./calls.js";
import type { ShownSession } from "./shown.js";

/** Sessions as a Markdown document; everything that comes from them is escaped. */
export function renderSessionMarkdown(sessions: readonly ShownSession[], { say }: Language): string {
  const statuses = new Set(sessions.flatMap(({ report }) => report.claims.map(({ status }) => status)));
  const blocks = [
    `# ${say(sessionTemplates.heading)}`,
    ...sessions.flatMap((session) => sessionBlocks(session, say)),
    ...(statuses.size === 0 ? [] : [`## ${say("What the marks mean")}`, legend(statuses, say)]),
    say(sessionTemplates.limit),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sessionBlocks(session: ShownSession, say: Say): string[] {
  const { name, report, leftOut } = session;
  const calls = callNames(session);
  const silent = report.acts.filter(({ mentioned }) => !mentioned);
  return [
    `## ${markdownText(name)}`,
    `**${sessionWords(report, say)}**`,
    ...report.claims.map((claim) => claimBlock(claim, calls, say)),
    ...listed(
      sessionTemplates.acts,
      silent.map((act) => actItem(act, calls, say)),
      say,
    ),
    ...listed(
      sessionTemplates.failures,
      report.repeated.failures.map((failure) => failureWords(failure, markdownText(failure.text || failure.name), say)),
      say,
    ),
    ...(report.reading
      ? [`### ${say(readingTemplates.heading)}`, markdownText(sessionReadingWords(report.reading, say))]
      : []),
    ...listed(sessionTemplates.leftOut, leftOut.map(markdownText), say),
  ];
}

function listed(heading: string, items: readonly string[], say: Say): string[] {
  return items.length === 0 ? [] : [`### ${say(heading)}`, markdownList(items)];
}

function claimBlock(claim: CheckedClaim, calls: ReturnType<typeof callNames>, say: Say): string {
  const { icon, label } = claimStatusWords[claim.status];
  const evidence = claim.evidence.map(({ call, turn, quote }) => {
    const named = say("turn {0}: {1}", turn + 1, markdownText(calls(call) ?? call));
    return `- ${named}${quote === "" ? "" : ` – ${inQuotes(markdownText(quote), say)}`}`;
  });
  if (claim.reading) evidence.push(`- ${claimReadingWords(claim.reading, say)}`);
  return [
    `**${icon} ${say(label)}** · ${say(claimKindWords[claim.kind])} · ${say("turn {0}", claim.turn + 1)} · ${claimSentence(claim, say)}`,
    `> ${markdownText(claim.text)}`,
    ...(evidence.length === 0 ? [] : [evidence.join("\n")]),
  ].join("\n\n");
}

function actItem({ kind, turn, call, what, quote }: NotableAct, calls: ReturnType<typeof callNames>, say: Say): string {
  const place = `${markdownText(what || (calls(call) ?? call))} (${say("turn {0}", turn + 1)})`;
  return `${say(telltaleWords[kind])} ${place}${quote === "" ? "" : ` – ${inQuotes(markdownText(quote), say)}`}`;
}

function legend(statuses: ReadonlySet<ClaimStatus>, say: Say): string {
  return statusOrder
    .filter((status) => statuses.has(status))
    .map((status) => {
      const { icon, label, meaning } = claimStatusWords[status];
      return `- ${icon} **${say(label)}**: ${say(meaning)}`;
    })
    .join("\n");
}
