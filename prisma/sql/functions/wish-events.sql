-- Of a wish each event is kept; its row says what the last one says, also who answers for it.
CALL keep_events('wish_events', 'wishes', 'wishId', '{round,responsibleSiteId}');
