/** sha256 of {@link reportStyle} for the page's content security policy. Written by `npx tsx scripts/styleHash.ts`. */
export const reportStyleHash = "sha256-ou9LQLTNW61h955LkKjKKnOz3rewVnOtAyP3Q/ZJWBY=";
