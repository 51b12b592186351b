import { expect, test } from "vitest";
import { listMessages } from "@/tests/architecture/message-texts";

type Term = {
  chinese: string;
  english: string;
  /** Other words for the same thing, which no message may use. */
  notChinese?: RegExp;
  notEnglish?: RegExp;
};

/** One word for one thing, on every page and in every export, report and message. */
const GLOSSARY: Term[] = [
  {
    chinese: "心愿",
    english: "wish",
    notChinese: /订单|工单|需求单|诉求/,
    notEnglish: /\b(tickets?|requests? for help|service requests?)\b/i,
  },
  {
    chinese: "审单",
    english: "review",
    // 审核 is the word beside a signature on an official document.
    notChinese: /审核(?!：)|审批/,
    notEnglish: /\b(vet|vetted|vetting)\b/i,
  },
  { chinese: "未通过", english: "rejected", notChinese: /未受理|驳回/, notEnglish: /\bdenied\b/i },
  {
    chinese: "派单",
    english: "dispatch",
    notChinese: /分派|派遣|指派/,
    notEnglish: /\b(assign|allocat)\w*/i,
  },
  { chinese: "接单", english: "accept", notChinese: /接受任务|领单/ },
  { chinese: "配单", english: "supply", notChinese: /配送|供单/, notEnglish: /\bprovision\w*/i },
  {
    chinese: "评单",
    english: "rating",
    notChinese: /评分|打分|点评/,
    notEnglish: /\b(grades?|graded|scores?|scored|stars?)\b/i,
  },
  {
    chinese: "逾期",
    english: "overdue",
    notChinese: /超期|超时|延误|拖延/,
    notEnglish: /\b(past due|delayed|belated)\b/i,
  },
  {
    chinese: "上交",
    english: "pass up",
    notChinese: /上报|升级/,
    notEnglish: /\b(escalat\w*|hand(ed)? up)\b/i,
  },
  {
    chinese: "退单",
    english: "back",
    notChinese: /弃单|毁单/,
    notEnglish: /\bdrop(ped)? out\b/i,
  },
  {
    chinese: "撤回",
    english: "withdraw",
    notChinese: /撤单/,
    notEnglish: /\bcancel\w* (the|your|a|this) wish/i,
  },
  { chinese: "重办", english: "again", notChinese: /返工|重做/, notEnglish: /\brework\w*/i },
  { chinese: "志愿者", english: "volunteer", notChinese: /义工|志愿人员/ },
  { chinese: "居民", english: "resident", notEnglish: /\b(customers?|citizens?|beneficiar\w+)\b/i },
  { chinese: "村（社区）", english: "village" },
  {
    chinese: "实践站",
    english: "station",
    notChinese: /网点|站所/,
    notEnglish: /\b(branch|branches|outlets?)\b/i,
  },
];

const BY_LANGUAGE = [
  ["zh-CN", "notChinese"],
  ["en", "notEnglish"],
] as const;

test.each(BY_LANGUAGE)("messages in %s have one word for each thing", (locale, not) => {
  const texts = listMessages(locale);
  for (const term of GLOSSARY) {
    const others = term[not];
    const found = others ? texts.filter(({ text }) => others.test(text)) : [];
    expect(found, `${term.chinese}, ${term.english}`).toEqual([]);
  }
});

test("each word of the glossary is in use", () => {
  const chinese = listMessages("zh-CN");
  const english = listMessages("en");
  for (const term of GLOSSARY) {
    expect(chinese.some(({ text }) => text.includes(term.chinese))).toBe(true);
    expect(english.some(({ text }) => text.toLowerCase().includes(term.english))).toBe(true);
  }
});
