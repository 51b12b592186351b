/**
 * Escapes a typed text so that LIKE finds it as it stands. LIKE reads % and _ as patterns, and Prisma
 * does not escape them.
 */
export function escapeLike(typed: string): string {
  return typed.replace(/[\\%_]/g, "\\$&");
}
