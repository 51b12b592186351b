import { changeStatus, clearHolder, covers, HOUR, type Life } from "@/tests/support/model-life";
import type { Person } from "@/tests/support/model-people";
import { is, type DeedInput, type Rule } from "@/tests/support/model-rules";

export const goes = ({ holder }: Life, who: Person) => holder?.attendees.includes(who) ?? false;

export const leads = ({ holder }: Life, who: Person) => holder?.asTeam === true && who === "leader";

/** The deeds of a service itself: that it begins and ends, in person or written down, and their undoing. */
export const ATTENDANCE_RULES = {
  checkIn: {
    may: (life, who) => is(life, "SUPPLIED") && goesOrRecords(life, who),
    then: (life, by) => {
      life.pressed = { by, at: life.now };
      changeStatus(life, "IN_SERVICE");
    },
  },
  undoCheckIn: {
    may: (life, who) => is(life, "IN_SERVICE") && mayUndo(life, who),
    then: (life) => changeStatus(Object.assign(life, { pressed: null }), "SUPPLIED"),
  },
  couldNotServe: {
    may: (life, who) =>
      is(life, "SUPPLIED", "IN_SERVICE") && (goesOrRecords(life, who) || leads(life, who)),
    then: (life) => {
      clearHolder(life);
      changeStatus(life, "APPROVED");
    },
  },
  checkOut: {
    may: (life, who, choice) =>
      is(life, "IN_SERVICE") && goesOrRecords(life, who) && whoCame(life, choice).length > 0,
    then: (life, who, choice) => {
      const { pressed, promised, isPromiseOverdue, now: at } = life;
      life.beforeEnd = { pressed, promised, isPromiseOverdue };
      Object.assign(life, { pressed: { by: who, at }, servedAt: at });
      if (life.holder) life.holder.came = whoCame(life, choice);
      changeStatus(life, "SERVED");
    },
  },
  undoCheckOut: {
    may: (life, who) => is(life, "SERVED") && mayUndo(life, who),
    then: (life) => {
      changeStatus(life, "IN_SERVICE");
      Object.assign(life, life.beforeEnd, { servedAt: null });
      if (life.holder) life.holder.came = [];
    },
  },
} satisfies Record<string, Rule>;

/** A single attendee has come; of several, those reported, unless one of them was not named. */
function whoCame({ holder }: Life, { attendees }: DeedInput): string[] {
  const named = holder?.attendees ?? [];
  if (named.length <= 1) return named;
  return attendees.every((one) => named.includes(one)) ? attendees : [];
}

/** Of what a volunteer pressed only that one; of what staff wrote down all who may. In ten minutes. */
function mayUndo(life: Life, who: Person): boolean {
  const { pressed, now } = life;
  if (!pressed || now >= pressed.at + HOUR / 6) return false;
  return goes(life, pressed.by as Person) ? pressed.by === who : isOfThePlace(life, who);
}

export const isOfThePlace = (life: Life, who: Person) =>
  covers(who, life.unit) || covers(who, "village");

/** Who goes; for whoever was named, also staff who write it down. */
const goesOrRecords = (life: Life, who: Person) =>
  goes(life, who) || ((life.holder?.attendees.length ?? 0) > 0 && isOfThePlace(life, who));
