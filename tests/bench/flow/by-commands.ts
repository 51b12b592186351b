import { VISITOR } from "@/lib/shared/auth/actor";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { approveWish, rateWish, submitWish } from "@/lib/orders/wishes/commands";
import { type Cast, goesToPool, pickSender, pickVolunteer } from "@/tests/bench/flow/cast";
import { shownCode } from "@/tests/support/shown-codes";
import { aWishForm } from "@/tests/support/factories";

/** One wish through the five orders, as the actions would do it. */
export async function flowByCommands(cast: Cast, number: number): Promise<void> {
  const volunteer = pickVolunteer(cast, number);
  const form = aWishForm(cast.siteId);

  const submit = (code?: string) =>
    submitWish(VISITOR, { ...form, code }, new Date(), pickSender(number));
  await submit();
  const submitted = await submit(shownCode(form.phone));
  const [, , trackingNumber, trackingKey] = trackingPath(submitted?.trackingNumber ?? "").split(
    "/",
  );
  const resident = await findResidentActor({ trackingNumber, trackingKey });
  const { wishId } = resident;

  await approveWish(cast.stationStaff, {
    wishId,
    categoryId: cast.categoryId,
    urgency: "NORMAL",
    isPublic: true,
  });
  await dispatchWish(cast.dispatcher, {
    wishId,
    ...(goesToPool(number)
      ? { to: "POOL", volunteerIds: [] }
      : { to: "VOLUNTEERS", volunteerIds: [volunteer.id] }),
  });
  await acceptWish(volunteer, { wishId, volunteerIds: [] });
  await supplyWish(cast.stationStaff, { wishId, lines: [] });
  await checkIn(volunteer, { wishId });
  await checkOut(volunteer, { sure: true, wishId });
  await rateWish(resident, { wishId, grade: 5 });
}
