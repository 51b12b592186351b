import { isWithin } from "@/lib/desk/queues/queues";
import type { DeskView } from "@/lib/desk/queues/schema";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Queues that need the actor: redo and urgent first, then by due date. The others by age: those with
 * ended wishes newest first, those with open wishes oldest first.
 */
export function sortOrder({
  queue = "needsMe",
  sort,
}: DeskView): Prisma.WishOrderByWithRelationInput[] {
  const usual = queue === "all" || isWithin(queue, "ended") ? "newest" : "oldest";
  const age = (sort ?? usual) === "newest" ? "desc" : "asc";
  return [
    ...(!sort && isWithin(queue, "needsMe") ? PRESSING : []),
    { createdAt: age },
    { id: age },
  ];
}

const PRESSING: Prisma.WishOrderByWithRelationInput[] = [
  { round: "desc" },
  { urgency: "desc" },
  { stepDueAt: { sort: "asc", nulls: "last" } },
  { promisedAt: { sort: "asc", nulls: "last" } },
];
