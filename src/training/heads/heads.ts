import { answerWrong } from "./answerWrong/index.js";
import type { HeadTrainer } from "./headTraining.js";
import { knows } from "./knows/index.js";
import { stepWrong } from "./stepWrong/index.js";
import { truth } from "./truth/index.js";

/**
 * Every head that is trained, in the order of the probe file; a head may be compared with those above it. Another one is a folder beside
 * this file and a line here.
 */
export const heads: readonly HeadTrainer[] = [truth, stepWrong, knows, answerWrong];
