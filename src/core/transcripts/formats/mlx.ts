import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { addTurn, type TurnList } from "../turnList.js";

/** `==========` around what was generated, and below it how fast. */
const printed =
  /^\s{0,40}={10}\r?\n(?<said>[\s\S]*?)\r?\n={10}\r?\n(?=Prompt: \d[\d,]{0,12} tokens, [\d.]{1,12} tokens-per-sec)/u;

/** What `mlx_lm.generate` prints: the answer alone. */
export const mlx: TranscriptFormat = {
  id: "mlx",
  name: "what mlx_lm.generate prints",
  text: (whole) => {
    const said = printed.exec(whole)?.groups?.said;
    if (said === undefined) return undefined;
    const turns: TurnList = [];
    addTurn(turns, "assistant", text(said));
    return [{ title: null, turns, leftOut: [] }];
  },
};
