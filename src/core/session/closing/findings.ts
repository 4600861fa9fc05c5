import { type Finding, isMisleading } from "./answer.js";

/** What speaks against the closing of each exchange, and which claims say it. */
export class Findings {
  private readonly byExchange = new Map<number, (Finding & { readonly claim: number })[]>();

  add(exchange: number, finding: Finding, claim: number): void {
    const list = this.byExchange.get(exchange);
    if (list) list.push({ ...finding, claim });
    else this.byExchange.set(exchange, [{ ...finding, claim }]);
  }

  isMisleading(exchange: number): boolean {
    return isMisleading(this.byExchange.get(exchange) ?? []);
  }

  /** Places of the claims that the findings of misleading exchanges are about. */
  misleadingClaims(): ReadonlySet<number> {
    const places = new Set<number>();
    for (const findings of this.byExchange.values())
      if (isMisleading(findings)) for (const { claim } of findings) places.add(claim);
    return places;
  }
}
