import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { aCast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";

test.each(["event_counts", "event_waits"])(
  "what a step adds to the counts is found without reading the events of others: %s",
  async (view) => {
    const { id } = await aWishIn("RATED", await aCast());
    const event = await db.wishEvent.findFirstOrThrow({ where: { wishId: id, name: "approve" } });
    const plan = await db.$transaction(async (tx) => {
      // In a small table the planner would read all of it anyway.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
        `EXPLAIN SELECT * FROM ${view} WHERE "eventId" = '${event.id}'`,
      );
    });
    const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(lines).toContain("wish_events");
    expect(lines).not.toContain("Seq Scan on wish_events");
  },
);
