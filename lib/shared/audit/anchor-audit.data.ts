import "server-only";
import { appendAnchors, readAnchors, type Anchor } from "@/lib/shared/audit/anchors.server";
import { formatDay } from "@/lib/shared/days/china-time";
import { db } from "@/lib/shared/db/db";

type Head = { chainId: string; name: string; seq: number; hash: string };

/** An anchor with the name of the county or city, to be told to people. */
export type NamedAnchor = Anchor & { name: string };

/** Adds the head of every chain that has no anchor of this day to the file. Returns what it added. */
export async function anchorToday(path: string | undefined, now: Date): Promise<NamedAnchor[]> {
  const today = formatDay(now);
  const anchored = new Set(
    (await readAnchors(path))
      .filter(({ at }) => formatDay(new Date(at)) === today)
      .map(({ chainId }) => chainId),
  );
  const heads = (await findHeads()).filter(({ chainId }) => !anchored.has(chainId));
  const anchors = heads.map((head) => ({ ...head, at: now.toISOString() }));
  await appendAnchors(
    path,
    anchors.map(({ chainId, seq, hash, at }) => ({ chainId, seq, hash, at })),
  );
  return anchors;
}

/** The last link of each chain, its hash in hex. */
function findHeads(): Promise<Head[]> {
  return db.$queryRaw<Head[]>`
    SELECT s.id AS "chainId", s.name, l.seq, encode(l.hash, 'hex') AS hash
    FROM sites s CROSS JOIN LATERAL (
      SELECT seq, hash FROM audit_links WHERE "chainId" = s.id ORDER BY seq DESC LIMIT 1
    ) l
    WHERE s.level IN ('CENTER', 'CITY')
    ORDER BY s.id`;
}
