import { staffState } from "@/lib/network/people/staff-state";
import type { Prisma } from "@/prisma/generated/client";

/** An account by name, with its roles and whether it is disabled. */
export const ACCOUNT_SELECT = {
  id: true,
  name: true,
  userName: true,
  isAdmin: true,
  isSecurityAdmin: true,
  isAuditAdmin: true,
  disabledAt: true,
} as const satisfies Prisma.StaffSelect;

/** The same with what its state is told from. */
export const STATE_SELECT = {
  ...ACCOUNT_SELECT,
  mustChangePassword: true,
  sessions: {
    where: { task: null },
    select: { createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 1,
  },
} as const satisfies Prisma.StaffSelect;

type Row = Prisma.StaffGetPayload<{ select: typeof STATE_SELECT }>;

/** The account with its last sign-in and its state. */
export function withState<Account extends Row>({
  sessions,
  mustChangePassword,
  ...person
}: Account) {
  const signedInAt = sessions[0]?.createdAt ?? null;
  const state = staffState({ ...person, mustChangePassword, signedInAt });
  return { ...person, signedInAt, state };
}
