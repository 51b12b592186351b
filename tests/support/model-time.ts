import { moveToUnit, endPause, changeStatus, moveOn, type Life } from "@/tests/support/model-life";
import { PARENT } from "@/tests/support/model-people";

/** The limit that ran out, the earlier of two, or null. */
export function alarm(life: Life): "PAUSE" | "STEP" | "PROMISE" | null {
  const { now, pauseEnds } = life;
  if (pauseEnds !== null) return pauseEnds <= now ? "PAUSE" : null;
  const step = life.isStepOverdue ? null : life.stepDue;
  const promised = life.isPromiseOverdue ? null : life.promised;
  const isDue = (due: number | null): due is number => due !== null && due <= now;
  if (isDue(step) && (promised === null || step <= promised)) return "STEP";
  return isDue(promised) ? "PROMISE" : null;
}

/** Reminds of a visit that is due: of a service that began early nobody is. Returns whether it reminds. */
export function remind(life: Life): boolean {
  const isDue = life.remindAt !== null && life.remindAt <= life.now;
  if (!isDue) return false;
  life.remindAt = null;
  if (life.status !== "ACCEPTED" && life.status !== "SUPPLIED") return false;
  life.steps += 1;
  return true;
}

/** Applies what the worker does then. */
export function answerAlarm(life: Life, of: "PAUSE" | "STEP" | "PROMISE") {
  if (of === "PAUSE") {
    life.steps += 1;
    return endPause(life);
  }
  if (of === "STEP" && life.status === "SERVED") return changeStatus(life, "UNRATED");
  if (of === "STEP" && life.status === "DISPATCHED" && !life.inPool) return moveOn(life);
  life.steps += 1;
  if (of === "STEP") life.isStepOverdue = true;
  else life.isPromiseOverdue = true;
  // Until the centre has decided, the unit that objects goes on answering.
  moveToUnit(life, life.isObjected ? life.unit : (PARENT[life.unit] ?? life.unit));
}
