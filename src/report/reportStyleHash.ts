/** sha256 of {@link reportStyle} for the page's content security policy. Written by `npx tsx scripts/styleHash.ts`. */
export const reportStyleHash = "sha256-IDkk724g2yWLS8NTSzAM7MLJZq0dg1LB53/J+7YFqNg=";
