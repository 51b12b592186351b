type NamedPlace = { name: string; lineage: string[]; parent: Named | null };
type Named = { name: string; parent?: Named | null };

/** Returns the name of the 所 a place is or belongs to, null for the centre. Below a centre are 所, 站 and 点. */
export function findTownName(
  { name, lineage, parent }: NamedPlace,
  centerId: string,
): string | null {
  const steps = lineage.length - lineage.indexOf(centerId) - 1;
  return [null, name, parent?.name, parent?.parent?.name][steps] ?? null;
}
