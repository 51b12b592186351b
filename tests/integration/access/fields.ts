import { DISPATCHERS, OF_THE_PLACE, READERS, type Asker } from "@/tests/integration/access/company";
import {
  SCENE_NAMES,
  type NOTES,
  type ResidentField,
  type SceneName,
  type VOLUNTEER_SECRETS,
} from "@/tests/integration/access/secrets";

// Which field reaches whom. Who is not named gets it on no page, in no file and in no message.

const among = (askers: readonly Asker[]) => askers.filter((asker) => READERS.includes(asker));

const OUR_STAFF = among(OF_THE_PLACE);
const OUR_DISPATCHERS = among(DISPATCHERS);

/** The wishes about which each asker is told something. */
export type Seen = Partial<Record<Asker, readonly SceneName[]>>;

const each = (askers: readonly Asker[], scenes: readonly SceneName[]): Seen =>
  Object.fromEntries(askers.map((asker) => [asker, scenes]));

/** From accepting until the time of disclosure after the service is over. */
const IN_HAND: SceneName[] = [
  ...(["ACCEPTED", "SUPPLIED", "IN_SERVICE", "SERVED", "RATED", "UNRATED"] as const),
];

const HOLDERS: Seen = { invited: IN_HAND, leader: ["TEAM"], attendee: ["TEAM"] };

const NOT_PAST = SCENE_NAMES.filter((scene) => scene !== "PAST");

/** What pages, files and messages say of the resident. A name is shown masked: 秦**. */
export const RESIDENT_SEEN: Record<ResidentField, Seen> = {
  name: {},
  phone: {},
  address: {},
  phoneInText: { ...HOLDERS, ...each(OUR_STAFF, NOT_PAST) },
};

/** Whose question for the contact is answered, which is logged: with name, phone and address. */
export const CONTACT_SHOWN: Seen = { ...HOLDERS, ...each(OUR_STAFF, NOT_PAST) };

/** Who reads what somebody wrote at a step: the staff of the place, and the resident where it is to them. */
export const NOTE_READERS: Record<keyof typeof NOTES, Asker[]> = {
  residentsWord: ["resident", ...OUR_STAFF],
  staffsWord: OUR_STAFF,
  // A word added stands on the page of who goes, too, until the service is over.
  wordInHand: ["resident", "invited", ...OUR_STAFF],
  objection: OUR_STAFF,
  decision: OUR_STAFF,
  pause: ["resident", ...OUR_STAFF],
  decline: OUR_STAFF,
  release: OUR_STAFF,
  supply: OUR_STAFF,
  service: OUR_STAFF,
  comment: ["resident", ...OUR_STAFF],
  callBack: OUR_STAFF,
};

/** Who reads what of a volunteer. Phone and ID number are shown masked, to themselves too. */
export const VOLUNTEER_READERS: Record<keyof typeof VOLUNTEER_SECRETS, Asker[]> = {
  helperName: ["invited", ...OUR_STAFF],
  helperPhone: [],
  helperIdNumber: [],
  helperBirth: [],
  minorName: ["stationAdmin", ...OUR_DISPATCHERS], // who may manage or invite them
  guardianName: [],
  guardianPhone: [],
};
