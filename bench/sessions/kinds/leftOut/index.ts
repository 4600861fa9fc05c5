import type { SessionKind } from "../../session.js";
import { clinics } from "./clinics.js";
import { libraries } from "./libraries.js";
import { officeTalk } from "./officeTalk.js";
import { spreadsheets } from "./spreadsheets.js";

export const leftOutKinds: readonly SessionKind[] = [libraries, spreadsheets, clinics, officeTalk];
