-- What was public under a reference can be asked for under it for good: a merged conclusion is read as the one it went into. Only what
-- was on record is ever merged, so nothing stands here that was not public.
create table conclusions.read_as (
  slug text primary key,
  ref text not null,
  conclusion_id uuid not null references conclusions.conclusion
);
create index read_as_conclusion on conclusions.read_as (conclusion_id);
grant select, insert, delete on conclusions.read_as to throughline_app;

-- Policies bind the owner too, and would hide what is not public.
alter table conclusions.conclusion no force row level security;
insert into conclusions.read_as (slug, ref, conclusion_id)
  select slug, ref, merged_into from conclusions.conclusion where state = 'merged';
alter table conclusions.conclusion force row level security;
