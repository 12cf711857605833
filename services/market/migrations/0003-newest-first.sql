-- Lists show the newest first and what has no year last; the index before had it the other way round, so that nothing used it.
create index achievement_newest on market.achievement (year desc nulls last, id);
drop index market.achievement_latest;
create index need_newest on market.need (published_on desc nulls last, id);
drop index market.need_latest;
create index offering_by_title on market.offering (title_zh, id);

-- Totals of whole lists are counted from this alone.
create index achievement_status on market.achievement (status);
