-- Two organizations of one name are refused, whoever enters them and however it is capitalized: found without reading all of them.
create index organization_name on members.organization (lower(name));
