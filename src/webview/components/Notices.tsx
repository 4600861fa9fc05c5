import * as l10n from "@vscode/l10n";
import { plainLine } from "../../report/plainText.js";
import type { Run } from "../../core/run/run.js";
import type { ErrorCode } from "../../core/errors.js";
import type { RuleId } from "../../core/verdict/rules.js";
import { useSay } from "../../report/components/useSay.js";
import { failureText } from "../../report/words/failures.js";
import { probeQuality } from "../../report/words/heads.js";
import type { PanelAction } from "../../protocol/panelFromView.js";
import { Button } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";

/** The rule that abstains because the probes are too weak. */
const tooWeakRule: RuleId = "head-not-trusted";

/** What a reader must know before reading on: a failure, probes that carry no verdict, a text that someone else wrote. */
export function Notices({ run, ended }: { run: Run; ended: boolean }) {
  const say = useSay();
  return (
    <>
      {run.status === "failed" && <Failure run={run} />}
      {run.status === "cancelled" && (
        <p class="notice" role="note">
          <b>{l10n.t("Cancelled.")}</b> {l10n.t("What was done before that is shown.")}
        </p>
      )}
      {run.status === "running" && ended && (
        <p class="notice" role="note">
          <b>{l10n.t("Interrupted.")}</b>{" "}
          {l10n.t("The window or the engine was closed in the middle. What was done before that is shown.")}
        </p>
      )}
      {run.provenance.probes === null ? (
        <p class="notice" role="note">
          <b>{l10n.t("No probes for this model.")}</b>{" "}
          {l10n.t("No layer was read: the marks rest on what a program computed and on how the answer changed.")}
        </p>
      ) : (
        run.steps.some(({ verdict }) => verdict.rule === tooWeakRule) && (
          <details class="notice">
            <summary>
              <b>{l10n.t("This model's probes are too weak for a verdict.")}</b>{" "}
              <span class="link">{l10n.t("Why?")}</span>
            </summary>
            <p>
              {l10n.t("Nothing is concluded from their readings, which stand among the measurements of a step alone.")}{" "}
              {probeQuality(run, say)}
            </p>
          </details>
        )
      )}
      {run.mode === "off-policy" && (
        <p class="notice" role="note">
          <b>{l10n.t("Someone else wrote this text.")}</b>{" "}
          {l10n.t("The readings are the reading model's knowledge, not the writer's honesty.")}
        </p>
      )}
    </>
  );
}

interface Way {
  readonly label: string;
  readonly action: PanelAction["action"] &
    ("restartEngine" | "selectModel" | "downloadModel" | "openSettings" | "checkAgain");
}

function Failure({ run }: { run: Run }) {
  const { act } = usePanel();
  const say = useSay();
  const way = wayOut(run.error?.code ?? "internal");
  return (
    <div class="notice failed" role="alert">
      <p>
        <b>{l10n.t("The check failed.")}</b>{" "}
        <span dir="auto">{run.error ? plainLine(failureText(run.error, say)) : l10n.t("No reason was recorded.")}</span>{" "}
        <span class="muted">{l10n.t("What was done before that is shown.")}</span>
      </p>
      <div class="ways">
        {way && <Button onPress={() => act({ action: way.action })}>{way.label}</Button>}
        <Button onPress={() => act({ action: "showLog" })}>{l10n.t("Show Log")}</Button>
      </div>
    </div>
  );
}

function wayOut(code: ErrorCode): Way | undefined {
  switch (code) {
    case "engine-crashed":
    case "engine-start":
    case "engine-protocol":
      return { label: l10n.t("Restart Engine"), action: "restartEngine" };
    case "model-not-found":
    case "download":
    case "checksum":
      return { label: l10n.t("Download Model"), action: "downloadModel" };
    case "model-file":
    case "unsupported-model":
    case "insufficient-memory":
      return { label: l10n.t("Select Model"), action: "selectModel" };
    case "prompt-too-long":
      return { label: l10n.t("Settings"), action: "openSettings" };
    default:
      return { label: l10n.t("Check Again"), action: "checkAgain" };
  }
}
