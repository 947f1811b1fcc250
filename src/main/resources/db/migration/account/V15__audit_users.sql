-- The host name in pixels and links of new mail (A6), null for the server's own; and what tells two changes at once apart.
alter table account add column tracking_host varchar(260);
alter table account add column settings_version int not null default 0;
alter table account add column settings_changed_by bigint;

-- Who changed what, when, from what to what (A1). Rows are only ever added.
create table audit_entry (
    id           bigint       not null primary key,
    account_id   bigint       not null,
    actor_id     bigint,
    way          varchar(8)   not null,
    made_at      datetime(6)  not null,
    what         varchar(64)  not null,
    about        varchar(320),
    before_value mediumtext,
    after_value  mediumtext
);

create index audit_entry_of_account on audit_entry (account_id, id);

-- Links by which people become users (A7), once each; only a hash of the link's secret is kept.
create table invitation (
    id           bigint       not null primary key,
    account_id   bigint       not null,
    email        varchar(320) not null,
    role         varchar(32)  not null,
    hash         binary(32)   not null,
    invited_by   bigint       not null,
    created_at   datetime(6)  not null,
    expires_at   datetime(6)  not null,
    accepted_at  datetime(6),
    withdrawn_at datetime(6),
    constraint invitation_hash unique (hash)
);

create index invitation_of_account on invitation (account_id, id);
