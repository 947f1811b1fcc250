-- Long work on personal data: exports, erasures and retention (P8, P9). A worker holds a job by a lease that it renews,
-- so that a job of a node that died is taken up again where it was.
create table job (
    id            bigint        not null primary key,
    account_id    bigint        not null,
    kind          varchar(12)   not null,
    state         varchar(12)   not null,
    requested_by  bigint,
    requested_at  datetime(6)   not null,
    contact_id    bigint,
    -- Whom it is about, while it runs.
    subject       mediumtext,
    step          int           not null,
    position_key  bigint        not null,
    done          bigint        not null,
    total         bigint        not null,
    counts        varchar(2000) not null,
    result_blob   varchar(64),
    result_size   bigint,
    failure       varchar(500),
    attempts      int           not null,
    runner        varchar(40),
    leased_until  datetime(6),
    finished_at   datetime(6),
    -- What may be asked for once only, such as tonight's retention.
    only_once     varchar(40),
    constraint job_only_once unique (account_id, only_once)
);

create index job_open on job (state, leased_until, id);
create index job_of_account on job (account_id, kind, id);
create index job_of_contact on job (account_id, contact_id);
create index job_result on job (result_blob);

-- That somebody was erased, without saying who: each row's hash covers the one before.
create table erasure (
    id            bigint        not null primary key,
    account_id    bigint        not null,
    n             bigint        not null,
    requested_by  bigint        not null,
    erased_at     datetime(6)   not null,
    counts        varchar(2000) not null,
    previous_hash binary(32)    not null,
    hash          binary(32)    not null,
    constraint erasure_n unique (account_id, n)
);

-- Whose mail is never logged or tracked again, without their addresses.
create table unnamed_exclusion (
    id         bigint      not null primary key,
    account_id bigint      not null,
    exclusion  varchar(8)  not null,
    pattern    varchar(97) not null,
    constraint unnamed_exclusion_once unique (account_id, exclusion, pattern)
);

-- Blobs that rows let go of: they are deleted once nothing refers to them any more. Their keys say nothing of an account.
create table released_blob (
    blob_key    varchar(64) not null primary key,
    released_at datetime(6) not null
);

-- How a sweep asks whether a blob is used.
create index logged_email_raw on logged_email (raw_blob);
create index logged_attachment_blob on logged_attachment (blob_key);
create index draft_attachment_blob on draft_attachment (blob_key);

-- By age.
create index logged_email_received on logged_email (account_id, received_at);
create index logged_email_deleted on logged_email (account_id, deleted_at);
create index note_deleted on note (account_id, deleted_at);
create index inbound_message_of_logged on inbound_message (account_id, logged_email_id);
create index inbound_message_by_age on inbound_message (account_id, state, received_at);
create index notification_by_age on notification (account_id, at);

-- Whether a hit still has its whole network address and user agent.
alter table engagement add column traced boolean not null default true;
create index engagement_by_age on engagement (account_id, traced, at);
