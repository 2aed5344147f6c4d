create schema meetings;

create table meetings.meeting (
  id uuid primary key,
  ref text not null unique,
  slug text not null unique,
  forum text not null references forums.forum,
  subseries text,
  sector text not null check (sector in ('ITU-T', 'ITU-R', 'ITU-D')),
  name jsonb not null,
  state text not null check (state in ('planned', 'announced', 'in-session', 'closed', 'record-complete', 'cancelled')),
  ordinal integer check (ordinal > 0),
  ordinal_basis text check (ordinal_basis in ('stated', 'inferred')),
  ordinal_note text,
  date_value text,
  date_precision text not null check (date_precision in ('day', 'month', 'year', 'unknown')),
  date_basis text not null check (date_basis in ('stated', 'inferred')),
  date_note text,
  -- the possible days, inclusive: from value, precision and stated bounds
  first_day date,
  last_day date,
  city jsonb,
  country text references members.country,
  venue text,
  mode text not null check (mode in ('in_person', 'hybrid', 'virtual', 'not_recorded')),
  colocated_with text,
  colocated_verified boolean,
  -- persons and organizations are different units and are never added or compared
  attendance integer check (attendance > 0),
  attendance_unit text check (attendance_unit in ('persons', 'organizations', 'unspecified')),
  attendance_recorded_as text,
  organizations_complete boolean,
  evidence text not null check (evidence in ('document_opening', 'secondary', 'mention', 'inferred')),
  evidence_note text,
  sources text[] not null,
  version integer not null default 1
);
create index meeting_day on meetings.meeting (first_day desc);

create table meetings.role (
  meeting_id uuid not null references meetings.meeting,
  ordinal integer not null,
  role text not null check (role in ('chair', 'vice_chair', 'opened_by', 'steering_committee_leader')),
  office text,
  person text,
  primary key (meeting_id, ordinal)
);

create table meetings.host (
  meeting_id uuid not null references meetings.meeting,
  ordinal integer not null,
  name text not null,
  role text not null check (role in ('host', 'co-host')),
  primary key (meeting_id, ordinal)
);

-- As recorded for that meeting: the same group may stand under another name, country or region elsewhere.
create table meetings.presence (
  meeting_id uuid not null references meetings.meeting,
  organization_id uuid not null references members.organization,
  ordinal integer not null,
  name text not null,
  country text references members.country,
  country_basis text check (country_basis in ('name', 'general_knowledge')),
  region text check (region in ('AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR')),
  kind text not null,
  primary key (meeting_id, ordinal)
);

create table meetings.fact (
  meeting_id uuid not null references meetings.meeting,
  ordinal integer not null,
  text text not null,
  language text not null,
  sources text[] not null,
  primary key (meeting_id, ordinal)
);

create table meetings.conflict (
  meeting_id uuid not null references meetings.meeting,
  ordinal integer not null,
  field text not null,
  note text not null,
  language text not null,
  primary key (meeting_id, ordinal)
);

grant usage on schema meetings to throughline_app;
grant select, insert, update on meetings.meeting, meetings.role, meetings.host, meetings.presence, meetings.fact, meetings.conflict to throughline_app;
