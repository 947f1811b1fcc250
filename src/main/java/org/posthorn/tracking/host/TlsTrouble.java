package org.posthorn.tracking.host;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.posthorn.account.HostCheck.Found;
import org.posthorn.account.HostFinding;

/** Reads out of a failed handshake what is wrong with the certificate. */
final class TlsTrouble {

    private TlsTrouble() {}

    static Found in(SSLException failure) {
        if (causes(failure).anyMatch(CertificateExpiredException.class::isInstance)) {
            return new Found(HostFinding.CERTIFICATE_EXPIRED, "");
        }
        boolean path = causes(failure)
                .anyMatch(cause ->
                        cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException);
        if (path) {
            return new Found(HostFinding.CERTIFICATE_NOT_TRUSTED, "");
        }
        // What is left of certificates that a trust manager refuses is their name.
        return causes(failure).anyMatch(CertificateException.class::isInstance)
                ? new Found(HostFinding.CERTIFICATE_OF_ANOTHER_NAME, "")
                : new Found(HostFinding.NO_TLS, "");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
