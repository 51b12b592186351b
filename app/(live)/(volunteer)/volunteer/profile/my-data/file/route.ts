import { findMyFile } from "@/lib/public/my-data/queries";
import { fileAddressSchema } from "@/lib/public/my-data/schema";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { notFound } from "@/lib/shared/not-found.server";
import { queryOf } from "@/lib/shared/forms/search-params";

/** Downloads everything that is stored about a volunteer, for some minutes after a code. */
export async function GET(request: Request) {
  const volunteer = await requireVolunteer();
  const given = fileAddressSchema.parse(queryOf(request));
  const content = (await findMyFile(volunteer, given)) ?? notFound();
  return fileResponse("my-data.json", content);
}
