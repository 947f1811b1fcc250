create table notification (
    id         bigint      not null primary key,
    account_id bigint      not null,
    user_id    bigint      not null,
    email_id   bigint      not null,
    kind       varchar(8)  not null,
    at         datetime(6) not null,
    times      int         not null,
    read_at    datetime(6)
);

create index notification_of_user on notification (user_id, id);
create index notification_unread on notification (user_id, read_at, id);
create index notification_of_email on notification (email_id, kind);
