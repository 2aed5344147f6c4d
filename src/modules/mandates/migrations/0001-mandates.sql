-- A mandate is versioned data: a new version adds clauses, it never overwrites them.
create schema mandates;

create table mandates.mandate (
  code text primary key,
  slug text not null unique,
  title jsonb not null,
  issued_by text not null
);

create table mandates.version (
  id uuid primary key,
  mandate text not null references mandates.mandate,
  slug text not null unique,
  -- place and year of adoption, e.g. Hammamet 2016
  place jsonb not null,
  year integer not null,
  state text not null check (state in ('proposal', 'in-force', 'superseded', 'suppressed')),
  -- first day in force; null for a proposal
  from_day date,
  to_day date,
  -- after this day it may have been replaced: nobody has read what the body did
  certain_until date,
  dates_basis text not null check (dates_basis in ('stated', 'general_knowledge', 'not_recorded')),
  text_held boolean not null,
  version integer not null default 1
);

create table mandates.clause (
  id uuid primary key,
  version_id uuid not null references mandates.version,
  ref text not null unique,
  slug text not null unique,
  alias text unique,
  ordinal integer not null,
  place jsonb not null,
  verb text not null check (verb in ('instructs', 'encourages', 'invites')),
  addressee text not null,
  paraphrase jsonb not null,
  reports_to jsonb not null,
  parent text,
  evidence jsonb not null,
  measure jsonb
);

grant usage on schema mandates to throughline_app;
grant select, insert, update on mandates.mandate, mandates.version, mandates.clause to throughline_app;
