import type { CheckedClaim } from "../../core/session/report.js";
import { Section } from "../components/Section.js";
import { TextList } from "../components/TextList.js";
import { useSay } from "../components/useSay.js";
import { plainLine, plainText } from "../plainText.js";
import { claimKindWords, claimSentence, claimStatusWords } from "../words/claims.js";
import { claimReadingWords, readingTemplates, sessionReadingWords } from "../words/claimReadings.js";
import { claimCounts, failureWords, foremostWords, sessionTemplates, telltaleWords } from "../words/session.js";
import { callNames } from "./calls.js";
import type { ShownSession } from "./shown.js";

type CallNames = ReturnType<typeof callNames>;

/** One session: its two sentences, its claims with what they rest on, and what its agent does not mention. */
export function SessionReportView({ session, index }: { session: ShownSession; index: number }) {
  const say = useSay();
  const { name, report, leftOut } = session;
  const calls = callNames(session);
  const silent = report.acts.filter(({ mentioned }) => !mentioned);
  const anchor = (claim: number) => `session-${index + 1}-claim-${claim + 1}`;
  return (
    <>
      <header class="overview">
        <h1>{claimCounts(report, say)}</h1>
        <p class="lead" dir="auto">
          {plainLine(name)}. {foremostWords(report, say)}
        </p>
      </header>
      {report.claims.length > 0 && (
        <Section id={`session-${index + 1}-claims`} title={say(sessionTemplates.claims)} bare>
          <ol class="steps">
            {report.claims.map((claim, i) => (
              <ClaimCard key={i} claim={claim} calls={calls} id={anchor(i)} />
            ))}
          </ol>
        </Section>
      )}
      <Listed
        id={`session-${index + 1}-acts`}
        title={say(sessionTemplates.acts)}
        items={silent.map(({ kind, turn, call, what, quote }) =>
          [
            say(telltaleWords[kind]),
            `${plainLine(what || (calls(call) ?? call))} (${say("turn {0}", turn + 1)})`,
            plainLine(quote),
          ].join(" "),
        )}
      />
      <Listed
        id={`session-${index + 1}-failures`}
        title={say(sessionTemplates.failures)}
        items={report.repeated.failures.map((failure) =>
          failureWords(failure, plainLine(failure.text || failure.name), say),
        )}
      />
      {report.reading && (
        <Section id={`session-${index + 1}-reading`} title={say(readingTemplates.heading)}>
          <p dir="auto">{plainLine(sessionReadingWords(report.reading, say))}</p>
        </Section>
      )}
      <Listed id={`session-${index + 1}-left`} title={say(sessionTemplates.leftOut)} items={leftOut.map(plainLine)} />
    </>
  );
}

function ClaimCard({ claim, calls, id }: { claim: CheckedClaim; calls: CallNames; id: string }) {
  const say = useSay();
  const { icon, label, role } = claimStatusWords[claim.status];
  return (
    <li id={id} class={`step ${role}`}>
      <h3 class="number">
        <span class="unseen">{say("turn {0}", claim.turn + 1)}</span>
        <span aria-hidden="true">{claim.turn + 1}</span>
      </h3>
      <div class="body">
        <p class="said" dir="auto">
          {plainText(claim.text).trim()}
        </p>
        <div class="reading">
          <span class={`badge ${role}`}>
            <span class="icon" aria-hidden="true">
              {icon}
            </span>
            {say(label)}
          </span>{" "}
          <span class="muted">{say(claimKindWords[claim.kind])}</span>
        </div>
        <p class="sentence">{claimSentence(claim, say)}</p>
        {claim.evidence.map(({ call, turn, quote }, i) => (
          <div key={i} class="evidence">
            <p dir="auto">{say("turn {0}: {1}", turn + 1, calls(call) ?? plainLine(call))}</p>
            {quote !== "" && (
              <pre class="said" dir="auto">
                {plainText(quote).trim()}
              </pre>
            )}
          </div>
        ))}
        {claim.reading && <p class="muted">{claimReadingWords(claim.reading, say)}</p>}
      </div>
    </li>
  );
}

function Listed({ id, title, items }: { id: string; title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <TextList items={items} />
    </Section>
  );
}
