import { standsAlone } from "./standsAlone.js";

/** By such a value a thing is told from others, wherever it stands. */
export const idForm = /^(?=[\w-]*\d)[\w-]{4,40}$/;

export const namesId = (text: string, id: string): boolean => standsAlone(text, id, /[\p{L}\p{N}_]/u);
