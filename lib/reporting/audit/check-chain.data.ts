import "server-only";
import * as z from "zod";
import type { Transaction } from "@/lib/shared/db/db";

const MOST_SHOWN = 20;

const faultKind = z.enum([
  "CHANGED", // 内容被改
  "ENTRY_MISSING", // 记录被删
  "LINK_MISSING", // 链环被删
  "UNLINKED", // 被移出链
  "CUT", // 链尾被截
  "REWRITTEN", // 与链外存证不符
]);

export type FaultKind = z.output<typeof faultKind>;

const faultSchema = z.object({ fault: faultKind, seq: z.int().nullable() });

/** What a check of a chain found, as its entry in the log keeps it. */
export const checkResultSchema = z.object({
  entries: z.int(),
  anchors: z.int(),
  faultCount: z.int(),
  /** The first of them. */
  faults: z.array(faultSchema),
});

export type CheckResult = z.output<typeof checkResultSchema>;

type Head = { seq: number; hash: string };

/** Counts the hashes of a chain again and looks for what the anchors name. */
export async function checkChain(
  tx: Transaction,
  chainId: string,
  anchors: Head[],
): Promise<CheckResult> {
  const [counted] = await tx.$queryRaw<{ entries: number }[]>`
    SELECT count(*)::int AS entries FROM audit_entries WHERE "chainId" = ${chainId}::uuid`;
  const inside = await tx.$queryRaw<unknown[]>`
    SELECT fault, seq FROM audit_faults(${chainId}::uuid)`;
  const faults = [
    ...z.array(faultSchema).parse(inside),
    ...(await findBrokenAnchors(tx, chainId, anchors)),
  ];
  return {
    entries: counted?.entries ?? 0,
    anchors: anchors.length,
    faultCount: faults.length,
    faults: faults.slice(0, MOST_SHOWN),
  };
}

/** The anchors that the chain does not lead to any more. */
async function findBrokenAnchors(tx: Transaction, chainId: string, anchors: Head[]) {
  const links = await tx.auditLink.findMany({
    where: { chainId, seq: { in: anchors.map(({ seq }) => seq) } },
    select: { seq: true, hash: true },
  });
  const hashes = new Map(links.map(({ seq, hash }) => [seq, Buffer.from(hash).toString("hex")]));
  return anchors.flatMap(({ seq, hash }) => {
    const found = hashes.get(seq);
    if (found === hash) return [];
    return [{ fault: found === undefined ? ("CUT" as const) : ("REWRITTEN" as const), seq }];
  });
}
