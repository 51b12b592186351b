import { changeStatus, clearHolder, covers, HOUR, type Life } from "@/tests/support/model-life";
import { is, isBeforeService, type Rule } from "@/tests/support/model-rules";

/** 并单 of the wish and its twin, one into the other; the station of the village answers for the twin. */
export const MERGING_RULES = {
  merge: {
    may: (life, who) =>
      is(life, "SUBMITTED", "APPROVED", "DISPATCHED") &&
      covers(who, life.unit) &&
      covers(who, "village") &&
      life.twinMergedAt === null,
    then: (life) => {
      clearHolder(life);
      life.isObjected = false;
      changeStatus(life, "MERGED");
    },
  },
  unmerge: {
    may: (life, who) =>
      is(life, "MERGED") && covers(who, life.unit) && isFresh(life, life.changedAt),
    then: (life) => changeStatus(life, "SUBMITTED"),
  },
  mergeTwin: {
    may: (life, who) =>
      isBeforeService(life) && covers(who, "village") && life.twinMergedAt === null,
    then: (life) => {
      life.twinMergedAt = life.now;
    },
  },
  unmergeTwin: {
    may: (life, who) => covers(who, "village") && isFresh(life, life.twinMergedAt),
    then: (life) => {
      life.twinMergedAt = null;
    },
  },
} satisfies Record<string, Rule>;

/** A merge is undone within a day. */
const isFresh = ({ now }: Life, at: number | null) => at !== null && now < at + 24 * HOUR;
