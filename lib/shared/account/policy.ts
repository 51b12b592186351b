import type { Actor, SigningIn, StaffActor } from "@/lib/shared/auth/actor";
import { needsSecondFactor, secondFactorRule } from "@/lib/shared/auth/security-policy";
import type { SecurityPolicy } from "@/lib/shared/auth/security-policy";
import type { ErrorCode } from "@/lib/shared/errors";
import type { SignInTask } from "@/prisma/generated/enums";

/** Whether somebody has a password: staff only. */
export function hasPassword(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF";
}

/** The sign-in that waits for this task; null for everybody else. */
export function findSigningIn(actor: Actor, task: SignInTask): SigningIn | null {
  const signingIn = actor.role === "VISITOR" ? actor.signingIn : undefined;
  return signingIn?.task === task ? signingIn : null;
}

/** Whose second factor the actor may set up: their own, also while signing in where it is required. */
export function findEnrollee(actor: Actor): string | null {
  return hasPassword(actor) ? actor.id : (findSigningIn(actor, "ENROLLMENT")?.staffId ?? null);
}

/** Why no second factor is set up; null if it may be. */
export function refusalToEnroll(policy: SecurityPolicy): ErrorCode | null {
  return secondFactorRule(policy) === "OFF" ? "FACTOR_OFF" : null;
}

/** Why the second factor stays; null if it may go. */
export function refusalToRemoveFactor(policy: SecurityPolicy, actor: StaffActor): ErrorCode | null {
  return needsSecondFactor(policy, actor) ? "FACTOR_REQUIRED" : null;
}
