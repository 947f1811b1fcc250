-- A mail that is being written in the composer, or that could not be sent; gone once it went out to everybody.
create table mail_draft (
    id           bigint       not null primary key,
    account_id   bigint       not null,
    user_id      bigint       not null,
    kind         varchar(16)  not null,
    original_id  bigint,
    to_line      mediumtext   not null,
    cc_line      mediumtext   not null,
    bcc_line     mediumtext   not null,
    subject      varchar(998) not null,
    body         mediumtext   not null,
    track_opens  boolean      not null,
    track_clicks boolean      not null,
    log_wanted   boolean      not null,
    records      mediumtext   not null,
    new_contacts mediumtext   not null,
    state        varchar(8)   not null,
    message_id   varchar(998),
    failure      varchar(2000),
    reached      mediumtext   not null,
    updated_at   datetime(6)  not null,
    version      int          not null
);

create index mail_draft_of_user on mail_draft (account_id, user_id, updated_at, id);

create table draft_attachment (
    id           bigint       not null primary key,
    account_id   bigint       not null,
    draft_id     bigint       not null,
    name         varchar(998) not null,
    content_type varchar(255) not null,
    size_bytes   bigint       not null,
    blob_key     varchar(255) not null,
    constraint draft_attachment_draft foreign key (draft_id) references mail_draft (id) on delete cascade
);

create index draft_attachment_of_draft on draft_attachment (draft_id, id);
