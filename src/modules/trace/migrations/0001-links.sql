-- Typed, dated links between the nouns of the chain. Nothing is deleted: a link is withdrawn, a merged noun points to its successor.
create schema trace;

create table trace.link (
  id uuid primary key,
  from_stage text not null,
  from_id text not null,
  to_stage text not null,
  to_id text not null,
  basis text not null check (basis in ('stated', 'inferred', 'not_recorded')),
  source text,
  -- the meeting through which the two belong together, where there is one
  via_meeting uuid,
  at timestamptz not null,
  actor text not null,
  withdrawn_at timestamptz,
  check ((from_stage, from_id) <> (to_stage, to_id)),
  check (from_stage in ('mandate','consultation','need','topic','priority','conclusion','communique','dispatch','follow-up','report')),
  check (to_stage in ('mandate','consultation','need','topic','priority','conclusion','communique','dispatch','follow-up','report'))
);
create unique index link_once on trace.link (from_stage, from_id, to_stage, to_id) where withdrawn_at is null;
create index link_back on trace.link (to_stage, to_id) where withdrawn_at is null;

create table trace.successor (
  stage text not null,
  old_id text not null,
  new_id text not null,
  at timestamptz not null,
  actor text not null,
  primary key (stage, old_id),
  check (old_id <> new_id)
);

grant usage on schema trace to throughline_app;
grant select, insert on trace.link, trace.successor to throughline_app;
grant update (withdrawn_at) on trace.link to throughline_app;
grant delete on trace.successor to throughline_app;
