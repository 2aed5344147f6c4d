-- The program takes the name of a person who is erased out of the names of files.
grant update (name) on documents.attachment to throughline_app;
