package org.posthorn.mailroom.mime;

import java.io.IOException;
import java.io.InputStream;

/** Where the decoded bytes of attachments go while a mail is read. */
@FunctionalInterface
public interface PartSink {

    /**
     * Keeps all that the stream gives. When the stream throws, nothing of it is kept and the exception passes through.
     *
     * @return the key to find it by again
     */
    String keep(InputStream content) throws IOException;
}
