import type { TestInfo } from "playwright/test";
import { phoneToken } from "@/tests/e2e/support/sealed";
import { findValue } from "@/tests/e2e/support/database";

/** A different demo volunteer for each story and project, since a phone gets few codes an hour. */
export function volunteerPhone({ project }: TestInfo, story: number): string {
  const first = project.name === "javascript" ? 100 : 110;
  return `1990000${String(first + story).padStart(4, "0")}`;
}

/** The number of the volunteer with this phone. */
export function demoVolunteer(phone: string): Promise<string> {
  const token = phoneToken(phone);
  return findValue(`SELECT number AS value FROM volunteers WHERE "phoneToken" = $1`, token);
}
