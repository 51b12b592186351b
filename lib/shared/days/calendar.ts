/** Something a calendar shows. It names nobody: calendars are shared and copied. */
export type CalendarEvent = {
  /** Stays the same as long as it is the same thing, whatever is changed of it. */
  uid: string;
  /** Goes up with each change, so that a calendar replaces what it had. */
  sequence: number;
  /** When it was last changed. */
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place?: string;
  description?: string;
  url?: string;
  isCancelled?: boolean;
  /** How long before its start the calendar reminds of it, as PT2H. */
  remindBefore?: string;
};

type Calendar = {
  /** What wrote it, a word. */
  product: string;
  /** What a calendar program calls it; for one that is subscribed to. */
  name?: string;
  events: CalendarEvent[];
};

/** A calendar as a file (RFC 5545). The same events are the same bytes. */
export function writeCalendar({ product, name, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Hive//${product}//ZH`,
    ...(name ? [`X-WR-CALNAME:${escapeText(name)}`, "X-WR-TIMEZONE:Asia/Shanghai"] : []),
    ...(name ? ["REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"] : []),
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, changedAt, startsAt, endsAt, title, place, description, url } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(changedAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escapeLine(title)}`,
    ...(event.isCancelled === undefined
      ? []
      : [`STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`]),
    ...(place ? [`LOCATION:${escapeLine(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(event.remindBefore ? alarmLines(title, event.remindBefore) : []),
    "END:VEVENT",
  ];
}

function alarmLines(title: string, before: string): string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeLine(title)}`,
    `TRIGGER:-${before}`,
    "END:VALARM",
  ];
}

/** 20261128T063000Z */
function stamp(moment: Date): string {
  return moment.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}

/** A text of one line. */
function escapeLine(text: string): string {
  return escapeText(text.replaceAll(/\s+/g, " "));
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\s*\r?\n\s*/g, String.raw`\n`)
    .replaceAll(/\s+/g, " ");
}

const MAX_BYTES = 75;

/** A line has at most 75 bytes; what is longer goes on after a break and a space. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= MAX_BYTES) return line;
  let [folded, bytes] = ["", 0];
  for (const character of line) {
    const size = byteLength(character);
    if (bytes + size > MAX_BYTES) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

/** Of one character in UTF-8. */
function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
