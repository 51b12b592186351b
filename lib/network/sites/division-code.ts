/** The columns `findCode` reads, for a select. */
export const CODE_SELECT = {
  divisionCode: true,
  parent: { select: { divisionCode: true } },
} as const;

type Coded = { divisionCode: string | null; parent: { divisionCode: string | null } | null };

/** The division code of a place, else that of the place above it, in which its region can be read. */
export function findCode({ divisionCode, parent }: Coded): string | null {
  return divisionCode ?? parent?.divisionCode ?? null;
}
