alter table delivery add column repeated boolean default false not null;
