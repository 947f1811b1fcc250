-- A contact becomes a record like the others: it can be deleted and restored, merged into another, and belong to a company.
alter table contact drop constraint contact_email;
alter table contact add column company_id bigint;
alter table contact add column marketing boolean not null default false;
alter table contact add column merged_into bigint;
alter table contact add column last_activity_at datetime(6);
alter table contact add column deleted_at datetime(6);
alter table contact add column listed boolean not null default true;
alter table contact add column sort_name varchar(250) not null default '';
-- Deleted contacts give their address free: unique keys don't compare nulls.
alter table contact add column claimed_email varchar(320) generated always as (case when deleted_at is null then email end);

update contact set last_activity_at = created_at,
                   sort_name = lower(case when first_name = '' and last_name = '' then left(email, 250)
                                          else left(trim(concat(first_name, ' ', last_name)), 250) end);
alter table contact modify column last_activity_at datetime(6) not null;

create unique index contact_claimed_email on contact (account_id, claimed_email);
create index contact_of_email on contact (account_id, email);
create index contact_of_company on contact (account_id, company_id);
create index contact_merged_into on contact (account_id, merged_into);
create index contact_by_name on contact (account_id, listed, sort_name, id);
create index contact_by_activity on contact (account_id, listed, last_activity_at, id);
create index contact_by_id on contact (account_id, listed, id);
create index contact_deleted on contact (deleted_at);

-- Addresses of a contact besides its first one; here several contacts may have the same (G15).
create table contact_address (
    id         bigint       not null primary key,
    account_id bigint       not null,
    contact_id bigint       not null,
    address    varchar(320) not null,
    constraint contact_address_once unique (contact_id, address),
    constraint contact_address_contact foreign key (contact_id) references contact (id) on delete cascade
);

create index contact_address_address on contact_address (account_id, address);

create table company (
    id               bigint       not null primary key,
    account_id       bigint       not null,
    name             varchar(200) not null,
    domain           varchar(255),
    owner_id         bigint,
    sample           boolean      not null,
    created_at       datetime(6)  not null,
    last_activity_at datetime(6)  not null,
    deleted_at       datetime(6),
    listed           boolean      not null,
    sort_name        varchar(250) not null
);

create index company_by_name on company (account_id, listed, sort_name, id);
create index company_by_activity on company (account_id, listed, last_activity_at, id);
create index company_by_id on company (account_id, listed, id);
create index company_deleted on company (deleted_at);

create table deal (
    id               bigint       not null primary key,
    account_id       bigint       not null,
    name             varchar(200) not null,
    stage            varchar(60)  not null,
    amount           decimal(19, 2),
    currency         varchar(8),
    status           varchar(8)   not null,
    owner_id         bigint,
    sample           boolean      not null,
    created_at       datetime(6)  not null,
    last_activity_at datetime(6)  not null,
    deleted_at       datetime(6),
    listed           boolean      not null,
    sort_name        varchar(250) not null
);

create index deal_by_name on deal (account_id, listed, sort_name, id);
create index deal_by_activity on deal (account_id, listed, last_activity_at, id);
create index deal_by_id on deal (account_id, listed, id);
create index deal_deleted on deal (deleted_at);

create table ticket (
    id               bigint       not null primary key,
    account_id       bigint       not null,
    subject          varchar(200) not null,
    status           varchar(8)   not null,
    owner_id         bigint,
    sample           boolean      not null,
    created_at       datetime(6)  not null,
    last_activity_at datetime(6)  not null,
    deleted_at       datetime(6),
    listed           boolean      not null,
    sort_name        varchar(250) not null
);

create index ticket_by_name on ticket (account_id, listed, sort_name, id);
create index ticket_by_activity on ticket (account_id, listed, last_activity_at, id);
create index ticket_by_id on ticket (account_id, listed, id);
create index ticket_deleted on ticket (deleted_at);

-- Two records belong together; one row for each direction, so that either side is read by key.
create table association (
    id          bigint     not null primary key,
    account_id  bigint     not null,
    record_type varchar(8) not null,
    record_id   bigint     not null,
    other_type  varchar(8) not null,
    other_id    bigint     not null,
    constraint association_once unique (record_type, record_id, other_type, other_id)
);

create index association_of_record on association (account_id, record_type, record_id, id);

-- The words that a listed record is found by, in lower case and without accents. Bytes, so that every database
-- compares them alike and a prefix is a range.
create table record_word (
    account_id  bigint         not null,
    record_type varchar(8)     not null,
    word        varbinary(200) not null,
    record_id   bigint         not null,
    primary key (account_id, record_type, word, record_id)
);

create index record_word_of_record on record_word (account_id, record_type, record_id, word);

insert into record_word (account_id, record_type, word, record_id)
select account_id, 'CONTACT', left(lower(first_name), 48), id from contact where first_name <> ''
union
select account_id, 'CONTACT', left(lower(last_name), 48), id from contact where last_name <> ''
union
select account_id, 'CONTACT', left(email, 48), id from contact;
