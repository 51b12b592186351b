/**
 * Escapes a typed text so that LIKE finds it as it stands. LIKE reads % and _ as patterns and refuses a
 * backslash at the end, and Prisma does not escape them; its `equals` is a LIKE too where case does
 * not matter (`mode: "insensitive"`).
 */
export function escapeLike(typed: string): string {
  return typed.replace(/[\\%_]/g, "\\$&");
}
