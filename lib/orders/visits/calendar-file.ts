import { HOUR_MS, later } from "@/lib/shared/days/durations";

/** A visit as a calendar shows it. It names nobody: calendars are shared and copied. */
export type CalendarVisit = {
  wishId: string;
  /** Goes up with each change, so that a calendar replaces what it had. */
  sequence: number;
  visitAt: Date;
  title: string;
  url: string;
};

const HOURS = 1;

/** Returns the visit as a calendar file (RFC 5545) of one hour, with a reminder two hours before. */
export function calendarFile(
  { wishId, sequence, visitAt, title, url }: CalendarVisit,
  now: Date,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Hive//Visits//ZH",
    "BEGIN:VEVENT",
    `UID:${wishId}@hive`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(visitAt)}`,
    `DTEND:${stamp(later(visitAt, HOURS * HOUR_MS))}`,
    `SUMMARY:${escapeText(title)}`,
    `URL:${url}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(title)}`,
    "TRIGGER:-PT2H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** 20261128T063000Z */
function stamp(moment: Date): string {
  return moment.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\s+/g, " ");
}

/** A line has at most 75 bytes; what is longer goes on after a break and a space. */
function fold(line: string): string {
  const lines = [""];
  for (const character of line) {
    const last = lines.at(-1) ?? "";
    if (Buffer.byteLength(last + character) > 74) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join("\r\n ");
}
