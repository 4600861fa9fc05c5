import { english } from "../../src/report/words/language.js";
import { firstRun, words } from "./journeys/firstRun.js";

firstRun(english, await words("package.nls.json"));
