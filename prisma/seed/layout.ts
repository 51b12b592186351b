import { db } from "@/lib/shared/db/db";

/** Seat of 昌吉市. The divisions have no coordinates, so the positions around it are made up. */
const SEAT = { longitude: 87.31, latitude: 44.01 };

/** With this angle between them, no two points of a spiral are close together. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const KM_PER_DEGREE = 111.2;

type Place = { id: string; parentId: string | null };

/** Places the 所 around the seat and the 站 around their 所, so that distances are plausible. */
export async function layOut(townships: Place[], villages: Place[]): Promise<void> {
  const placed = townships.flatMap((township, index) => {
    const center = onSpiral(SEAT, index, 2.6);
    const own = villages.filter(({ parentId }) => parentId === township.id);
    return [
      { id: township.id, ...center },
      ...own.map(({ id }, nth) => ({ id, ...onSpiral(center, nth + 1, 0.6) })),
    ];
  });
  await db.$executeRaw`
    UPDATE sites SET latitude = placed.latitude, longitude = placed.longitude
    FROM unnest(
      ${placed.map(({ id }) => id)}::uuid[],
      ${placed.map(({ latitude }) => latitude)}::float8[],
      ${placed.map(({ longitude }) => longitude)}::float8[]
    ) AS placed (id, latitude, longitude)
    WHERE sites.id = placed.id`;
}

/** The `nth` point of a spiral around `center` whose arms lie about `km` apart. */
function onSpiral(center: typeof SEAT, nth: number, km: number) {
  const [angle, radius] = [nth * GOLDEN_ANGLE, (km * Math.sqrt(nth)) / KM_PER_DEGREE];
  return {
    latitude: center.latitude + radius * Math.sin(angle),
    longitude:
      center.longitude + (radius * Math.cos(angle)) / Math.cos((center.latitude * Math.PI) / 180),
  };
}
