-- Where a mail shall be logged by its sender's choice (G5, G10). Null where nothing was chosen.
create table outgoing_log_choice (
    email_id        bigint not null primary key,
    account_id      bigint not null,
    associations    mediumtext,
    create_contacts mediumtext
);
