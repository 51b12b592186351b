-- Of an activity and of a plan each event is kept; the row says what the last one says.
CALL keep_events('activity_events', 'activities', 'activityId');
CALL keep_events('plan_events', 'plans', 'planId');
