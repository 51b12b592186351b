/** Where whoever is told of a wish reads it; what they may no longer see of it that page decides. */
export function wishPath(role: "VOLUNTEER" | "STAFF", wishId: string): string {
  return role === "STAFF" ? `/desk/wishes/${wishId}` : `/volunteer/services/${wishId}`;
}
