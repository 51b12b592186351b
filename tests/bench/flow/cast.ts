import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { Sender } from "@/lib/shared/limits/sender";
import { aCounty, aStaff, aVolunteer } from "@/tests/support/factories";

/** The people of the flows of both sides. */
export type Cast = {
  centerId: string;
  categoryId: string;
  siteId: string;
  stationStaff: StaffActor;
  dispatcher: StaffActor;
  volunteers: VolunteerActor[];
};

/** A county with enough volunteers that two flows at a time seldom meet the same one. */
export async function assembleCast(): Promise<Cast> {
  const { center, category, township, village } = await aCounty();
  const volunteers = [];
  for (let count = 0; count < 50; count++) volunteers.push(await aVolunteer(village));
  return {
    centerId: center.id,
    categoryId: category.id,
    siteId: village.id,
    stationStaff: await aStaff(village.id),
    dispatcher: await aStaff(township.id),
    volunteers,
  };
}

/** The volunteer of the nth flow. */
export function pickVolunteer({ volunteers }: Cast, number: number): VolunteerActor {
  const volunteer = volunteers[number % volunteers.length];
  if (!volunteer) throw new Error("the cast has no volunteers");
  return volunteer;
}

/** Half of the wishes go to the open pool, half to a volunteer who is asked. */
export function goesToPool(number: number): boolean {
  return number % 2 === 0;
}

/** Where the form of the nth flow is sent from: an address of its own, and a browser that is not known. */
export function pickSender(number: number): Sender & { network: string } {
  const [second, third, fourth] = [number >> 16, number >> 8, number].map((part) => part & 255);
  return { network: `10.${second}.${third}.${fourth}/32`, device: null };
}
