import type { ClaimKind, Subject } from "./claim.js";

/** A claim as a form of words finds it in a clause: what of {@link Claim} the form itself tells; what it leaves out is not so, or empty. */
export interface Found {
  readonly kind: ClaimKind;
  readonly subject: Subject;
  readonly strong: boolean;
  readonly absence?: boolean;
  readonly verb?: string;
  readonly object?: string;
  readonly guess?: boolean;
  /** Told as a deed of one's own, in the active voice. */
  readonly own?: boolean;
  /** "no errors", "all green": it says nothing by itself, only of what was named before. */
  readonly bare?: boolean;
}
