import type { Comparing } from "@/lib/network/imports/comparing";
import type { KnownPlace } from "@/lib/network/imports/planned-place";
import { aProblem, type Problem } from "@/lib/network/imports/problem";

/** The lines that would give two places side by side the same name. */
export function findSameNames({ rows, given }: Comparing, known: KnownPlace[]): Problem[] {
  const planned = new Set(rows.flatMap(({ siteId }) => siteId ?? []));
  const names = new Set(
    known.filter(({ id }) => !planned.has(id)).map(({ parentId, name }) => `${parentId} ${name}`),
  );
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const place = given[index];
    if (!place) continue;
    if (row.kinds.includes("LEFT_OUT") && !row.siteId) continue;
    const key = `${row.parentSeq ?? row.parentId} ${row.name}`;
    const changes = !row.kinds.some((kind) => kind === "UNCHANGED" || kind === "CLOSED");
    if (names.has(key) && changes) problems.push(aProblem(place, "sameName", row.name));
    names.add(key);
  }
  return problems;
}
