/** The path of the page where staff or a volunteer read a wish; that page checks what they may see. */
export function wishPath(role: "VOLUNTEER" | "STAFF", wishId: string): string {
  return role === "STAFF" ? `/desk/wishes/${wishId}` : `/volunteer/services/${wishId}`;
}
