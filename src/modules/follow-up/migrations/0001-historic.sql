-- What a source says became of a conclusion of the past. It is not a follow-up of ours: nothing was offered, nobody has replied.
create schema follow_up;

create table follow_up.historic (
  id uuid primary key,
  slug text not null unique,
  conclusion_id uuid not null references conclusions.conclusion,
  ordinal integer not null,
  wording jsonb not null,
  source_status text not null check (source_status in ('planned', 'reviewed', 'agreed', 'taken_up', 'partly_done', 'done')),
  link_basis text not null check (link_basis in ('stated', 'inferred', 'not_recorded')),
  source text not null,
  unique (conclusion_id, ordinal)
);

grant usage on schema follow_up to throughline_app;
grant select, insert, update on follow_up.historic to throughline_app;
