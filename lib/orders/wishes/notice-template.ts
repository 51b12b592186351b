import { RESIDENTS, TOLD, type Told, type ToldTemplate } from "@/lib/orders/wishes/told";

type ForResidents<Row> = Row extends unknown
  ? Row[Extract<keyof Row, (typeof RESIDENTS)[number]>]
  : never;

/** What residents are told. */
export type ResidentTemplate = ForResidents<(typeof TOLD)[keyof typeof TOLD]>;

/** What staff are asked to pass on to a resident whom no SMS reaches. */
export type PassOnTemplate = `passOn.${ResidentTemplate}`;

/** A key of the messages in `notices` about a wish. */
export type NoticeTemplate = ToldTemplate | "followed" | PassOnTemplate;

const PASS_ON = "passOn.";

const RESIDENT_TEMPLATES = [
  ...new Set(
    Object.values(TOLD).flatMap((row: Told) =>
      RESIDENTS.flatMap((audience) => row[audience] ?? []),
    ),
  ),
] as ResidentTemplate[];

/** Every template, each once, in the order of the table. */
export const NOTICE_TEMPLATES = [
  ...new Set([...Object.values(TOLD).flatMap((row) => Object.values(row)), "followed"]),
  ...RESIDENT_TEMPLATES.map(passOn),
] as [NoticeTemplate, ...NoticeTemplate[]];

/** The notice that asks staff to pass on what a resident would be told. */
export function passOn(template: ResidentTemplate): PassOnTemplate {
  return `${PASS_ON}${template}`;
}

/** Whether the notice asks staff to pass something on. */
export function isPassOn(template: string): template is PassOnTemplate {
  return template.startsWith(PASS_ON);
}

/** What it asks to pass on. */
export function passedOn(template: PassOnTemplate): ResidentTemplate {
  return template.slice(PASS_ON.length) as ResidentTemplate;
}

/** Whether residents are told this. */
export function isForResidents(template: NoticeTemplate): template is ResidentTemplate {
  return RESIDENT_TEMPLATES.some((one) => one === template);
}
