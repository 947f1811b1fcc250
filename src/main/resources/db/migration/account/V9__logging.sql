alter table account add column allow_attachment_logging boolean not null default false;
alter table account add column existing_contacts_only boolean not null default false;

alter table preferences add column create_contacts varchar(8) not null default 'ALWAYS';
alter table preferences add column auto_associate varchar(64) not null default 'CONTACT,COMPANY,DEAL';

-- Further addresses that a user sends from (G2).
create table alias (
    id          bigint       not null primary key,
    account_id  bigint       not null,
    user_id     bigint       not null,
    address     varchar(320) not null,
    created_at  datetime(6)  not null,
    verified_at datetime(6),
    constraint alias_user foreign key (user_id) references app_user (id),
    constraint alias_address unique (account_id, address)
);

create index alias_of_user on alias (user_id, id);

-- Whose mail is never logged (G3): an address, a domain, or *. and a domain for all below it. user_id is null for everybody's list.
create table never_log (
    id         bigint       not null primary key,
    account_id bigint       not null,
    user_id    bigint,
    pattern    varchar(320) not null
);

create index never_log_of_user on never_log (account_id, user_id, id);
