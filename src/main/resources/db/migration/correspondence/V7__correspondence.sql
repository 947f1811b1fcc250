-- A line of a record's timeline, newest first (R2). One per record that the mail, engagement or note belongs to.
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
    constraint timeline_entry_once unique (record_type, record_id, kind, subject_id)
);

create index timeline_entry_of_record on timeline_entry (account_id, record_type, record_id, hidden, at, id);
create index timeline_entry_of_kind on timeline_entry (account_id, record_type, record_id, kind, hidden, at, id);
create index timeline_entry_of_subject on timeline_entry (kind, subject_id);
