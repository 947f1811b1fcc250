package org.posthorn.workspace.google;

import java.util.List;
import org.posthorn.kernel.Mailbox;

/**
 * What the headers of the mail that the user looks at say.
 *
 * @param from whoever wrote it; may be several
 * @param others all other recipients
 */
public record OpenMail(List<Mailbox> from, List<Mailbox> others) {}
