import { findMyFile } from "@/lib/public/my-data/queries";
import { fileAddressSchema } from "@/lib/public/my-data/schema";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { AppError } from "@/lib/shared/errors";
import { linkIsOver } from "@/lib/public/tracking/link-is-over.server";
import { queryOf } from "@/lib/shared/forms/search-params";

/** Downloads everything that is stored about a resident, for some minutes after a code. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/track/[number]/[key]/my-data/file">,
) {
  const { number: trackingNumber, key: trackingKey } = await params;
  const resident = await findResidentActor({ trackingNumber, trackingKey }).catch(
    (error: unknown) => {
      if (error instanceof AppError) return linkIsOver();
      throw error;
    },
  );
  const given = fileAddressSchema.parse(queryOf(request));
  const content = (await findMyFile(resident, given)) ?? linkIsOver();
  return fileResponse("my-data.json", content);
}
