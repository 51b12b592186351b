import "server-only";
import { applyPlan } from "@/lib/network/imports/apply.data";
import { BadLines } from "@/lib/network/imports/bad-lines";
import { isChosen, type DivisionChoice } from "@/lib/network/imports/choose-divisions";
import { comparePlaces } from "@/lib/network/imports/compare";
import { loadKnownPlaces } from "@/lib/network/imports/known-places.data";
import { readPlaceFile, type PlaceFile } from "@/lib/network/imports/read-file.server";
import { changeTree } from "@/lib/network/sites/tree-change.data";

export type ImportFiles = DivisionChoice & { files: PlaceFile[] };

export type ImportCounts = { added: number; unchanged: number; leftOut: number };

/**
 * Imports all files or none, from the command line only. Adds places and changes none that is there:
 * renaming and moving are looked at in a preview first (process-imports.data.ts). Throws BadLines.
 */
export async function importFiles({ files, ...choice }: ImportFiles): Promise<ImportCounts> {
  const read = await Promise.all(files.map((file) => readPlaceFile(file)));
  const places = read.flatMap((one) => one.places);
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new BadLines(problems);
  return changeTree(async (tx) => {
    const plan = comparePlaces(places, await loadKnownPlaces(tx, null, places), {
      rootId: null,
      isChosen: ({ code }) => isChosen(code, choice),
    });
    if (plan.problems.length > 0) throw new BadLines(plan.problems);
    const rows = plan.rows.map((row) => ({ ...row, isSame: null }));
    const done = await applyPlan(tx, rows, { chosen: new Set(["ADDED"]), staffId: null });
    const doneSeqs = new Set(done.map(({ row }) => row.seq));
    const unchanged = rows.filter(
      ({ seq, line, siteId, code }) =>
        line > 0 && siteId !== null && !doneSeqs.has(seq) && isChosen(code, choice),
    ).length;
    const added = done.length;
    return { added, unchanged, leftOut: places.length - added - unchanged };
  });
}
