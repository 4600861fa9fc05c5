import { type Programs, token } from "./place.js";

export const punctuation: Programs = {
  commas: token(/^[,，、]$/u),
  colons: token(/^\**[:：]\**$/u),
  "sentence-ends": token(/^[.!?。！？]+$/u),
  quotes: token(/^[,.]?["“”„«»「」『』]+[,.]?$/u),
  apostrophes: token(/^['’](?:s|t|re|ve|ll|d|m)?$/iu),
  "opening-brackets": token(/^[^\p{L}\p{N})\]}]*[([{（【]$/u),
  "closing-brackets": token(/^[)\]}）】][^\p{L}\p{N}([{]*$/u),
  dashes: token(/^[-–—]+$/u),
  signs: token(/^[^\p{L}\p{N}\s]+$/u),
};
