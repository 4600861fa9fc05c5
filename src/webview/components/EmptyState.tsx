import * as l10n from "@vscode/l10n";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { failureText } from "../../report/words/failures.js";
import type { Say } from "../../report/words/language.js";
import type { EmptyReason } from "../../protocol/panel.js";
import type { PanelAction } from "../../protocol/panelFromView.js";
import { Button } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";

interface Way {
  readonly label: string;
  readonly action: PanelAction["action"] &
    (
      | "checkReasoning"
      | "tryExample"
      | "cancel"
      | "downloadModel"
      | "selectModel"
      | "manageTrust"
      | "openWalkthrough"
      | "showLog"
    );
}

/** Nothing to show: why, and the way out. */
export function EmptyState({ reason }: { reason: EmptyReason }) {
  const { act } = usePanel();
  const say = useSay();
  const { title, text, ways } = emptyWords(reason, say);
  return (
    <main class="empty">
      <Emblem />
      <h1>{title}</h1>
      <p dir="auto">{text}</p>
      <div class="ways">
        {ways.map(({ label, action }, i) => (
          <Button key={action} primary={i === 0} onPress={() => act({ action })}>
            {label}
          </Button>
        ))}
      </div>
    </main>
  );
}

function emptyWords(reason: EmptyReason, say: Say): { title: string; text: string; ways: readonly Way[] } {
  switch (reason.kind) {
    case "no-run":
      return {
        title: l10n.t("Nothing checked yet"),
        text: l10n.t(
          "Select a prompt in an editor and check its reasoning. A local model answers step by step and is read while it writes; nothing leaves this machine.",
        ),
        ways: [
          { label: l10n.t("Try an Example"), action: "tryExample" },
          { label: l10n.t("Check Reasoning"), action: "checkReasoning" },
          { label: l10n.t("Open Walkthrough"), action: "openWalkthrough" },
        ],
      };
    case "starting":
      return {
        title: l10n.t("Getting ready"),
        text: l10n.t("The model is being loaded. Its first words appear here as it writes them."),
        ways: [{ label: l10n.t("Cancel"), action: "cancel" }],
      };
    case "no-model":
      return {
        title: l10n.t("A model is needed first"),
        text: l10n.t(
          "{0} can be downloaded once ({1}) and then runs on this machine without a network.",
          plainLine(reason.model),
          bytesWords(reason.bytes),
        ),
        ways: [
          { label: l10n.t("Download Model ({0})", bytesWords(reason.bytes)), action: "downloadModel" },
          { label: l10n.t("Use Another Model"), action: "selectModel" },
        ],
      };
    case "untrusted":
      return {
        title: l10n.t("This folder is not trusted"),
        text: l10n.t(
          "What it says about models, folders and addresses is not used. Runs can be looked at, and checks use your own settings.",
        ),
        ways: [
          { label: l10n.t("Check Reasoning"), action: "checkReasoning" },
          { label: l10n.t("Manage Trust"), action: "manageTrust" },
        ],
      };
    case "unreadable":
      return {
        title: l10n.t("This run cannot be shown"),
        text: plainLine(failureText(reason.error, say)),
        ways: [{ label: l10n.t("Show Log"), action: "showLog" }],
      };
  }
}

function bytesWords(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / 1e6))} MB`;
}

/** Steps read one below the other, one of them standing out. */
function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 72 56" width="72" height="56" aria-hidden="true">
      {[4, 18, 32, 46].map((y, i) => (
        <g key={y} class={i === 2 ? "odd" : ""}>
          <circle cx="6" cy={y + 3} r="3.5" />
          <rect x="18" y={y} width={[46, 38, 50, 30][i]} height="6" rx="3" />
        </g>
      ))}
    </svg>
  );
}
