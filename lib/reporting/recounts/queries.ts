import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { sitesOf } from "@/lib/network/sites/scope";

export type CountyChecks = Awaited<ReturnType<typeof listChecks>>[number];

/** The counties of the reader's subtree, each with its last seven recounts, newest first. */
export function listChecks(actor: StaffActor) {
  return db.center.findMany({
    where: { site: sitesOf(actor) },
    select: {
      id: true,
      site: { select: { name: true } },
      countChecks: {
        select: {
          id: true,
          startedAt: true,
          finishedAt: true,
          events: true,
          differences: true,
          mendedAt: true,
        },
        orderBy: { startedAt: "desc" },
        take: 7,
      },
    },
    orderBy: { site: { divisionCode: "asc" } },
  });
}
