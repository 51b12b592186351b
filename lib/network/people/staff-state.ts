/** INVITED: the account has its first password, with which nobody has signed in yet. */
export type StaffState = "ACTIVE" | "INVITED" | "DISABLED";

type Account = {
  disabledAt: Date | null;
  mustChangePassword: boolean;
  signedInAt: Date | null;
};

/** Whether somebody of the staff can sign in, and has. */
export function staffState({ disabledAt, mustChangePassword, signedInAt }: Account): StaffState {
  if (disabledAt) return "DISABLED";
  return mustChangePassword && !signedInAt ? "INVITED" : "ACTIVE";
}
