import * as l10n from "@vscode/l10n";
import type { SessionFilter } from "../../protocol/panelFromView.js";
import type { DrawnSession } from "../../protocol/session.js";
import { Dropdown } from "../controls/controls.js";
import { isContradicted } from "./listedEvents.js";

interface FilterBarProps {
  readonly session: DrawnSession;
  /** How many events are shown. */
  readonly listed: number;
  readonly filter: SessionFilter;
  readonly onFilter: (filter: SessionFilter) => void;
}

/** What of the session is shown, and the keys that move through it. */
export function FilterBar({ session, listed, filter, onFilter }: FilterBarProps) {
  const { events, claims, acts } = session;
  const options: { value: SessionFilter; label: string }[] = [
    { value: "all", label: l10n.t("Whole session") },
    { value: "claims", label: l10n.t("With claims ({0})", claims.length) },
    { value: "contradicted", label: l10n.t("Only contradicted ({0})", claims.filter(isContradicted).length) },
    { value: "exchange", label: l10n.t("This request only") },
    { value: "acts", label: l10n.t("Acts not mentioned ({0})", acts.filter(({ mentioned }) => !mentioned).length) },
  ];
  return (
    <div class="section-bar filter-bar">
      <h2 id="events-title">{l10n.t("Timeline")}</h2>
      <span class="muted" role="status">
        {listed === events.length ? "" : l10n.t("{0} of {1} shown", listed, events.length)}
      </span>
      <Dropdown label={l10n.t("Show of the session")} value={filter} options={options} onChange={onFilter} />
    </div>
  );
}
