-- The trail as a chain: each seal holds the hash of its entry and of the seal before it, so that a changed, removed or inserted entry shows.
create table audit_seal (
    seq       bigint                   not null primary key,
    entry_id  bigint                   not null unique,
    hash      varchar(64)              not null,
    sealed_at timestamp with time zone not null
);

-- One row: where the chain ends, and up to where its beginning is no longer kept. Whoever seals holds it.
create table audit_chain (
    id          integer     not null primary key,
    seq         bigint      not null,
    hash        varchar(64) not null,
    pruned_seq  bigint      not null,
    pruned_hash varchar(64) not null
);
insert into audit_chain (id, seq, hash, pruned_seq, pruned_hash) values (1, 0, '', 0, '');
