-- A stored copy of a sent or received mail (G1). The natural key makes the same mail one, by whichever ways it comes (G11).
create table logged_email (
    id                bigint       not null primary key,
    account_id        bigint       not null,
    owner_id          bigint       not null,
    natural_key       binary(32)   not null,
    thread_id         bigint       not null,
    message_id        varchar(998),
    answers           binary(32),
    direction         varchar(8)   not null,
    source            varchar(16)  not null,
    subject           varchar(998) not null,
    from_boxes        mediumtext   not null,
    to_boxes          mediumtext   not null,
    cc_boxes          mediumtext   not null,
    bcc_boxes         mediumtext   not null,
    sent_at           datetime(6)  not null,
    received_at       datetime(6)  not null,
    raw_blob          varchar(255) not null,
    raw_size          bigint       not null,
    html_body         mediumtext,
    text_body         mediumtext,
    snippet           varchar(300) not null,
    automatic         boolean      not null,
    attachments       int          not null,
    outgoing_email_id bigint,
    visibility        varchar(8)   not null,
    pinned            boolean      not null,
    deleted_at        datetime(6),
    constraint logged_email_once unique (account_id, natural_key)
);

create index logged_email_of_thread on logged_email (account_id, thread_id, sent_at, id);
create index logged_email_of_outgoing on logged_email (outgoing_email_id);

-- An attachment or inline image; without a blob where it was left out, with the reason (G4, G14).
create table logged_attachment (
    email_id     bigint       not null,
    n            int          not null,
    account_id   bigint       not null,
    name         varchar(998) not null,
    content_type varchar(255) not null,
    size_bytes   bigint       not null,
    content_id   varchar(998),
    shown_inline boolean      not null,
    blob_key     varchar(255),
    left_out     varchar(16),
    primary key (email_id, n),
    constraint logged_attachment_email foreign key (email_id) references logged_email (id) on delete cascade
);

create table logged_email_record (
    email_id    bigint     not null,
    record_type varchar(8) not null,
    record_id   bigint     not null,
    account_id  bigint     not null,
    primary key (email_id, record_type, record_id),
    constraint logged_email_record_email foreign key (email_id) references logged_email (id) on delete cascade
);

-- Which thread each mail belongs to that was logged or that a logged one refers to: so a late mail joins what it links (G12).
create table message_reference (
    account_id   bigint     not null,
    message_hash binary(32) not null,
    thread_id    bigint     not null,
    primary key (account_id, message_hash)
);

create index message_reference_of_thread on message_reference (account_id, thread_id);

-- A line of a record's timeline, newest first (R2). One per record that the mail, engagement or note belongs to.
-- visible_to is null for everybody, or the only user who sees it (P11, P12).
create table timeline_entry (
    id          bigint      not null primary key,
    account_id  bigint      not null,
    record_type varchar(8)  not null,
    record_id   bigint      not null,
    kind        varchar(8)  not null,
    at          datetime(6) not null,
    subject_id  bigint      not null,
    pinned      boolean     not null,
    hidden      boolean     not null,
    visible_to  bigint,
    constraint timeline_entry_once unique (record_type, record_id, kind, subject_id)
);

create index timeline_entry_of_record
    on timeline_entry (account_id, record_type, record_id, hidden, pinned, at, subject_id, visible_to);
create index timeline_entry_of_kind
    on timeline_entry (account_id, record_type, record_id, hidden, pinned, kind, at, subject_id, visible_to);
create index timeline_entry_of_subject on timeline_entry (kind, subject_id);
