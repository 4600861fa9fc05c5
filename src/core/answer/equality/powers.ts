/** Raised digits as they are written with a sign of powers: cm² is cm^2, and no cm2. */
export function withPowers(text: string): string {
  return text.replace(
    /[⁻⁺]?[⁰¹²³⁴-⁹]+/gu,
    (raised) => `^${raised.normalize("NFKC").replace("−", "-").replace("+", "")}`,
  );
}
