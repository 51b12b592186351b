type Place = { initials: string; divisionCode: string | null };

const MAX_INITIALS = 12;

/**
 * A user name for the one account of a place: its initials and the end of its code, as "xjsq001001", which
 * a clerk can tell by phone; with a number behind it if another account has it.
 */
export function userNameFor({ initials, divisionCode }: Place, taken: ReadonlySet<string>): string {
  const letters = initials.replace(/[^a-z0-9]/g, "").slice(0, MAX_INITIALS);
  const base = `${letters || "z"}${divisionCode?.slice(6) ?? ""}`.padEnd(3, "0");
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(name)) return name;
  }
}
