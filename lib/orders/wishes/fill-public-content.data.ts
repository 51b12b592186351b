import "server-only";
import { db } from "@/lib/shared/db/db";
import { maskText } from "@/lib/shared/masking/personal-data";
import { Prisma } from "@/prisma/generated/client";

const BATCH_SIZE = 500;

/** Fills in the public sentence of up to 500 wishes of an earlier release. Returns how many. */
export async function fillPublicContent(): Promise<number> {
  const wishes = await db.wish.findMany({
    where: { publicContent: null },
    select: { id: true, content: true },
    take: BATCH_SIZE,
  });
  if (wishes.length === 0) return 0;
  const rows = wishes.map(({ id, content }) => Prisma.sql`(${id}::uuid, ${maskText(content)})`);
  return db.$executeRaw`
    UPDATE wishes SET "publicContent" = filled.text
    FROM (VALUES ${Prisma.join(rows)}) AS filled (id, text)
    WHERE wishes.id = filled.id AND "publicContent" IS NULL`;
}
