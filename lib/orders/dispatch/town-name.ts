type NamedPlace = { name: string; lineage: string[]; parent: Named | null };
type Named = { name: string; parent?: Named | null };

/** The name of the 所 a place belongs to, null for the centre: it is at most three steps below its centre: 所, 站, 点. */
export function townOf({ name, lineage, parent }: NamedPlace, centerId: string): string | null {
  const steps = lineage.length - lineage.indexOf(centerId) - 1;
  return [null, name, parent?.name, parent?.parent?.name][steps] ?? null;
}
