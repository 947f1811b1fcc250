package org.posthorn.mailbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A provider did not do what it was asked. */
public abstract sealed class MailProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailProviderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The token is no longer good, or lacks a right: its user has to connect the mailbox again unless a refresh helps. */
    public static final class AccessRefused extends MailProviderException {
        private static final long serialVersionUID = 1L;

        public AccessRefused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The cursor is too old: the folder has to be read from a date on. */
    public static final class CursorExpired extends MailProviderException {
        private static final long serialVersionUID = 1L;

        public CursorExpired(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The mail is no longer there. */
    public static final class MailGone extends MailProviderException {
        private static final long serialVersionUID = 1L;

        public MailGone(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The provider is busy, out of order, or can't be reached: ask again later. */
    public static final class TryLater extends MailProviderException {
        private static final long serialVersionUID = 1L;
        private final Duration wait;

        /** @param wait how long the provider wants to be left alone; zero where it does not say */
        public TryLater(String message, Duration wait, @Nullable Throwable cause) {
            super(message, cause);
            this.wait = wait;
        }

        public Duration delay() {
            return wait;
        }
    }

    /** The provider understood and said no, and will say no again. */
    public static final class Refused extends MailProviderException {
        private static final long serialVersionUID = 1L;

        public Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The provider does not know this server, or its secret ended: whoever runs it has to mend the registration. */
    public static final class UnknownClient extends MailProviderException {
        private static final long serialVersionUID = 1L;

        public UnknownClient(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
