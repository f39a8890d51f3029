-- Reports ask for the incidents opened in a period, page by page in this order.
create index incidents_opened_at on incidents (opened_at, id);
