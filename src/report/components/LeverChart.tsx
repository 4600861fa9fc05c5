import type { Lever } from "../../core/run/lever.js";
import { leverTemplates, leverWords } from "../words/levers.js";
import { LayerCurve } from "./LayerCurve.js";
import { useSay } from "./useSay.js";

/** Layers across: what share of the sentence's effect the stream carries where the answer begins, added and taken out. */
export function LeverChart({ lever }: { readonly lever: Lever }) {
  const say = useSay();
  const words = leverWords(lever, say);
  return (
    <>
      <p class="lead" dir="auto">
        {words[0]}
      </p>
      <LayerCurve
        label={say(leverTemplates.heading)}
        name={say(leverTemplates.added)}
        byLayer={lever.added.map(shown)}
      />
      <LayerCurve
        label={say(leverTemplates.heading)}
        name={say(leverTemplates.takenOut)}
        byLayer={lever.takenOut.map(shown)}
      />
      {words.slice(1).map((sentence, i) => (
        <p key={i} dir="auto">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** The picture goes from nothing to the whole; more than that is in the figures below it. */
function shown(share: number): number {
  return Math.min(1, Math.max(0, share));
}
