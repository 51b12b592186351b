import { describe, expect, test } from "vitest";
import {
  findEnrollee,
  findSigningIn,
  refusalToEnroll,
  refusalToRemoveFactor,
} from "@/lib/shared/account/policy";
import { SYSTEM, VISITOR, type Visitor } from "@/lib/shared/auth/actor";
import { DEFAULT_POLICY } from "@/lib/shared/auth/security-policy";
import { ownSessionId } from "@/lib/shared/sign-in/policy";
import { ACTORS, aStaffActor, aVolunteerActor } from "@/tests/support/actors";

const signingIn = { sessionId: "session", staffId: "staff", task: "ENROLLMENT" } as const;
const halfway: Visitor = { role: "VISITOR", signingIn };

describe("a sign-in that is not finished", () => {
  test("waits for its own task only", () => {
    expect(findSigningIn(halfway, "ENROLLMENT")).toBe(signingIn);
    expect(findSigningIn(halfway, "NEW_PASSWORD")).toBeNull();
  });

  test("is nobody's who has none", () => {
    for (const actor of Object.values(ACTORS)) {
      expect(findSigningIn(actor, "ENROLLMENT")).toBeNull();
    }
  });
});

describe("a second factor", () => {
  test("is set up by staff for themselves, also halfway through signing in where it is asked for", () => {
    expect(findEnrollee(aStaffActor({ id: "me" }))).toBe("me");
    expect(findEnrollee(halfway)).toBe("staff");
    const elsewhere = { ...signingIn, task: "NEW_PASSWORD" } as const;
    expect(findEnrollee({ role: "VISITOR", signingIn: elsewhere })).toBeNull();
    for (const actor of [VISITOR, SYSTEM, ACTORS.resident, ACTORS.volunteer]) {
      expect(findEnrollee(actor)).toBeNull();
    }
  });

  test("is not set up where it is switched off", () => {
    expect(refusalToEnroll({ ...DEFAULT_POLICY, secondFactor: "OFF" })).toBe("FACTOR_OFF");
    expect(refusalToEnroll({ ...DEFAULT_POLICY, secondFactor: "OFFERED" })).toBeNull();
  });

  test("stays with whom the rule asks for one", () => {
    const admins = { ...DEFAULT_POLICY, secondFactor: "ADMINS" } as const;
    expect(refusalToRemoveFactor(admins, ACTORS.admin)).toBe("FACTOR_REQUIRED");
    expect(refusalToRemoveFactor(admins, ACTORS.clerk)).toBeNull();
  });
});

test("everybody leaves the session they have, also one that is not finished", () => {
  expect(ownSessionId(halfway)).toBe("session");
  expect(ownSessionId(aStaffActor({ sessionId: "mine" }))).toBe("mine");
  expect(ownSessionId(aVolunteerActor({ sessionId: "mine" }))).toBe("mine");
  for (const actor of Object.values(ACTORS)) expect(ownSessionId(actor)).toBeNull();
});
