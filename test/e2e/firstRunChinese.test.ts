import { languageOf } from "../../src/report/words/language.js";
import { firstRun, words } from "./journeys/firstRun.js";

firstRun(languageOf("zh-tw", await words("l10n/bundle.l10n.zh-tw.json")), await words("package.nls.zh-tw.json"));
