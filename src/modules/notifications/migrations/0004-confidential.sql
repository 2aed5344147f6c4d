-- A letter of which nobody in the house may learn to whom it goes: that somebody follows something is their own affair.
alter table notifications.letter add column confidential boolean not null default false;
alter table notifications.letter no force row level security;
update notifications.letter set confidential = true where kind in ('confirm-following', 'following-news');
alter table notifications.letter force row level security;
