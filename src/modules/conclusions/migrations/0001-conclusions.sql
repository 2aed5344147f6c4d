create schema conclusions;

create table conclusions.conclusion (
  id uuid primary key,
  ref text not null unique,
  slug text not null unique,
  meeting_id uuid not null references meetings.meeting,
  number integer not null check (number > 0),
  kind text not null check (kind in ('ask', 'view', 'took-note')),
  kind_basis text not null check (kind_basis in ('stated', 'inferred')),
  wording jsonb not null,
  state text not null check (state in ('on-record', 'drafted', 'circulated', 'agreed', 'withdrawn')),
  -- set when an officer has checked it against the document
  verified_by uuid,
  verified_at timestamptz,
  version integer not null default 1,
  unique (meeting_id, number),
  check ((verified_by is null) = (verified_at is null))
);

create table conclusions.addressee (
  conclusion_id uuid not null references conclusions.conclusion,
  body text not null references members.body,
  ordinal integer not null,
  -- for action, comment or information; null: not recorded
  purpose text check (purpose in ('action', 'comment', 'information')),
  basis text not null check (basis in ('stated', 'inferred')),
  recorded_as text,
  primary key (conclusion_id, body)
);
create index addressee_body on conclusions.addressee (body);

grant usage on schema conclusions to throughline_app;
grant select, insert, update on conclusions.conclusion, conclusions.addressee to throughline_app;
