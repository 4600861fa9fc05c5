import * as l10n from "@vscode/l10n";
import type { Run } from "../../core/run/run.js";
import { BAND } from "../../core/traits/course.js";
import { ASSISTANT } from "../../core/traits/assistant.js";
import type { GuardAction, NextGuard } from "../../protocol/guard.js";
import { useSay } from "../../report/components/useSay.js";
import { traitLabel } from "../../report/words/traits.js";
import { Dropdown } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";

/** No trait is called so. */
const NONE = "";
/** More than one, as the settings have it: chosen there, and shown here. */
const SEVERAL = "+";

/** Which trait the next check is guarded by, and what the guard does; the person's settings, from the traits that this model reads. */
export function GuardControl({ run, guard: { traits, does } }: { run: Run; guard: NextGuard }) {
  const say = useSay();
  const { act } = usePanel();
  const readable = (run.provenance.traits?.read ?? []).map(({ name }) => name).filter((name) => name !== ASSISTANT);
  if (readable.length === 0) return null;
  const [only = NONE] = traits;
  const value = traits.length > 1 ? SEVERAL : only;
  const label = (name: string) => traitLabel(name, say);
  const listed = readable.includes(only) || value !== only || only === NONE ? readable : [...readable, only];
  const options = [
    { value: NONE, label: l10n.t("no trait") },
    ...(value === SEVERAL ? [{ value: SEVERAL, label: traits.map(label).join(", ") }] : []),
    ...listed.map((name) => ({ value: name, label: label(name) })),
  ];
  const ways: { value: GuardAction; label: string }[] = [
    { value: "stop", label: l10n.t("stop writing") },
    { value: "anew", label: l10n.t("take it back and write anew") },
    { value: "steer", label: l10n.t("steer back while writing") },
  ];
  const choose = (chosen: readonly string[], way: GuardAction) =>
    act(
      { action: "guardNext", traits: [...chosen], does: way },
      chosen.length === 0
        ? l10n.t("The next check is not guarded.")
        : l10n.t("The next check is guarded: {0}.", chosen.map(label).join(", ")),
    );
  return (
    <fieldset class="guard">
      <legend>{l10n.t("Guard of the next check")}</legend>
      <p class="muted">
        {l10n.t(
          "Watches a trait while the model writes, and acts where its state reads more than {0} deviations of it. It is a brake on a reading, not a judgement.",
          BAND,
        )}
      </p>
      <div class="guard-choices">
        <Dropdown
          label={l10n.t("Guarded trait")}
          value={value}
          options={options}
          onChange={(name) => name !== SEVERAL && choose(name === NONE ? [] : [name], does)}
        />
        <Dropdown
          label={l10n.t("What the guard does")}
          value={does}
          options={ways}
          onChange={(way) => choose(traits, way)}
        />
      </div>
    </fieldset>
  );
}
