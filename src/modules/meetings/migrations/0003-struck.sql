-- A meeting that was entered by mistake is struck: it is kept, and only the staff see it.
alter table meetings.meeting
  drop constraint meeting_state_check,
  add constraint meeting_state_check
    check (state in ('planned', 'announced', 'in-session', 'closed', 'record-complete', 'cancelled', 'struck')),
  drop constraint not_hidden,
  add constraint not_hidden check (announced or state in ('planned', 'cancelled', 'struck')),
  add constraint struck_hidden check (state <> 'struck' or not announced);
