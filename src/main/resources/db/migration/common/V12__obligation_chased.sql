alter table obligation add column chased boolean default true not null;
update obligation set chased = false where status = 'NOT_CHASED';
