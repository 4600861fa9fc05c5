import type { ErrorData } from "../errors.js";
import type { ModelShape } from "../prediction/shape.js";

/** What a model file is, by its header alone. */
export interface ModelDescription {
  /** As the header states it; absent where it cannot be read. */
  readonly architecture?: string;
  /** Present where this version can run the model. */
  readonly shape?: ModelShape;
  /** Why it cannot. */
  readonly refusal?: ErrorData;
}
