package org.posthorn.mailbox;

import java.util.List;
import org.posthorn.kernel.EmailAddress;

/**
 * The addresses that a mailbox may send from (G2).
 *
 * @param primary the mailbox's own
 * @param aliases the others that the provider has verified
 */
public record MailboxAddresses(EmailAddress primary, List<EmailAddress> aliases) {}
