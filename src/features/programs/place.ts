/** A token in its text. */
export interface Place {
  /** Some tokens in front of it. */
  readonly before: string;
  readonly token: string;
  /** Some behind it. */
  readonly after: string;
}

/** What one program sees at a place: the word that its name is about, "" where it is about none; undefined where it does not fit. */
export type Program = (place: Place) => string | undefined;

/** Programs by kind. */
export type Programs = Readonly<Record<string, Program>>;

/** A program that fits or does not. */
export function where(fits: (place: Place) => boolean): Program {
  return (place) => (fits(place) ? "" : undefined);
}

/** A program that looks at the token alone, without the blanks around it. */
export function token(form: RegExp): Program {
  return where(({ token }) => form.test(token.trim()));
}
