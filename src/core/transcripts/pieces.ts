import { text, thinking } from "./content.js";
import { addTurn, type TurnList } from "./turnList.js";
import type { Part, Turn } from "./turn.js";

/** Turns of a talk that protocols send in pieces of a few words, with calls between them. */
export interface PiecedTalk {
  readonly turns: TurnList;
  /** Goes on with what the same speaker says or thinks, unless `id` names another message than before. */
  say(role: Turn["role"], piece: string, kind?: "text" | "thinking", id?: unknown): void;
  add(role: Turn["role"], parts: readonly Part[]): void;
  /** Nothing more of what is being said comes. */
  close(): void;
}

interface Said {
  readonly role: Turn["role"];
  readonly kind: "text" | "thinking";
  readonly id: unknown;
  readonly pieces: string[];
}

export function piecedTalk(): PiecedTalk {
  const turns: TurnList = [];
  let said: Said | undefined;
  const close = () => {
    const whole = said?.pieces.join("") ?? "";
    if (said) addTurn(turns, said.role, said.kind === "text" ? text(whole) : thinking(whole), { goesOn: true });
    said = undefined;
  };
  return {
    turns,
    say: (role, piece, kind = "text", id = undefined) => {
      if (said?.role !== role || said.kind !== kind || said.id !== id) {
        close();
        said = { role, kind, id, pieces: [] };
      }
      said.pieces.push(piece);
    },
    add: (role, parts) => {
      close();
      addTurn(turns, role, parts, { goesOn: role === "assistant" });
    },
    close,
  };
}
