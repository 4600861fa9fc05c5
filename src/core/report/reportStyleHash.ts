/** sha256 of {@link reportStyle} for the page's content security policy. Written by `npx tsx scripts/styleHash.ts`. */
export const reportStyleHash = "sha256-CTnVOcEDE8RxyR3hvjfCIHt5Jcm2ay+JdGDTqHAaasY=";
