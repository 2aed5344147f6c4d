-- The program takes away what somebody who is erased sent us, whole. Nobody else deletes a file: an attachment is withdrawn.
create policy program_forgets on documents.attachment for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));
create policy program_forgets on documents.file for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));
create policy program_forgets on documents.reading for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));
create policy program_forgets on documents.paragraph for delete
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));

grant delete on documents.attachment, documents.file, documents.reading, documents.paragraph to throughline_app;
