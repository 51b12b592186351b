import { ScoreFactor } from "@/prisma/generated/enums";
import {
  CENTER,
  CENTER_ADMINS,
  DISPATCHERS,
  OF_THE_PLACE,
} from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aPhone, aStockItem, aVolunteer, aWish, aWishForm } from "@/tests/support/factories";

const reason = () => ({ reason: "本站办不了" });

const aTimeLimit = ({ county }: { county: { category: { id: string } } }) => ({
  step: "REVIEW",
  urgency: "NORMAL",
  categoryId: county.category.id,
});

const NOTICE = "元旦：1月1日放假。";

const BELOW_THE_CENTER = OF_THE_PLACE.filter((one) => !CENTER.includes(one));

const weights = Object.fromEntries(Object.values(ScoreFactor).map((factor) => [factor, 10]));

/** Who may do what with wishes, their supplies and the rules they go by. */
export const ORDERS: Verdicts = {
  "lib/orders/dispatch/actions.ts": {
    dispatchWish: { may: DISPATCHERS, wish: "APPROVED", fields: () => ({ to: "POOL" }) },
    reviewWish: {
      may: OF_THE_PLACE,
      wish: "SUBMITTED",
      fields: ({ county }) => ({ categoryId: county.category.id }),
    },
    recallWish: { may: DISPATCHERS, wish: "DISPATCHED" },
    askAnew: {
      may: DISPATCHERS,
      wish: "DISPATCHED",
      scene: { asked: "POOL" },
      fields: ({ invited }) => ({ to: "VOLUNTEERS", volunteerIds: [invited.id] }),
    },
    callBackResident: { may: CENTER, wish: "REDONE", fields: () => ({ note: "愿意再来一次" }) },
    objectToWish: { may: ["station", "stationAdmin"], wish: "SUBMITTED", fields: reason },
    decideObjection: {
      may: CENTER,
      wish: "SUBMITTED",
      scene: { isObjected: true },
      fields: ({ neighborVillage }) => ({ siteId: neighborVillage.id }),
    },
    handUpWish: { may: BELOW_THE_CENTER, wish: "APPROVED", fields: reason },
    handDownWish: {
      may: DISPATCHERS,
      wish: "APPROVED",
      fields: ({ neighborVillage }) => ({ siteId: neighborVillage.id }),
    },
    askNext: {
      may: DISPATCHERS,
      wish: "DISPATCHED",
      fields: async ({ county }) => {
        await aVolunteer(county.village); // somebody who is not too busy to be asked
        return {};
      },
    },
    openToPool: { may: DISPATCHERS, wish: "DISPATCHED" },
    pauseWish: { may: OF_THE_PLACE, wish: "APPROVED", fields: reason },
    resumeWish: { may: OF_THE_PLACE, wish: "APPROVED", scene: { isPaused: true } },
  },
  "lib/orders/rules/actions.ts": {
    setTimeLimit: {
      may: ["centerAdmin"],
      fields: (company) => ({ ...aTimeLimit(company), amount: 3, unit: "DAYS" }),
    },
    // Each drops a rule of their own county, which has none for a category of another.
    dropTimeLimit: { may: CENTER_ADMINS, fields: aTimeLimit },
    setWaveRule: {
      may: ["centerAdmin"],
      fields: ({ county }) => ({
        ...{ urgency: "NORMAL", categoryId: county.category.id, size: 3, waves: 2 },
      }),
    },
    dropWaveRule: { may: CENTER_ADMINS, fields: () => ({ urgency: "NORMAL" }) },
    setCenter: {
      may: CENTER_ADMINS,
      fields: () => ({ redoDays: 7, disclosureDays: 30, volunteerLoad: 5, teamLoad: 20 }),
    },
    setRetention: {
      may: CENTER_ADMINS,
      fields: () => ({ logDays: 365, recordYears: 15, residentYears: 5 }),
    },
    setDays: { may: CENTER_ADMINS, fields: () => ({ from: "2027-05-01", kind: "OFF" }) },
    saveNotice: {
      may: CENTER_ADMINS,
      fields: () => ({ intent: "SAVE", year: 2027, text: NOTICE, seen: NOTICE }),
    },
    dropNotice: { may: CENTER_ADMINS, fields: () => ({ year: 2028 }) },
    setRegionalHoliday: {
      may: CENTER_ADMINS,
      fields: () => ({ name: "肉孜节", from: "2027-03-10" }),
    },
    setHours: {
      may: CENTER_ADMINS,
      fields: () => ({ closingMinute: 1110, quietFrom: 23, quietTo: 8 }),
    },
    dropDays: { may: CENTER_ADMINS, fields: () => ({ days: ["2027-05-04"] }) },
    setWeights: { may: CENTER_ADMINS, fields: () => ({ intent: "SAVE", ...weights }) },
  },
  "lib/orders/stock/actions.ts": {
    supplyWish: { may: OF_THE_PLACE, wish: "ACCEPTED" },
    addStockItem: {
      may: OF_THE_PLACE,
      fields: ({ county }, { id }) => ({
        ...{ siteId: county.village.id, name: `灯泡 ${id.slice(-8)}`, unit: "个", quantity: 2 },
      }),
    },
    adjustStock: {
      may: OF_THE_PLACE,
      fields: async ({ county }) => ({
        itemId: (await aStockItem(county.village.id, 3)).id,
        ...{ direction: "OUT", quantity: 1 },
      }),
    },
    closeStockItem: {
      may: OF_THE_PLACE,
      fields: async ({ county }) => ({ itemId: (await aStockItem(county.village.id, 3)).id }),
    },
  },
  "lib/orders/corrections/actions.ts": {
    correctWish: { may: OF_THE_PLACE, wish: "SERVED", fields: () => ({ urgency: "URGENT" }) },
    correctAsker: {
      may: OF_THE_PLACE,
      wish: "SUBMITTED",
      scene: { form: { channel: "CARD" } },
      fields: () => ({ phone: aPhone(), reason: "听错了" }),
    },
    changeHelper: {
      may: OF_THE_PLACE,
      wish: "SUBMITTED",
      fields: () => ({
        ...{ helperName: "花邻居", helperPhone: aPhone(), helperRelation: "NEIGHBOR" },
      }),
    },
  },
  "lib/orders/merging/actions.ts": {
    mergeWish: {
      may: OF_THE_PLACE,
      wish: "SUBMITTED",
      fields: async ({ county }) => ({ intoId: (await aWish(county.village.id)).id }),
    },
    unmergeWish: { may: OF_THE_PLACE, wish: "MERGED" },
  },
  "lib/orders/wishes/actions.ts": {
    submitWish: { may: "everybody", fields: ({ county }) => aWishForm(county.village.id) },
    answerQuestion: {
      may: "everybody",
      fields: ({ county }) => ({ ...aWishForm(county.village.id), next: "where" }),
    },
    approveWish: {
      may: OF_THE_PLACE,
      wish: "SUBMITTED",
      fields: ({ county }) => ({ categoryId: county.category.id }),
    },
    rejectWish: { may: OF_THE_PLACE, wish: "SUBMITTED", fields: reason },
    withdrawWish: { may: ["resident"], wish: "SUBMITTED" },
    cancelWish: { may: OF_THE_PLACE, wish: "SUBMITTED" },
    amendOwnWish: { may: ["resident"], wish: "SUBMITTED", fields: () => ({ word: "下午在家" }) },
    amendWish: { may: OF_THE_PLACE, wish: "SUBMITTED", fields: () => ({ word: "下午在家" }) },
    rewordWish: {
      may: OF_THE_PLACE,
      wish: "APPROVED",
      fields: () => ({ publicContent: "请帮忙换一盏灯" }),
    },
    rateWish: { may: ["resident"], wish: "SERVED", fields: () => ({ grade: 5 }) },
    recordGrade: {
      may: CENTER,
      wish: "SERVED",
      fields: () => ({ grade: 5, channel: "PAPER" }),
    },
    regradeWish: { may: ["resident"], wish: "RATED", fields: () => ({ grade: 4 }) },
    unpublishOwnWish: { may: ["resident"], wish: "APPROVED" },
    unpublishWish: { may: OF_THE_PLACE, wish: "APPROVED" },
    revealContact: { may: [...OF_THE_PLACE, "invited"], wish: "ACCEPTED" },
  },
};
