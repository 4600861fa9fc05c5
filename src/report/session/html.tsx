import { renderPage } from "../page.js";
import { plainLine } from "../plainText.js";
import { useSay } from "../components/useSay.js";
import type { Language } from "../words/language.js";
import { sessionTemplates } from "../words/session.js";
import { SessionReportView } from "./SessionReportView.js";
import type { ShownSession } from "./shown.js";

/** Sessions as one self-contained HTML page. */
export function renderSessionHtml(sessions: readonly ShownSession[], language: Language): string {
  const named = sessions.length === 1 ? plainLine(sessions[0].name) : language.say(sessionTemplates.about);
  return renderPage(language, `cotcheck: ${named.slice(0, 80)}`, [
    <Banner key="banner" />,
    <main key="sessions">
      {sessions.map((session, i) => (
        <SessionReportView key={i} session={session} index={i} />
      ))}
      <Limit />
    </main>,
  ]);
}

function Banner() {
  const say = useSay();
  return (
    <div class="banner">
      <span class="brand">cotcheck</span> <span class="about">{say(sessionTemplates.about)}</span>
    </div>
  );
}

function Limit() {
  const say = useSay();
  return <p class="lead">{say(sessionTemplates.limit)}</p>;
}
