import { buildTemplate } from "@/lib/activities/planning/template.server";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { mayReadPlans } from "@/lib/activities/planning/policy";

/** Downloads an empty table to be filled with activities and imported. */
export async function GET() {
  await requireStaffWho(mayReadPlans);
  const { name, content } = await buildTemplate();
  return new Response(content, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
