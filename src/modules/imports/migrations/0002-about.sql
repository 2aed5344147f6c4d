-- What the whole list is about, where its rows do not say it: the reference of a meeting, for its participants.
alter table imports.import add column about text not null default '';
