/** What somebody typed, to be found as it stands: LIKE reads % and _ as patterns, and Prisma lets them through. */
export function escapeLike(typed: string): string {
  return typed.replace(/[\\%_]/g, "\\$&");
}
