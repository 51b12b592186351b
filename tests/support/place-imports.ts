import { readFileSync } from "node:fs";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { confirmImport, uploadPlaces } from "@/lib/network/imports/actions";
import { processNextImport } from "@/lib/network/imports/process-imports.data";
import { findImport } from "@/lib/network/imports/queries";
import type { PlaceImportKind } from "@/prisma/generated/enums";
import { aSite, aStaff, present } from "@/tests/support/factories";
import { createdId, mustSubmit } from "@/tests/support/submit";

/** The divisions of 渭滨区: a center, 10 towns, 128 villages. */
export const WEIBIN = readFileSync("prisma/data/divisions/610302-weibin-district.csv", "utf8");

export const ALL_KINDS: PlaceImportKind[] = ["ADDED", "RENAMED", "MOVED", "DETAILS"];

/** A center with the code of 渭滨区, which no other has then, and its administrator. */
export async function aDistrict() {
  await db.site.updateMany({ data: { divisionCode: null } });
  const center = await aSite("CENTER", null, { divisionCode: "610302", name: "渭滨区" });
  await db.center.create({ data: { id: center.id } });
  const admin = await aStaff(center.id, { isAdmin: true });

  /** Uploads a file and lets the worker read it. Returns the id of the import. */
  async function upload(text: string): Promise<string> {
    const file = new File([text], "places.csv", { type: "text/csv" });
    const importId = createdId(await mustSubmit(uploadPlaces, admin, { file }));
    await processNextImport();
    return importId;
  }

  async function confirm(importId: string, kinds = ALL_KINDS): Promise<void> {
    await mustSubmit(confirmImport, admin, { importId, kinds });
    await processNextImport();
  }

  return {
    ...{ admin, upload, confirm },
    /** Uploads a file and does all that it says. */
    importAll: async (text: string) => {
      const importId = await upload(text);
      await confirm(importId);
      return importId;
    },
    /** All places of the district as they are. */
    snapshot: () =>
      db.site.findMany({
        where: { lineage: { has: center.id } },
        select: { id: true, name: true, parentId: true, divisionCode: true, lineage: true },
        orderBy: { id: "asc" },
      }),
  };
}

export type District = Awaited<ReturnType<typeof aDistrict>>;

/** The page of an import. */
export async function lookAt(admin: StaffActor, importId: string, kind?: PlaceImportKind) {
  return present(await findImport(admin, importId, { kind, page: undefined }));
}

export const findByCode = (divisionCode: string) =>
  db.site.findFirstOrThrow({ where: { divisionCode } });
