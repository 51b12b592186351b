import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { aCode, present } from "@/tests/support/factories";
import { listRoutes, visit } from "@/tests/support/visit";

/** The second step of a form that asks for a code, with a code that was just sent. */
export const withCode = async (phone: string) => ({ step: "code", code: await aCode(phone) });

export const route = (path: string) => present(listRoutes().find((each) => each.path === path));

export function paramsOf(trackingNumber: string) {
  return {
    number: trackingNumber,
    key: present(trackingPath(trackingNumber).split("/").at(-1)),
  };
}

export async function readFile(
  address: string,
  actor: Parameters<typeof visit>[1],
  number?: string,
) {
  const path = number ? "/track/[number]/[key]/my-data/file" : "/volunteer/profile/my-data/file";
  const query = Object.fromEntries(new URL(address, "https://hive.example").searchParams);
  const params = number ? { params: paramsOf(number) } : {};
  const answer = await visit(route(path), actor, { ...params, query });
  if (!("file" in answer)) throw new Error(`led to ${JSON.stringify(answer)}`);
  return answer.file.toString("utf8");
}

export const entriesFor = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    select: { name: true, actorRole: true, chainId: true },
  });
