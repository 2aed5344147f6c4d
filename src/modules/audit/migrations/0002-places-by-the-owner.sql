-- The program's role records, and no more: a trigger writes down that an event waits, and the sequencer gives places on the owner's
-- connection. So SQL in the program's role can neither keep an event out of the log nor forge a leaf or a checkpoint.
revoke insert on audit.event, audit.leaf, audit.checkpoint from throughline_app;
revoke insert, delete on audit.pending from throughline_app;
-- Without the id: a number taken in advance would stop the event whose turn it is.
grant insert (at, actor, verb, noun, noun_id, reason, values) on audit.event to throughline_app;

create function audit.await_place() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
  begin
    insert into audit.pending (event_id) values (new.id);
    return null;
  end
  $$;
revoke execute on function audit.await_place() from public;
create trigger event_awaits_place after insert on audit.event for each row execute function audit.await_place();

-- Whoever was taken out of the queue waits again.
insert into audit.pending (event_id)
  select e.id from audit.event e
  where not exists (select from audit.leaf l where l.event_id = e.id)
    and not exists (select from audit.pending p where p.event_id = e.id);

-- What the log can hold, as far as a condition can say it. Not asked of older rows: the sequencer sets those aside.
alter table audit.event
  add constraint event_at_canonical check (at >= '0001-01-01T00:00:00Z' and at < '10000-01-01T00:00:00Z') not valid,
  add constraint event_verb_length check (length(verb) <= 200) not valid,
  add constraint event_noun_length check (length(noun) between 1 and 200) not valid,
  add constraint event_noun_id_length check (length(noun_id) between 1 and 1000) not valid,
  add constraint event_reason_length check (octet_length(reason) <= 1000000) not valid,
  add constraint event_values_object check (jsonb_typeof(values) = 'object') not valid,
  add constraint event_values_length check (octet_length(values::text) <= 2000000) not valid;

-- Events without a canonical form. They have no place in the log, and stop none that come after them.
create table audit.set_aside (
  event_id bigint primary key references audit.event (id),
  at timestamptz not null,
  reason text not null
);
grant select on audit.set_aside to throughline_app;

-- Whose turn it is to give places: whoever holds this one row. An advisory lock could be held by anybody, for ever.
create table audit.turn (
  id integer primary key check (id = 1)
);
insert into audit.turn values (1);
