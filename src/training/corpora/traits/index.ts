import { agreement } from "./scenes/agreement.js";
import { anxiety } from "./scenes/anxiety.js";
import { apathy } from "./scenes/apathy.js";
import { arrogance } from "./scenes/arrogance.js";
import { deception } from "./scenes/deception.js";
import { desperation } from "./scenes/desperation.js";
import { frustration } from "./scenes/frustration.js";
import { hallucination } from "./scenes/hallucination.js";
import { malice } from "./scenes/malice.js";
import { manipulation } from "./scenes/manipulation.js";
import { powerSeeking } from "./scenes/powerSeeking.js";
import { praise } from "./scenes/praise.js";
import type { TraitScene } from "./trait.js";

/** Every trait that is trained. To add one: a file in scenes/, a line here, and its name in report/words/traits.ts. */
export const traitScenes: readonly TraitScene[] = [
  agreement,
  praise,
  malice,
  deception,
  hallucination,
  anxiety,
  frustration,
  desperation,
  apathy,
  arrogance,
  manipulation,
  powerSeeking,
];
