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
    A: () => name({ weekday: "long" }),
    a: () => name({ weekday: "short" }),
    H: () => digits(now.getHours()),
    M: () => digits(now.getMinutes()),
    S: () => digits(now.getSeconds()),
    "%": () => "%",
  };
  return format.replace(/%([A-Za-z%])/g, (whole, directive: string) => directives[directive]?.() ?? whole);
}
