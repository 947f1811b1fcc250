package org.posthorn.account;

/** What a user may do in the account: a super-admin also changes its settings (A1). */
public enum Role {
    USER,
    SUPER_ADMIN
}
