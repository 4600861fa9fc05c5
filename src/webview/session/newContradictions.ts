import * as l10n from "@vscode/l10n";
import { plainLine } from "../../report/plainText.js";
import type { Panel } from "../model/panel.js";
import { isContradicted } from "./listedEvents.js";

/** What a listener must know at once of a session that is followed: a claim that its evidence contradicts; null where there is none. */
export function newContradictions(before: Panel, after: Panel): string | null {
  const known = contradicted(before);
  const found = contradicted(after);
  const last = found.at(-1);
  return last === undefined || found.length <= known.length
    ? null
    : l10n.t("Contradicted: {0}", plainLine(last.text).slice(0, 200));
}

function contradicted({ shown }: Panel) {
  return shown?.content.kind === "session" ? shown.content.session.claims.filter(isContradicted) : [];
}
