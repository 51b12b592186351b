/** The page on which staff work with an activity. */
export function activityPath(id: string): string {
  return `/desk/activities/${id}`;
}

/** The page on which staff work with a plan. */
export function planPath(id: string): string {
  return `/desk/plans/${id}`;
}

/** The page on which an activity, or with it its series, is changed. */
export function editPath(id: string): string {
  return `/desk/plans/edit/${id}`;
}
