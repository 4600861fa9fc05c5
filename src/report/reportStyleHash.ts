/** sha256 of {@link reportStyle} for the page's content security policy. Written by `npx tsx scripts/styleHash.ts`. */
export const reportStyleHash = "sha256-BFD1j+JnWWrZ0RpDW983juqPL0ZTMASkTJHJhYGmMA0=";
