import * as l10n from "@vscode/l10n";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { claimCounts, sessionWords } from "../../report/words/session.js";
import type { DrawnSession, Following } from "../../protocol/session.js";
import { Button, Checkbox } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";

/** Of a path the file and its folder: agents name files by numbers, and folders by projects. */
function shortName(name: string): string {
  return plainLine(name.split(/[\\/]/u).slice(-2).join("/"));
}

/** The session in two sentences, and what can be done with it. */
export function SessionHeader({ session, following }: { session: DrawnSession; following: Following }) {
  const { act } = usePanel();
  const say = useSay();
  const counts = claimCounts(session, say);
  return (
    <header class="header">
      <div class="heading" role="status">
        <h1>{counts}</h1>
        <p class="foremost">{sessionWords(session, say).slice(counts.length).trim()}</p>
        <p class="facts-line" dir="auto">
          <span>{shortName(session.name)}</span>
        </p>
      </div>
      <div class="actions">
        {session.claims.some(({ closing }) => closing) && (
          <Button onPress={() => act({ action: "readClaims" })}>{l10n.t("Read Claims")}</Button>
        )}
        {following !== "none" && (
          <>
            <Checkbox checked={following === "on"} onChange={(follow) => act({ action: "followSession", follow })}>
              {l10n.t("Watch")}
            </Checkbox>
            <Button onPress={() => act({ action: "openSessionFile" })}>{l10n.t("Open File")}</Button>
          </>
        )}
        <Button onPress={() => act({ action: "checkSession" })}>{l10n.t("Check Another…")}</Button>
      </div>
    </header>
  );
}
