create schema forums;

create table forums.forum (
  code text primary key check (code ~ '^[A-Z]+(-[A-Z]+)*$'),
  slug text not null unique,
  name jsonb not null,
  sector text not null check (sector in ('ITU-T', 'ITU-R', 'ITU-D')),
  -- who may hold a seat; null: not recorded
  eligibility text check (eligibility in ('private-sector', 'open')),
  -- the resolution that demands it, where the record holds one
  mandate text references mandates.mandate,
  version integer not null default 1
);

grant usage on schema forums to throughline_app;
grant select, insert, update on forums.forum to throughline_app;
