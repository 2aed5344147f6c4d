create schema topics;

create table topics.topic (
  id uuid primary key,
  slug text not null unique,
  title jsonb not null,
  state text not null check (state in ('on-record', 'proposed', 'admitted', 'merged', 'parked', 'withdrawn')),
  version integer not null default 1
);

-- A theme a meeting dealt with, as its record names it.
create table topics.discussed (
  topic_id uuid not null references topics.topic,
  meeting_id uuid not null references meetings.meeting,
  ordinal integer not null,
  primary key (topic_id, meeting_id)
);
create index discussed_meeting on topics.discussed (meeting_id, ordinal);

grant usage on schema topics to throughline_app;
grant select, insert, update on topics.topic, topics.discussed to throughline_app;
