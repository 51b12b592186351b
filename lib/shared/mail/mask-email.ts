/** An e-mail address masked so that it is recognized but cannot be written to. */
export function maskEmail(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 1)}***@${host}`;
}
