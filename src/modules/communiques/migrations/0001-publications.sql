-- What was published of a meeting elsewhere: communiqués, papers to TSAG (the dispatch), press. Our own communiqués come later.
create schema communiques;

create table communiques.publication (
  id uuid primary key,
  slug text not null unique,
  meeting_id uuid not null references meetings.meeting,
  ordinal integer not null,
  type text not null check (type in ('communique', 'press_communique', 'press_release', 'press_coverage', 'tsag_document', 'meeting_report', 'participant_report', 'partner_news')),
  reference text,
  day date,
  url text not null,
  -- false: named in a source, not seen by us
  was_read boolean not null,
  -- days from the meeting, only when both days are known
  lag_days integer check (lag_days >= 0),
  note text,
  note_language text,
  unique (meeting_id, ordinal)
);

grant usage on schema communiques to throughline_app;
grant select, insert, update on communiques.publication to throughline_app;
