package org.posthorn.tracking.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posthorn.account.HostFinding;

class CertificatesOfHostsTests {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private KeyStore keys;
    private HttpsServer server;

    @BeforeEach
    void aServerWithACertificateForOneName() throws Exception {
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(madeOnce())) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("A6 tells a certificate that nobody trusts, one of another name and one that is over from a good one")
    void tellsWhatIsWrong() throws Exception {
        assertThat(finding("track.acme.test", SSLContext.getDefault())).isEqualTo(HostFinding.CERTIFICATE_NOT_TRUSTED);
        assertThat(finding("other.acme.test", trusting())).isEqualTo(HostFinding.CERTIFICATE_OF_ANOTHER_NAME);
        assertThat(ask("track.acme.test", trusting())
                        .get("/", "track.acme.test")
                        .status())
                .isEqualTo(404);
        SSLException over = new SSLHandshakeException("PKIX path validation failed");
        over.initCause(new CertificateException(
                new CertPathValidatorException("validity check failed", new CertificateExpiredException())));
        assertThat(TlsTrouble.in(over).finding()).isEqualTo(HostFinding.CERTIFICATE_EXPIRED);
    }

    private HostFinding finding(String name, SSLContext tls) {
        SSLException failure =
                catchThrowableOfType(SSLException.class, () -> ask(name, tls).get("/", name));
        return TlsTrouble.in(failure).finding();
    }

    private HostExchange ask(String name, SSLContext tls) {
        InetSocketAddress address = server.getAddress();
        return new HostExchange(address.getAddress(), address.getPort(), name, true, Duration.ofSeconds(5), tls);
    }

    private SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("host", keys.getCertificate("host"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, factory.getTrustManagers(), null);
        return tls;
    }

    private static Path madeOnce() throws IOException, InterruptedException {
        Path store = folder.resolve("host.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String arguments = "-genkeypair -alias host -keyalg EC -dname CN=host -ext san=dns:track.acme.test"
                + " -storetype PKCS12 -storepass changeit -keystore " + store;
        Process process = new ProcessBuilder((keytool + " " + arguments).split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return store;
    }
}
