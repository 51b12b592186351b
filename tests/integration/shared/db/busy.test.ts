import { expect, test } from "vitest";
import * as z from "zod";
import { db } from "@/lib/shared/db/db";
import { runPublicAction } from "@/lib/shared/forms/run-action.server";
import { aCenter } from "@/tests/support/factories";
import { VISITOR } from "@/lib/shared/auth/actor";
import { submit } from "@/tests/support/submit";

/** What a form shows whose command does `work` while another transaction holds the row of a centre. */
async function showWhileHeld(work: (id: string) => Promise<unknown>) {
  const { id } = await aCenter();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM centers WHERE id = ${id}::uuid FOR UPDATE`;
    const action = (_: unknown, form: FormData) =>
      runPublicAction(form, { schema: z.object({}), command: () => work(id) });
    return submit(action, VISITOR, { name: "x" });
  });
}

test("who waited too long for what another holds is told so in words, with what was typed", async () => {
  const bySql = (id: string) =>
    db.$queryRaw`SELECT FROM centers WHERE id = ${id}::uuid FOR UPDATE NOWAIT`;
  const byModel = (id: string) =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL lock_timeout = 1`;
      await tx.center.update({ where: { id }, data: { redoDays: 3 } });
    });
  for (const work of [bySql, byModel]) {
    const shown = await showWhileHeld(work);
    expect(shown).toMatchObject({ ok: false, code: "BUSY", values: { name: ["x"] } });
  }
});

test("any other failure of the database stays a bug", async () => {
  const broken = () => db.$queryRaw`SELECT 1 / 0`;
  await expect(showWhileHeld(broken)).rejects.toThrow("division by zero");
});
