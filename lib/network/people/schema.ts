import * as z from "zod";
import { pageParam } from "@/lib/shared/forms/paging";
import { alongside } from "@/lib/shared/forms/alongside";
import {
  code,
  id,
  identifier,
  ids,
  name,
  phone,
  text,
  tick,
  userName,
} from "@/lib/shared/forms/fields";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";
import { idParam, searchTextParam } from "@/lib/shared/forms/search-params";
import { sortParams } from "@/lib/shared/forms/sorting";
import { STAFF_COLUMNS, VOLUNTEER_COLUMNS } from "@/lib/network/people/columns";

/** The user name of a new account. */
const newUserName = userName.refine((name) => /^[a-z0-9.-]{3,40}$/.test(name), "userName");

/** Whether a member of staff is registered as a volunteer too, and under which number or phone. */
const volunteerAnswer = {
  isVolunteer: z.enum(["no", "yes"], { error: "pickOne" }),
  volunteer: identifier(40).optional(),
};

const hasVolunteer = ({ isVolunteer, volunteer }: VolunteerAnswer) =>
  isVolunteer !== "yes" || volunteer !== undefined;

const VOLUNTEER_REQUIRED = alongside("volunteer", "required");

export const addStaffSchema = z
  .object({
    siteId: id,
    name: name(30),
    userName: newUserName,
    isAdmin: tick,
    ...volunteerAnswer,
  })
  .refine(hasVolunteer, VOLUNTEER_REQUIRED);

export const linkVolunteerSchema = z
  .object({ staffId: id, ...volunteerAnswer })
  .refine(hasVolunteer, VOLUNTEER_REQUIRED);

export const editStaffSchema = z.object({ staffId: id, name: name(30), siteId: id, isAdmin: tick });

/** One account for each of these places. */
export const addManyStaffSchema = z.object({
  siteIds: ids.refine((chosen) => chosen.length > 0, "pickOne"),
});

/** The parameters of an address with ticked places, or with one below which all 站 are meant. */
export const manyStaffViewSchema = z.object({ site: ids.catch([]), below: idParam });

export const addFirstAdminSchema = z.object({
  divisionCode: identifier(12),
  userName: newUserName,
});

export const staffIdSchema = z.object({ staffId: id });

export const volunteerIdSchema = z.object({ volunteerId: id });

/** What staff say who saw the ID of somebody who came: that they did, and why something is changed. */
export const idProof = { idSeen: z.literal("on", { error: "idSeen" }), reason: text(200) };

/** By staff who saw the ID. Without `code`, a code is sent to the new phone. */
export const changeVolunteerPhoneSchema = inTwoSteps(
  z.object({
    volunteerId: id,
    newPhone: phone,
    ...idProof,
    code: code.optional(),
  }),
);

/** The parameters of the addresses of the lists of people; invalid ones are ignored. */
export const staffFilterSchema = z.object({
  q: searchTextParam,
  ...sortParams(STAFF_COLUMNS),
  page: pageParam,
});

export const volunteerFilterSchema = z.object({
  q: searchTextParam,
  ...sortParams(VOLUNTEER_COLUMNS),
  page: pageParam,
  /** Whose registration or phone is put right. */
  edit: idParam,
});

export type VolunteerAnswer = { isVolunteer: "no" | "yes"; volunteer?: string | undefined };
export type LinkVolunteer = z.output<typeof linkVolunteerSchema>;
export type AddStaff = z.output<typeof addStaffSchema>;
export type AddManyStaff = z.output<typeof addManyStaffSchema>;
export type ManyStaffView = z.output<typeof manyStaffViewSchema>;
export type AddFirstAdmin = z.output<typeof addFirstAdminSchema>;
export type EditStaff = z.output<typeof editStaffSchema>;
export type StaffId = z.output<typeof staffIdSchema>;
export type VolunteerId = z.output<typeof volunteerIdSchema>;
export type ChangeVolunteerPhone = z.output<typeof changeVolunteerPhoneSchema>;
export type StaffFilter = z.output<typeof staffFilterSchema>;
export type VolunteerFilter = z.output<typeof volunteerFilterSchema>;
