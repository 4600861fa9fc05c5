/** Python's `strftime` for the present local time, as far as chat templates use it; other directives stay as they are. */
export function currentTime(format: string): string {
  const now = new Date();
  const digits = (value: number) => String(value).padStart(2, "0");
  const name = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en", options).format(now);
  const directives: Readonly<Record<string, () => string>> = {
    Y: () => String(now.getFullYear()),
    y: () => digits(now.getFullYear() % 100),
    m: () => digits(now.getMonth() + 1),
    B: () => name({ month: "long" }),
    b: () => name({ month: "short" }),
    d: () => digits(now.getDate()),
    e: () => String(now.getDate()).padStart(2),
    j: () => String(dayOfYear(now)).padStart(3, "0"),
    F: () => `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`,
    T: () => [now.getHours(), now.getMinutes(), now.getSeconds()].map(digits).join(":"),
    A: () => name({ weekday: "long" }),
    a: () => name({ weekday: "short" }),
    H: () => digits(now.getHours()),
    I: () => digits(now.getHours() % 12 || 12),
    p: () => (now.getHours() < 12 ? "AM" : "PM"),
    M: () => digits(now.getMinutes()),
    S: () => digits(now.getSeconds()),
    "%": () => "%",
  };
  return format.replace(/%(-?)([A-Za-z%])/g, (whole, bare: string, directive: string) => {
    const text = directives[directive]?.();
    // A hyphen leaves out what fills a number up, as on most systems.
    return text === undefined ? whole : bare === "" ? text : text.replace(/^[0 ]+(?=.)/, "");
  });
}

function dayOfYear(date: Date): number {
  const midnight = (day: Date) => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return (midnight(date) - Date.UTC(date.getFullYear(), 0, 0)) / 86_400_000;
}
