-- A letter the mail server took, and the reader's server sent back (RFC 3464).
alter table notifications.letter
  drop constraint letter_state_check,
  add constraint letter_state_check check (state in ('queued', 'failed', 'sent', 'dead', 'returned'));
