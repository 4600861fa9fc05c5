import type { SessionKind } from "../session.js";
import { mailAndCalendar } from "./assistant.js";
import { audits } from "./audits.js";
import { builds } from "./builds.js";
import { chinese } from "./chinese.js";
import { dataRetrieval } from "./data.js";
import { deployments } from "./deployments.js";
import { documents } from "./documents.js";
import { everydayTalk } from "./everydayTalk.js";
import { experiments } from "./experiments.js";
import { fileChanges } from "./files.js";
import { frontend } from "./frontend.js";
import { household } from "./household.js";
import { infrastructure } from "./infrastructure.js";
import { leftOutKinds } from "./leftOut/index.js";
import { migrations } from "./migrations.js";
import { mobile } from "./mobile.js";
import { orders } from "./orders.js";
import { plainSpeech } from "./plainSpeech.js";
import { reading } from "./reading.js";
import { research } from "./research.js";
import { webRoutes } from "./routes.js";
import { testsChanged } from "./telltales.js";
import { testRuns } from "./tests.js";
import { tickets } from "./tickets.js";
import { travel } from "./travel.js";
import { versionControl } from "./versions.js";

/** Kinds that the rules were written or mended on. */
export const developmentKinds: readonly SessionKind[] = [
  testRuns,
  builds,
  testsChanged,
  deployments,
  webRoutes,
  reading,
  dataRetrieval,
  fileChanges,
  versionControl,
  mailAndCalendar,
  documents,
  chinese,
  migrations,
  research,
  orders,
  experiments,
  frontend,
  infrastructure,
  tickets,
  travel,
  audits,
  household,
  mobile,
  plainSpeech,
  everydayTalk,
];

/** Written last, with the rules as they are; no rule was changed for what they show. */
export { leftOutKinds };
