import "server-only";
import { db } from "@/lib/shared/db/db";

export type CountyPrivacy = NonNullable<Awaited<ReturnType<typeof findPrivacy>>>;

/** What a county says about people's data, as it is in force; `notice` is null if it has added nothing. */
export async function findPrivacy(centerId: string) {
  const center = await db.center.findUnique({
    where: { id: centerId },
    select: {
      ...{ disclosureDays: true, logDays: true, recordYears: true, residentYears: true },
      site: { select: { name: true, phone: true } },
      privacyNotices: {
        select: { version: true, text: true, contact: true, publishedAt: true },
        orderBy: { version: "desc" },
        take: 1,
      },
    },
  });
  if (!center) return null;
  const { site, privacyNotices, ...numbers } = center;
  return {
    center: site.name,
    phone: site.phone,
    ...numbers,
    notice: privacyNotices[0] ?? null,
  };
}
